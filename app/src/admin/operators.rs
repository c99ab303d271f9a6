//! The operators, and a form for one more.

use super::parts::{Choice, Control, Errors, Field, errors::id_of, summary, time};
use super::setup::credentials;
use super::{Frame, Rank, say};
use domain::{Instant, Zone};
use leptos::prelude::*;

/// One operator.
#[derive(Debug, Clone)]
pub struct OperatorRow {
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
    /// The rank that was chosen.
    pub rank: Rank,
    /// What is wrong.
    pub errors: Errors,
}

/// The page's title.
#[must_use]
pub fn title(page: &OperatorsPage) -> String {
    say!(page.frame.language, "desk-nav-operators")
}

/// The operators page as HTML.
pub fn view(page: &OperatorsPage) -> AnyView {
    let language = page.frame.language;
    let row = |operator: &OperatorRow| {
        view! {
            <tr>
                <th scope="row">{operator.email.clone()}</th>
                <td data-label=say!(language, "desk-operator-rank")>{operator.rank.label(language)}</td>
                <td data-label=say!(language, "desk-column-made")>{time::moment(language, operator.added_at, Zone::UTC)}</td>
            </tr>
        }
    };
    let rows = page.operators.iter().map(row).collect_view();
    let ranks = Rank::ALL
        .into_iter()
        .map(|rank| Choice::new(rank.word(), rank.label(language)));
    let rank = Field {
        path: "rank".to_owned(),
        label: say!(language, "desk-operator-rank"),
        value: page.rank.word().to_owned(),
        errors: page.errors.at("rank"),
        control: Control::Select(ranks.collect()),
        ..Field::default()
    };
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
                {rank.view()}
                <p><button type="submit" class="button is-main">{say!(language, "desk-operator-add")}</button></p>
            </form>
        </section>
    }
    .into_any()
}
