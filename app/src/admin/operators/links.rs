//! One-time links on the pages of operators: one that was just made, shown this
//! once, and those that were not used yet.

use super::OperatorsPage;
use crate::admin::parts::{hidden, time};
use crate::admin::{Doer, Rank};
use crate::admin::{Frame, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Zone};
use leptos::prelude::*;

/// A link that was not used yet.
#[derive(Debug, Clone)]
pub struct LinkRow {
    /// What it is called; it lets nobody in.
    pub id: String,
    /// The address of who it is for.
    pub email: String,
    /// What they will be; none where they choose another password.
    pub rank: Option<Rank>,
    /// Who made it.
    pub created_by: Doer,
    /// Until when it is of use.
    pub expires_at: Instant,
    /// Whether it is over.
    pub is_over: bool,
}

/// A link that was just made. Does not print itself.
pub struct MadeLink {
    /// Who it is for.
    pub email: String,
    /// The link.
    pub address: String,
}

/// The link, with what is to be done with it: the desk sends no mail.
pub(super) fn made(frame: &Frame, link: &MadeLink) -> Markup {
    let language = frame.language;
    let (email, address) = (link.email.clone(), link.address.clone());
    view! {
        <div class="flash" data-state="completed" role="status">
            <div class="field">
                <label for="link">{say!(language, "desk-link-made", email = email)}</label>
                <input class="input is-secret" id="link" type="text" readonly value=address/>
                <p class="hint">{say!(language, "desk-link-made-hint")}</p>
            </div>
        </div>
    }
    .into_markup()
}

/// Those that were not used yet.
pub(super) fn pending(page: &OperatorsPage) -> Option<Markup> {
    if page.links.is_empty() {
        return None;
    }
    let language = page.frame.language;
    let rows = page.links.iter().map(|link| row(page, link)).collect_view();
    Some(
        view! {
            <section class="part" aria-labelledby="operator-links">
                <h2 id="operator-links">{say!(language, "desk-links")}<span class="part-note">{say!(language, "desk-links-note")}</span></h2>
                <table class="ledger">
                    <thead>
                        <tr>
                            <th scope="col">{say!(language, "desk-email")}</th>
                            <th scope="col">{say!(language, "desk-link-for")}</th>
                            <th scope="col">{say!(language, "desk-link-until")}</th>
                            <th scope="col">{say!(language, "desk-column-action")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
        .into_markup(),
    )
}

fn row(page: &OperatorsPage, link: &LinkRow) -> Markup {
    let language = page.frame.language;
    let what = match link.rank {
        Some(rank) => say!(language, "desk-link-to-join", rank = rank.label(language)),
        None => say!(language, "desk-link-to-reset"),
    };
    let over = link
        .is_over
        .then(|| view! { <span class="sub">{say!(language, "desk-link-over")}</span> });
    let called = say!(language, "desk-link-revoke-of", email = link.email.as_str());
    view! {
        <tr>
            <th scope="row">{link.email.clone()}</th>
            <td data-label=say!(language, "desk-link-for")>{what}<span class="sub">{link.created_by.label(language)}</span></td>
            <td data-label=say!(language, "desk-link-until")>{time::moment(language, link.expires_at, Zone::UTC)}{over}</td>
            <td data-label=say!(language, "desk-column-action")>
                <form method="post" action="/admin/operators/links/revoke">
                    {page.frame.csrf()}
                    {hidden("id", link.id.clone())}
                    <button type="submit" class="button is-danger" aria-label=called>{say!(language, "desk-link-revoke")}</button>
                </form>
            </td>
        </tr>
    }
    .into_markup()
}
