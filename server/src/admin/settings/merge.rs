//! Two who edit the settings at once: each field knows what it was when the form
//! was opened, so that a field which only one of them touched is not contested.

use app::admin::settings::Theirs;
use domain::site::PublicSite;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

/// What is made of both.
pub(super) struct Merged {
    /// Mine, with what only the other one touched.
    pub(super) site: PublicSite,
    /// Fields that were taken over.
    pub(super) taken: Vec<&'static str>,
    /// Fields that both changed.
    pub(super) contested: Vec<Theirs>,
}

/// A short word for what each field is.
pub(super) fn words(site: &PublicSite) -> Vec<(&'static str, String)> {
    let fields = fields_of(site);
    // Every field there is: what differs from nothing and what does not.
    let names = [
        "name",
        "logo",
        "icon",
        "accent",
        "zone",
        "languages",
        "imprint",
        "privacy",
        "contact",
        "support",
        "footer",
    ];
    let word = |name: &'static str| (name, word(fields.get(name)));
    names.into_iter().map(word).collect()
}

/// Puts both together; `base` says what each field was when the form was opened.
pub(super) fn merge(
    mine: &PublicSite,
    theirs: &PublicSite,
    base: impl Fn(&str) -> String,
) -> Merged {
    let (mut fields, other) = (fields_of(mine), fields_of(theirs));
    let (mut taken, mut contested) = (Vec::new(), Vec::new());
    for name in theirs.changed(mine) {
        let value = other.get(name);
        if word(fields.get(name)) == base(name) {
            match value {
                Some(value) => fields.insert(name.to_owned(), value.clone()),
                None => fields.remove(name),
            };
            taken.push(name);
        } else if word(value) != base(name) {
            contested.push(Theirs {
                field: name,
                value: short(theirs, name),
            });
        }
    }
    let site = serde_json::from_value(Value::Object(fields));
    Merged {
        // Fields of settings that were checked are settings.
        site: site.unwrap_or_else(|_| mine.clone()),
        taken,
        contested,
    }
}

fn fields_of(site: &PublicSite) -> Map<String, Value> {
    match serde_json::to_value(site) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

fn word(value: Option<&Value>) -> String {
    let digest = Sha256::digest(value.map(Value::to_string).unwrap_or_default());
    digest[..6]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// What can be said in a line.
fn short(site: &PublicSite, field: &str) -> Option<String> {
    let text = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
    match field {
        "name" => Some(text(site.name.clone())),
        "zone" => Some(text(site.zone.map(|zone| zone.name().to_owned()))),
        "accent" => {
            let colors = [site.accent.light, site.accent.dark];
            let colors = colors.map(|color| text(color.map(|color| color.to_string())));
            Some(colors.join(" / "))
        }
        "languages" => {
            let names = site
                .languages()
                .into_iter()
                .map(|language| language.own_name());
            Some(names.collect::<Vec<_>>().join(", "))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str, zone: &str) -> PublicSite {
        PublicSite {
            name: Some(name.to_owned()),
            zone: domain::Zone::parse(zone).ok(),
            ..PublicSite::default()
        }
    }

    #[test]
    fn a_field_that_only_the_other_touched_is_taken_and_one_that_both_did_is_told() {
        let base = words(&named("Old", "UTC"));
        let base = |field: &str| {
            let known = base.iter().find(|(name, _)| *name == field);
            known.map(|(_, word)| word.clone()).unwrap_or_default()
        };

        let merged = merge(
            &named("Mine", "UTC"),
            &named("Theirs", "Europe/Berlin"),
            base,
        );

        assert_eq!(merged.site, named("Mine", "Europe/Berlin"));
        assert_eq!(merged.taken, ["zone"]);
        let contested: Vec<_> = merged.contested.iter().map(|theirs| theirs.field).collect();
        assert_eq!(contested, ["name"]);
        assert_eq!(merged.contested[0].value.as_deref(), Some("Theirs"));
    }

    #[test]
    fn what_only_one_changed_is_not_contested() {
        let base = words(&named("Old", "UTC"));
        let base = |field: &str| {
            let known = base.iter().find(|(name, _)| *name == field);
            known.map(|(_, word)| word.clone()).unwrap_or_default()
        };

        let merged = merge(&named("Mine", "UTC"), &named("Old", "UTC"), base);

        assert_eq!(merged.site, named("Mine", "UTC"));
        assert!(merged.taken.is_empty() && merged.contested.is_empty());
    }
}
