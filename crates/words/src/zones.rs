//! Zones by the cities that people know, in each language.

use crate::time::exemplar_city;
use domain::zone::{NotAZone, folded};
use domain::{Language, Zone};

/// The city that a zone is named after: "Vienna", "Wien". An outdated name keeps
/// its own city: only the one name of a zone that is in use is translated.
#[must_use]
pub fn city(language: Language, zone: Zone) -> String {
    let own = zone.city();
    let in_english = exemplar_city(Language::En, zone);
    if in_english.is_none_or(|city| folded(&city) != folded(&own)) {
        return own;
    }
    exemplar_city(language, zone).unwrap_or(own)
}

/// Finds a zone by its IANA name, or by its city in any language of the site.
///
/// # Errors
/// When no zone is called so, or several are that differ.
pub fn search(text: &str) -> Result<Zone, NotAZone> {
    let mut found = Zone::search(text);
    for language in Language::ALL {
        if found == Err(NotAZone::Unknown) {
            found = Zone::by_city(&folded(text), |zone| city(language, zone));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_found_by_the_name_that_its_city_has_in_either_language() {
        for (text, name) in [
            ("Vienna", "Europe/Vienna"),
            ("Wien", "Europe/Vienna"),
            ("Zürich", "Europe/Zurich"),
            ("kiew", "Europe/Kyiv"),
            ("Tokio", "Asia/Tokyo"),
            ("Auckland", "Pacific/Auckland"),
        ] {
            assert_eq!(search(text).map(Zone::name), Ok(name), "{text}");
        }
        assert_eq!(search("Atlantis"), Err(NotAZone::Unknown));
    }

    #[test]
    fn every_zone_to_pick_has_a_city() {
        for zone in Zone::pickable() {
            for language in Language::ALL {
                assert!(!city(language, zone).is_empty(), "{zone}");
            }
        }
    }
}
