//! What the fields of the notice document are called on the desk.

use super::say;
use domain::Language;

/// What the field at a path is called, with its row and language. Empty where the
/// path is that of the whole document, or of nothing that has a name.
#[must_use]
pub fn label(language: Language, path: &str) -> String {
    let (row, field) = match path.split_once("].") {
        Some((list, field)) => {
            let (list, index) = list.split_once('[').unwrap_or((list, ""));
            let number = index.parse::<usize>().map_or(1, |index| index + 1);
            let row = match list {
                "hosts" => say!(language, "desk-row-host", number = number),
                "updates" => say!(language, "desk-row-update", number = number),
                "planned" => say!(language, "desk-row-planned", number = number),
                "lifts" => say!(language, "desk-row-disclosure", number = number),
                "disclosures" => say!(language, "desk-row-disclosure", number = number),
                _ => String::new(),
            };
            (row, field)
        }
        None => (String::new(), path),
    };
    let (spoken, field) = match field.strip_prefix("text.") {
        Some(rest) => {
            let (tag, field) = rest.split_once('.').unwrap_or((rest, "text"));
            let spoken = Language::from_tag(tag).map(Language::own_name);
            (spoken.unwrap_or_default(), field)
        }
        None => ("", field),
    };
    let name = match field.split('[').next().unwrap_or_default() {
        "kind" => say!(language, "desk-field-kind"),
        "state" => say!(language, "desk-field-state"),
        "stage" => say!(language, "desk-field-stage"),
        "priority" => say!(language, "desk-field-priority"),
        "systems" => say!(language, "desk-field-systems"),
        "home_zone" => say!(language, "desk-field-zone"),
        "window" => say!(language, "desk-part-when"),
        "window.start" | "start" => say!(language, "desk-field-start"),
        "window.end" | "end" => say!(language, "desk-field-end"),
        "timing" => say!(language, "desk-field-timing"),
        "timing.tolerance" => say!(language, "desk-field-tolerance"),
        "timing.expected_min" => say!(language, "desk-field-expected-min"),
        "timing.expected_typical" => say!(language, "desk-field-expected-typical"),
        "timing.expected_max" => say!(language, "desk-field-expected-max"),
        "timing.reserved" => say!(language, "desk-field-reserved"),
        "name" => say!(language, "desk-field-host-name"),
        "started_at" => say!(language, "desk-field-started-at"),
        "ended_at" => say!(language, "desk-field-ended-at"),
        "source_language" => say!(language, "desk-field-source-language"),
        "title" => say!(language, "desk-field-title"),
        "summary" => say!(language, "desk-field-summary"),
        "body" | "text" => say!(language, "desk-field-body"),
        "action_required" => say!(language, "desk-field-action-required"),
        "slug" => say!(language, "desk-field-slug"),
        "lift_at" => say!(language, "desk-field-lift-at"),
        "operator" => say!(language, "desk-sealed-grant-to"),
        "to" => say!(language, "desk-lift-to"),
        "embargo" | "embargo.policy" => say!(language, "desk-field-policy"),
        "embargo.advisory" => say!(language, "desk-field-advisory"),
        "embargo.checked" => say!(language, "desk-policy-head"),
        "embargo_override" | "reason" | "seize.reason" => say!(language, "desk-reason"),
        "agree" | "password" | "seize.password" => say!(language, "desk-lift-password"),
        "change_reason" | "change_reason.en" | "change_reason.de" => {
            say!(language, "desk-change-reason")
        }
        "at" => say!(language, "desk-field-at"),
        "related" => say!(language, "desk-field-related"),
        "publish_zone" => say!(language, "desk-plan-zone"),
        "publish_at" => say!(language, "desk-field-publish-at"),
        "publication" => say!(language, "desk-field-publication"),
        "hosts" => say!(language, "desk-part-hosts"),
        "host" | "report" => say!(language, "desk-field-host-name"),
        "bulk_state" => say!(language, "desk-host-bulk-state"),
        "disclosures" => say!(language, "desk-part-sealed"),
        "updates" => say!(language, "desk-part-updates"),
        "events" => say!(language, "desk-field-events"),
        _ => String::new(),
    };
    [row.as_str(), spoken, name.as_str()]
        .into_iter()
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The fields that a line of the audit names, in words.
#[must_use]
pub fn labels(language: Language, paths: &str) -> String {
    let paths = paths.split(", ").map(|path| {
        let label = label(language, path);
        // Better a path than a gap, where a later version named a new field.
        if label.is_empty() {
            path.to_owned()
        } else {
            label
        }
    });
    paths.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_called_by_its_row_its_language_and_its_name() {
        assert_eq!(label(Language::En, "text.de.title"), "Deutsch, Title");
        assert!(label(Language::En, "hosts[3].start").starts_with("Host 4, "));
        assert_eq!(label(Language::En, ""), "");
    }

    #[test]
    fn the_fields_of_an_audit_line_are_named_in_the_language_of_the_desk() {
        assert_eq!(
            labels(Language::De, "home_zone, text.en, timing"),
            "Heimatzone; English, Text; Dauer"
        );
        assert_eq!(labels(Language::En, "later_field"), "later_field");
    }
}
