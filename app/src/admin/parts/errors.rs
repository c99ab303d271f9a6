//! What is wrong with a form: beside each field, and summed up at the top.

use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{
    Language, Zone,
    document::{Problem, Problems},
};
use leptos::prelude::*;

/// The sentences that belong to the fields of one form, in the desk's language.
#[derive(Debug, Clone, Default)]
pub struct Errors(Vec<Line>);

#[derive(Debug, Clone)]
struct Line {
    path: String,
    sentence: String,
}

impl Errors {
    /// Puts the problems of a document into words.
    #[must_use]
    pub fn of(problems: &Problems, language: Language, zone: Zone) -> Self {
        let line = |problem: &Problem| Line {
            path: problem.path.clone(),
            sentence: words::problems::in_form(language, &problem.what, zone),
        };
        Self(problems.iter().map(line).collect())
    }

    /// Adds a sentence to a field.
    pub fn add(&mut self, path: impl Into<String>, sentence: impl Into<String>) {
        self.0.push(Line {
            path: path.into(),
            sentence: sentence.into(),
        });
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The sentences of exactly this field.
    #[must_use]
    pub fn at(&self, path: &str) -> Vec<String> {
        self.0
            .iter()
            .filter(|line| line.path == path)
            .map(|line| line.sentence.clone())
            .collect()
    }

    /// The sentences of this field and of everything in it: `systems` and `systems[2]`.
    /// For lists that are entered in one control, where each sentence says which entry.
    #[must_use]
    pub fn within(&self, path: &str) -> Vec<String> {
        let inside = |line: &&Line| {
            line.path
                .strip_prefix(path)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['[', '.']))
        };
        self.0
            .iter()
            .filter(inside)
            .map(|line| numbered(&line.path[path.len()..], &line.sentence))
            .collect()
    }

    /// The paths and sentences of everything in a list, in order.
    pub fn each_within(&self, list: &str) -> impl Iterator<Item = (&str, &str)> {
        let start = format!("{list}[");
        let lines = self.0.iter();
        lines
            .filter(move |line| line.path.starts_with(&start))
            .map(|line| (line.path.as_str(), line.sentence.as_str()))
    }

    fn lines(&self) -> &[Line] {
        &self.0
    }
}

/// `[2]` becomes "3: …", counted as people count.
fn numbered(rest: &str, sentence: &str) -> String {
    let index = rest
        .strip_prefix('[')
        .and_then(|rest| rest.split(']').next()?.parse::<usize>().ok());
    index.map_or_else(
        || sentence.to_owned(),
        |index| format!("{}: {sentence}", index + 1),
    )
}

/// The element id of a field: `hosts[3].start` becomes `hosts-3-start`.
#[must_use]
pub fn id_of(path: &str) -> String {
    path.chars()
        .filter_map(|c| match c {
            '[' | '.' | ':' => Some('-'),
            ']' => None,
            c => Some(c),
        })
        .collect()
}

/// The summary at the top of a form: every sentence with a link to its field.
/// `anchor` says which element a path leads to and what the reader calls it.
pub fn summary(
    errors: &Errors,
    language: Language,
    anchor: impl Fn(&str) -> (String, String),
) -> Option<Markup> {
    if errors.is_empty() {
        return None;
    }
    let count = errors.lines().len();
    let entries = entries(errors, anchor);
    Some(
        view! {
            <div class="fix" role="alert" tabindex="-1" autofocus=true id="problems">
                <h2>{say!(language, "desk-problems-head", count = count)}</h2>
                <ul>{entries}</ul>
            </div>
        }
        .into_markup(),
    )
}

/// What should be thought of, each with a link to its field. It stands in nobody's
/// way.
pub fn warnings(
    warnings: &Errors,
    language: Language,
    anchor: impl Fn(&str) -> (String, String),
) -> Option<Markup> {
    if warnings.is_empty() {
        return None;
    }
    let entries = entries(warnings, anchor);
    Some(
        view! {
            <div class="think" role="status" id="warnings">
                <h2>{say!(language, "desk-warnings-head")}</h2>
                <ul>{entries}</ul>
            </div>
        }
        .into_markup(),
    )
}

fn entries(errors: &Errors, anchor: impl Fn(&str) -> (String, String)) -> Markup {
    let entry = |line: &Line| {
        let (id, label) = anchor(&line.path);
        let text = if label.is_empty() {
            line.sentence.clone()
        } else {
            format!("{label}: {}", line.sentence)
        };
        view! { <li><a href=format!("#{id}")>{text}</a></li> }
    };
    errors
        .lines()
        .iter()
        .map(entry)
        .collect_view()
        .into_markup()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_an_id_that_a_link_can_lead_to() {
        assert_eq!(id_of("hosts[3].start"), "hosts-3-start");
        assert_eq!(id_of("text.de.title"), "text-de-title");
    }

    #[test]
    fn a_list_in_one_control_shows_what_is_wrong_with_its_entries() {
        let mut errors = Errors::default();
        errors.add("systems[1]", "Too long.");
        errors.add("systems_other", "Elsewhere.");

        assert_eq!(errors.within("systems"), ["2: Too long."]);
        assert_eq!(errors.at("systems"), Vec::<String>::new());
    }
}
