//! Whether a second factor is demanded of everybody.

use super::OperatorsPage;
use crate::admin::parts::hidden;
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

pub(super) fn view(page: &OperatorsPage) -> Markup {
    let language = page.frame.language;
    let (state, button, value) = if page.is_second_factor_demanded {
        (
            say!(language, "desk-demand-on"),
            say!(language, "desk-demand-turn-off"),
            "0",
        )
    } else {
        (
            say!(language, "desk-demand-off"),
            say!(language, "desk-demand-turn-on"),
            "1",
        )
    };
    view! {
        <section class="part" aria-labelledby="operator-demand">
            <h2 id="operator-demand">{say!(language, "desk-second-factor")}<span class="part-note">{state}</span></h2>
            <form class="part-in" method="post" action="/admin/operators/second-factor">
                {page.frame.csrf()}
                {hidden("demand", value)}
                <p class="hint">{say!(language, "desk-demand-note")}</p>
                <p><button type="submit" class="button">{button}</button></p>
            </form>
        </section>
    }
    .into_markup()
}
