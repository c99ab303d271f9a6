//! Passkeys: which there are, each to be called otherwise or removed, and one more.

use super::super::{AccountPage, part};
use crate::admin::parts::time;
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Zone};
use leptos::prelude::*;

/// One passkey.
#[derive(Debug, Clone)]
pub struct PasskeyRow {
    /// What it is called in addresses.
    pub id: String,
    /// What its operator calls it.
    pub name: String,
    /// Since when it is there.
    pub added_at: Instant,
    /// When it was last used.
    pub used_at: Option<Instant>,
}

pub(super) fn view(page: &AccountPage) -> Option<Markup> {
    let language = page.frame.language;
    let body = view! {
        {table(page)}
        {adding(page)}
    };
    Some(part(
        "account-passkeys",
        say!(language, "desk-passkeys"),
        say!(language, "desk-passkeys-count", count = page.passkeys.len()),
        body.into_markup(),
    ))
}

/// The button, or why there is none.
fn adding(page: &AccountPage) -> Markup {
    let language = page.frame.language;
    if let Some(unfit) = page.passkeys_unfit {
        let sentence = unfit.sentence(language, &page.frame.site.base_url);
        return view! { <div class="part-in"><p>{sentence}</p></div> }.into_markup();
    }
    view! {
        <form class="part-in" method="post" action="/admin/account/passkeys/new">
            {page.frame.csrf()}
            <p>{say!(language, "desk-passkey-why")}</p>
            <p class="needs-script"><button type="submit" class="button is-main">{say!(language, "desk-passkey-add")}</button></p>
            <noscript><p class="hint">{say!(language, "desk-passkey-needs-script")}</p></noscript>
        </form>
    }
    .into_markup()
}

fn table(page: &AccountPage) -> Option<Markup> {
    if page.passkeys.is_empty() {
        return None;
    }
    let language = page.frame.language;
    let rows: Vec<Markup> = page
        .passkeys
        .iter()
        .map(|passkey| row(page, passkey))
        .collect();
    Some(
        view! {
            <table class="ledger passkeys">
                <thead>
                    <tr>
                        <th scope="col">{say!(language, "desk-passkey-column")}</th>
                        <th scope="col">{say!(language, "desk-passkey-used")}</th>
                        <th scope="col">{say!(language, "desk-passkey-added")}</th>
                        <th scope="col">{say!(language, "desk-column-action")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_markup(),
    )
}

fn row(page: &AccountPage, passkey: &PasskeyRow) -> Markup {
    let language = page.frame.language;
    let name = &*passkey.name;
    let at = |action| format!("/admin/account/passkeys/{}/{action}", passkey.id);
    let used = match passkey.used_at {
        Some(at) => time::moment(language, at, Zone::UTC),
        None => view! { <span>{say!(language, "desk-passkey-unused")}</span> }.into_markup(),
    };
    let renames = say!(language, "desk-passkey-rename-of", name = name);
    let new_name = say!(language, "desk-passkey-name-of", name = name);
    let removes = say!(language, "desk-passkey-remove-of", name = name);
    view! {
        <tr>
            <th scope="row">{passkey.name.clone()}</th>
            <td data-label=say!(language, "desk-passkey-used")>{used}</td>
            <td data-label=say!(language, "desk-passkey-added")>{time::moment(language, passkey.added_at, Zone::UTC)}</td>
            <td data-label=say!(language, "desk-column-action")>
                <div class="passkey-tools">
                    <form method="post" action=at("remove")>
                        {page.frame.csrf()}
                        <button type="submit" class="button is-danger" aria-label=removes>{say!(language, "desk-passkey-remove")}</button>
                    </form>
                    <details>
                        <summary aria-label=renames>{say!(language, "desk-passkey-rename")}</summary>
                        <form method="post" action=at("rename")>
                            {page.frame.csrf()}
                            <input class="input" type="text" name="name" value=passkey.name.clone() maxlength="60" required aria-label=new_name/>
                            <button type="submit" class="button">{say!(language, "desk-passkey-rename-save")}</button>
                        </form>
                    </details>
                </div>
            </td>
        </tr>
    }
    .into_markup()
}
