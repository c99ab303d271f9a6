//! A field of a notice that became another: what it is called, what it said, and
//! what it says.

use crate::admin::labels::label;
use crate::admin::list::Stage;
use crate::admin::parts::difference;
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{HostState, Kind, Language, Priority, State};
use leptos::prelude::*;

/// A field that became another. Holds what the operator who looks may read.
#[derive(Clone)]
pub struct Change {
    /// The field's path in the document; a row's, where the row is new or gone.
    pub path: String,
    /// What the row is called, where it is a row's field.
    pub row: Option<String>,
    /// What it said; nothing where it is new.
    pub before: String,
    /// What it says; nothing where it is gone.
    pub after: String,
}

impl Change {
    /// What the field is called.
    #[must_use]
    pub fn label(&self, language: Language) -> String {
        named(language, &self.path, self.row.as_deref())
    }

    /// The change in a list that has a heading of the third level.
    pub(in crate::admin) fn view(&self, language: Language) -> Markup {
        let label = self.label(language);
        self.under(language, view! { <h4>{label}</h4> }.into_markup())
    }

    /// The change in a part of a page, whose heading is of the second level.
    pub(in crate::admin) fn in_part(&self, language: Language) -> Markup {
        let label = self.label(language);
        self.under(language, view! { <h3>{label}</h3> }.into_markup())
    }

    fn under(&self, language: Language, heading: Markup) -> Markup {
        view! {
            <div class="change">
                {heading}
                {compared(language, &self.path, &self.before, &self.after)}
            </div>
        }
        .into_markup()
    }
}

/// A field, and the row it is in by its name.
pub(super) fn named(language: Language, path: &str, row: Option<&str>) -> String {
    let label = label(language, path);
    let label = if label.is_empty() {
        path.to_owned()
    } else {
        label
    };
    match row.filter(|row| !row.is_empty()) {
        Some(row) => format!("{label} ({row})"),
        None => label,
    }
}

/// What became of what a field said.
pub(super) fn compared(language: Language, path: &str, before: &str, after: &str) -> Markup {
    let [before, after] = [before, after].map(|text| in_words(language, path, text));
    let spoken = language_of(path).unwrap_or(language);
    difference::view(
        language,
        spoken,
        &domain::difference::words(&before, &after),
    )
}

/// The language that a field's text is in.
fn language_of(path: &str) -> Option<Language> {
    let mut parts = path.split('.');
    parts.find(|part| matches!(*part, "text" | "note"))?;
    Language::from_tag(parts.next()?)
}

/// What a field says as people say it: `in_progress` is a word of the document.
fn in_words(language: Language, path: &str, text: &str) -> String {
    let is_of_host = path.starts_with("hosts[");
    let name = path.rsplit('.').next().unwrap_or(path);
    let word = text.trim();
    let said = match name {
        "state" if is_of_host => {
            HostState::from_word(word).map(|state| words::labels::host_state(language, state))
        }
        "state" => State::from_word(word).map(|state| words::labels::state(language, state)),
        "kind" => Kind::from_word(word).map(|kind| words::labels::kind(language, kind)),
        "priority" => {
            Priority::from_word(word).map(|priority| words::labels::priority(language, priority))
        }
        "source_language" => {
            Language::from_tag(word).map(|spoken| words::labels::language(language, spoken))
        }
        "stage" => Stage::from_word(word).map(|stage| stage.label(language)),
        "checked" => Some(say!(language, "desk-policy-head")),
        _ => None,
    };
    said.unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_called_by_its_row_and_says_what_people_say() {
        let change = Change {
            path: "hosts[1].state".to_owned(),
            row: Some("b.example.net".to_owned()),
            before: "scheduled".to_owned(),
            after: "completed".to_owned(),
        };

        assert!(change.label(Language::En).ends_with("(b.example.net)"));
        assert_ne!(
            in_words(Language::De, &change.path, &change.after),
            "completed"
        );
        assert_eq!(language_of("updates[0].text.de.body"), Some(Language::De));
        assert_eq!(language_of("related"), None);
    }
}
