//! The operators, links that were not used yet, and a form to invite one more.

mod demand;
pub mod links;
pub mod one;

use super::parts::{Choice, Control, Errors, Field, errors::id_of, summary, time};
use super::{Frame, Rank, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Language, Zone};
use leptos::prelude::*;
use links::{LinkRow, MadeLink};

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
    /// How many sessions they have open.
    pub sessions: u64,
    /// Whether their sign-in has a second step.
    pub has_second_factor: bool,
}

/// The operators page.
pub struct OperatorsPage {
    /// What is around it.
    pub frame: Frame,
    /// The operators there are.
    pub operators: Vec<OperatorRow>,
    /// Links that were not used yet.
    pub links: Vec<LinkRow>,
    /// The link that was just made; shown this once.
    pub made: Option<MadeLink>,
    /// Whether a second factor is demanded of everybody.
    pub is_second_factor_demanded: bool,
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
                <td data-label=say!(language, "desk-second-factor")>{second_factor(language, operator.has_second_factor)}</td>
                <td data-label=say!(language, "desk-sessions")>{operator.sessions.to_string()}</td>
                <td data-label=say!(language, "desk-column-made")>{time::moment(language, operator.added_at, Zone::UTC)}</td>
            </tr>
        }
    };
    let rows = page.operators.iter().map(row).collect_view();
    view! {
        <div class="desk-head"><h1>{title(page)}</h1></div>
        {page.made.as_ref().map(|link| links::made(&page.frame, link))}
        {summary(&page.errors, language, |path| (id_of(path), String::new()))}
        <table class="ledger">
            <thead>
                <tr>
                    <th scope="col">{say!(language, "desk-email")}</th>
                    <th scope="col">{say!(language, "desk-operator-rank")}</th>
                    <th scope="col">{say!(language, "desk-second-factor")}</th>
                    <th scope="col">{say!(language, "desk-sessions")}</th>
                    <th scope="col">{say!(language, "desk-column-made")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {links::pending(page)}
        <section class="part" aria-labelledby="operator-new">
            <h2 id="operator-new">{say!(language, "desk-operator-invite-head")}<span class="part-note">{say!(language, "desk-operator-invite-note")}</span></h2>
            <form class="part-in" method="post" action="/admin/operators">
                {page.frame.csrf()}
                {email(page)}
                {ranks(language, &page.chosen, &page.errors).view()}
                <p><button type="submit" class="button is-main">{say!(language, "desk-operator-invite")}</button></p>
            </form>
        </section>
        {demand::view(page)}
    }
    .into_markup()
}

fn email(page: &OperatorsPage) -> Markup {
    let field = Field {
        path: "email".to_owned(),
        label: say!(page.frame.language, "desk-email"),
        value: page.email.clone(),
        errors: page.errors.at("email"),
        control: Control::Email,
        ..Field::default()
    };
    field.view()
}

/// Whether there is a second factor, in a word.
fn second_factor(language: Language, is_there: bool) -> String {
    if is_there {
        say!(language, "desk-second-factor-on")
    } else {
        say!(language, "desk-second-factor-off")
    }
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
