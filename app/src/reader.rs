//! Who reads a page, as far as a page can know: the language of its address and
//! the time zone that the reader asked for. There is no cookie and no account.

use domain::{Language, Zone};

/// The language a page is read in, and the zone chosen by `?tz=`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    /// The language of the page.
    pub language: Language,
    /// The zone in which times are printed besides the home zone.
    pub zone: Option<Zone>,
}

impl Reader {
    /// A reader who chose no zone.
    #[must_use]
    pub const fn of(language: Language) -> Self {
        Self {
            language,
            zone: None,
        }
    }

    /// The same reader with a chosen zone.
    #[must_use]
    pub const fn with_zone(self, zone: Option<Zone>) -> Self {
        Self { zone, ..self }
    }

    /// An address within the site. It carries the chosen zone along, because
    /// nothing else remembers it.
    #[must_use]
    pub fn link(self, path: &str) -> String {
        let Some(zone) = self.zone else {
            return path.to_owned();
        };
        let separator = if path.contains('?') { '&' } else { '?' };
        format!("{path}{separator}tz={}", zone.name().replace('+', "%2B"))
    }

    /// Whether times are to be printed in a second zone beside `home`.
    #[must_use]
    pub fn second_zone(self, home: Zone) -> Option<Zone> {
        self.zone.filter(|zone| *zone != home)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_carry_the_chosen_zone_and_nothing_else() {
        let reader = Reader::of(Language::De);
        let with_zone = reader.with_zone(Zone::parse("Etc/GMT+1").ok());

        assert_eq!(reader.link("/de/"), "/de/");
        assert_eq!(with_zone.link("/de/"), "/de/?tz=Etc/GMT%2B1");
        assert_eq!(
            with_zone.link("/de/search?q=x"),
            "/de/search?q=x&tz=Etc/GMT%2B1"
        );
    }
}
