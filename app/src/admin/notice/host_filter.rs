//! What the host table of a notice is narrowed down to, and the way through its
//! pages. Everything is in the address, so that it works without a script.

use crate::admin::parts::{Choice, Control, Field};
use crate::admin::{parts, say};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::{self, Icon};
use crate::paths;
use domain::{HostState, Language};
use leptos::prelude::*;

/// What the table is narrowed down to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HostFilter {
    /// Part of a name.
    pub text: String,
    /// One state.
    pub state: Option<HostState>,
    /// Which page, counted from one.
    pub page: usize,
}

/// The names of the filter's fields, in addresses and forms.
pub const TEXT: &str = "hosts";
/// The state that is wanted.
pub const STATE: &str = "hosts_state";
/// The page of the table.
pub const PAGE: &str = "hosts_page";

impl HostFilter {
    /// The filter that fields say, wherever they come from.
    pub fn of(field: impl Fn(&str) -> Option<String>) -> Self {
        let text = field(TEXT).unwrap_or_default();
        Self {
            text: text.trim().chars().take(253).collect(),
            state: field(STATE).and_then(|word| HostState::from_word(&word)),
            page: field(PAGE).and_then(|page| page.parse().ok()).unwrap_or(1),
        }
    }

    /// Whether a host is wanted.
    #[must_use]
    pub fn wants(&self, name: &str, state: HostState) -> bool {
        let text = self.text.to_ascii_lowercase();
        name.contains(text.as_str()) && self.state.is_none_or(|wanted| wanted == state)
    }

    /// Whether some hosts may be left out.
    #[must_use]
    pub const fn is_narrow(&self) -> bool {
        !self.text.is_empty() || self.state.is_some()
    }

    /// The filter as the query of an address; empty when there is nothing to say.
    #[must_use]
    pub fn query(&self) -> String {
        let page = (self.page > 1).then(|| (PAGE, self.page.to_string()));
        let state = self.state.map(|state| (STATE, state.word().to_owned()));
        let text = (!self.text.is_empty()).then(|| (TEXT, paths::in_query(&self.text)));
        let fields = text.into_iter().chain(state).chain(page);
        let fields: Vec<_> = fields
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if fields.is_empty() {
            String::new()
        } else {
            format!("?{}", fields.join("&"))
        }
    }

    /// The filter as hidden fields of a form.
    pub(super) fn hidden(&self) -> Markup {
        let state = self.state.map_or("", HostState::word);
        view! {
            {parts::hidden(TEXT, self.text.clone())}
            {parts::hidden(STATE, state)}
            {parts::hidden(PAGE, self.page.to_string())}
        }
        .into_markup()
    }

    /// The form that narrows the table down.
    pub(super) fn form(&self, language: Language, path: String) -> Markup {
        let all = Choice::new("", say!(language, "desk-filter-all"));
        let states = HostState::ALL
            .iter()
            .map(|state| Choice::new(state.word(), words::labels::host_state(language, *state)));
        let text = Field {
            path: TEXT.to_owned(),
            label: say!(language, "desk-hosts-filter-text"),
            value: self.text.clone(),
            control: Control::Search,
            ..Field::default()
        };
        let state = Field {
            path: STATE.to_owned(),
            label: say!(language, "desk-field-state"),
            value: self.state.map_or("", HostState::word).to_owned(),
            control: Control::Select([all].into_iter().chain(states).collect()),
            ..Field::default()
        };
        let action = format!("{path}#part-hosts");
        let clear = self.is_narrow().then(|| {
            let href = action.clone();
            view! { <a class="button" href=href>{say!(language, "desk-hosts-filter-clear")}</a> }
        });
        view! {
            <form class="filters" action=action role="search">
                {text.view()}
                {state.view()}
                <button type="submit" class="button">{say!(language, "desk-filter")}</button>
                {clear}
            </form>
        }
        .into_markup()
    }

    /// The pages before and after.
    pub(super) fn pager(&self, language: Language, path: &str, pages: usize) -> Option<Markup> {
        if pages <= 1 {
            return None;
        }
        let link = |page: usize| {
            let query = Self {
                page,
                ..self.clone()
            }
            .query();
            format!("{path}{query}#part-hosts")
        };
        let page = self.page;
        let before = (page > 1).then(|| {
            let label = say!(language, "desk-hosts-before");
            view! { <a rel="prev" href=link(page - 1)>{icon::view(Icon::Back)}{label}</a> }
        });
        let after = (page < pages).then(|| {
            let label = say!(language, "desk-hosts-after");
            view! { <a rel="next" href=link(page + 1)>{label}{icon::view(Icon::Arrow)}</a> }
        });
        let called = say!(language, "desk-hosts-page", page = page, pages = pages);
        let label = called.clone();
        Some(
            view! {
                <nav class="pager" aria-label=label>
                    {before}
                    <span class="pager-here">{called}</span>
                    {after}
                </nav>
            }
            .into_markup(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_survives_its_address() {
        let filter = HostFilter {
            text: "host1&2".to_owned(),
            state: Some(HostState::Failed),
            page: 3,
        };

        let query = filter.query();

        assert_eq!(query, "?hosts=host1%262&hosts_state=failed&hosts_page=3");
        assert_eq!(HostFilter::of(|_| None).query(), "");
    }

    #[test]
    fn names_are_compared_as_dns_compares_them() {
        let filter = HostFilter {
            text: "EXAMPLE".to_owned(),
            ..HostFilter::default()
        };

        assert!(filter.wants("host1.example.net", HostState::Failed));
        let failed = HostFilter {
            state: Some(HostState::Failed),
            ..filter
        };
        assert!(!failed.wants("host1.example.net", HostState::Completed));
    }
}
