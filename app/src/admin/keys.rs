//! The keyboard shortcuts, one line each: what the page of keys lists and what the
//! island obeys. Each is a letter or a sign as it is typed, wherever it lies on a
//! keyboard; an operator may switch them off.

use super::{Frame, parts, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use leptos::prelude::*;

/// One shortcut.
struct Key {
    /// What is typed, one after the other.
    typed: &'static str,
    /// Where it leads, or what it does on the page that is open.
    does: &'static str,
    label: fn(Language) -> String,
}

const fn key(typed: &'static str, does: &'static str, label: fn(Language) -> String) -> Key {
    Key { typed, does, label }
}

/// Every shortcut that can be switched off.
#[rustfmt::skip]
const KEYS: &[Key] = &[
    key("g d", "/admin/", |l| say!(l, "desk-nav-dashboard")),
    key("g n", "/admin/notices", |l| say!(l, "desk-nav-notices")),
    key("g f", "/admin/feedback", |l| say!(l, "desk-nav-feedback")),
    key("n", "/admin/notices/new", |l| say!(l, "desk-nav-new")),
    key("u", "update", |l| say!(l, "desk-key-update")),
    key("e", "edit", |l| say!(l, "desk-key-edit")),
    key("p", "postmortem", |l| say!(l, "desk-key-postmortem")),
    key("/", "filter", |l| say!(l, "desk-key-filter")),
    key("?", "keys", |l| say!(l, "desk-key-keys")),
];

/// The page of keys.
#[derive(Debug)]
pub struct KeysPage {
    /// What is around it.
    pub frame: Frame,
}

/// The page's title.
#[must_use]
pub fn title(page: &KeysPage) -> String {
    say!(page.frame.language, "desk-keys")
}

/// The page as HTML.
pub fn view(page: &KeysPage) -> Markup {
    let language = page.frame.language;
    let are_on = page.frame.are_keys_on();
    let (value, label, state) = if are_on {
        (
            "off",
            say!(language, "desk-keys-off"),
            say!(language, "desk-keys-are-on"),
        )
    } else {
        (
            "on",
            say!(language, "desk-keys-on"),
            say!(language, "desk-keys-are-off"),
        )
    };
    view! {
        <div class="desk-head"><div><h1>{title(page)}</h1><p>{say!(language, "desk-keys-lead")}</p></div></div>
        {list(language)}
        <form class="keys-switch" method="post" action="/admin/keys">
            {page.frame.csrf()}
            {parts::hidden("keys", value)}
            <p>{state}</p>
            <button type="submit" class="button">{label}</button>
        </form>
    }
    .into_markup()
}

/// The list, which the island reads.
pub(super) fn list(language: Language) -> Markup {
    let row = |key: &Key| {
        let typed = key
            .typed
            .split(' ')
            .map(|sign| view! { <kbd>{sign}</kbd>" " })
            .collect_view();
        view! {
            <div data-keys=key.typed data-does=key.does>
                <dt>{typed}</dt>
                <dd>{(key.label)(language)}</dd>
            </div>
        }
    };
    view! {
        <dl class="keys">
            {KEYS.iter().map(row).collect_view()}
            <div>
                <dt><kbd>"Ctrl"</kbd>" "<kbd>"K"</kbd></dt>
                <dd>{say!(language, "desk-go")}</dd>
            </div>
            {in_forms(language)}
        </dl>
    }
    .into_markup()
}

/// What keys do while one writes in a form. They are no letters, so nobody has to
/// switch them off.
fn in_forms(language: Language) -> Markup {
    let rows = [
        (
            ["Ctrl", "Enter"].as_slice(),
            say!(language, "desk-key-send"),
        ),
        (&["Ctrl", "S"], say!(language, "desk-key-save")),
        (&["F8"], say!(language, "desk-key-next-blank")),
        (&["Shift", "F8"], say!(language, "desk-key-last-blank")),
    ];
    let row = |(keys, label): (&[&'static str], String)| {
        let keys = keys.iter().map(|key| view! { <kbd>{*key}</kbd>" " });
        view! { <div><dt>{keys.collect_view()}</dt><dd>{label}</dd></div> }
    };
    rows.into_iter().map(row).collect_view().into_markup()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_shortcut_begins_another() {
        for one in KEYS {
            for other in KEYS {
                let is_itself = one.typed == other.typed;
                assert!(is_itself || !other.typed.starts_with(one.typed));
            }
        }
    }
}
