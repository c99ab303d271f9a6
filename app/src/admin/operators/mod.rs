//! The operators, and a form for one more.

pub mod one;

use super::parts::{Choice, Control, Errors, Field, errors::id_of, summary, time};
use super::setup::credentials;
use super::{Frame, Rank, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Language, Zone};
use leptos::prelude::*;

/// One operator.
#[derive(Debug, Clone)]
pub struct OperatorRow {
    /// The operator's id.
    pub id: String,
    /// The e-mail address.
    pub email: String,
    /// What they may do.
    pub rank: Rank,
    /// Since when they are there.
    pub added_at: Instant,
}

/// The operators page.
#[derive(Debug)]
pub struct OperatorsPage {
    /// What is around it.
    pub frame: Frame,
    /// The operators there are.
    pub operators: Vec<OperatorRow>,
    /// The address that was typed.
    pub email: String,
    /// The word of the role that was chosen.
    pub chosen: String,
    /// What is wrong.
    pub errors: Errors,
}

/// The page's title.
#[must_use]
pub fn title(page: &OperatorsPage) -> String {
    say!(page.frame.language, "desk-nav-operators")
}

/// The operators page as HTML.
pub fn view(page: &OperatorsPage) -> Markup {
    let language = page.frame.language;
    let row = |operator: &OperatorRow| {
        view! {
            <tr>
                <th scope="row"><a href=format!("/admin/operators/{}", operator.id)>{operator.email.clone()}</a></th>
                <td data-label=say!(language, "desk-operator-rank")>{operator.rank.label(language)}</td>
                <td data-label=say!(language, "desk-column-made")>{time::moment(language, operator.added_at, Zone::UTC)}</td>
            </tr>
        }
    };
    let rows = page.operators.iter().map(row).collect_view();
    view! {
        <div class="desk-head"><h1>{title(page)}</h1></div>
        {summary(&page.errors, language, |path| (id_of(path), String::new()))}
        <table class="ledger">
            <thead>
                <tr>
                    <th scope="col">{say!(language, "desk-email")}</th>
                    <th scope="col">{say!(language, "desk-operator-rank")}</th>
                    <th scope="col">{say!(language, "desk-column-made")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <section class="part" aria-labelledby="operator-new">
            <h2 id="operator-new">{say!(language, "desk-operator-new")}</h2>
            <form class="part-in" method="post" action="/admin/operators">
                {page.frame.csrf()}
                {credentials(language, &page.email, &page.errors)}
                {ranks(language, &page.chosen, &page.errors).view()}
                <p><button type="submit" class="button is-main">{say!(language, "desk-operator-add")}</button></p>
            </form>
        </section>
    }
    .into_markup()
}

/// The choice of a role.
fn ranks(language: Language, chosen: &str, errors: &Errors) -> Field {
    let ranks = Rank::ALL
        .into_iter()
        .map(|rank| Choice::new(rank.word(), rank.label(language)));
    Field {
        path: "rank".to_owned(),
        label: say!(language, "desk-operator-rank"),
        value: chosen.to_owned(),
        errors: errors.at("rank"),
        control: Control::Select(ranks.collect()),
        ..Field::default()
    }
}
