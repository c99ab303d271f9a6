//! What proofreading remarks: at a field, and all of it in a panel. An island
//! exchanges both while one types, so that their places are there from the start.

use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::proof::{Remark, Remarks};
use domain::{Language, Zone};
use leptos::prelude::*;

/// The remarks at the control of this id. The place is there when there are none.
pub fn remarks_line(id: &str, said: &[String]) -> Markup {
    let lines = said
        .iter()
        .map(|sentence| view! { <p>{sentence.clone()}</p> })
        .collect_view();
    view! { <div class="remarks" id=format!("{id}-remarks")>{lines}</div> }.into_markup()
}

/// Every remark with a link to its place. `anchor` says where the link of a path
/// leads and what the reader calls the field.
pub fn panel(
    language: Language,
    zone: Zone,
    remarks: &Remarks,
    anchor: impl Fn(&str) -> (String, String),
) -> Markup {
    let entry = |remark: &Remark| {
        let (href, label) = anchor(&remark.path);
        let sentence = words::proof::sentence(language, &remark.slip, zone);
        let (start, end) = remark
            .place
            .map(|place| (place.start_utf16, place.end_utf16))
            .unzip();
        view! {
            <li>
                <a href=href data-start=start data-end=end>{label}</a>
                ": "
                {sentence}
            </li>
        }
    };
    let entries = remarks.iter().map(entry).collect_view();
    let more = remarks.left_out();
    let more =
        (more > 0).then(|| view! { <p>{say!(language, "desk-proof-more", count = more)}</p> });
    let count = remarks.len() + remarks.left_out();
    let list = (!remarks.is_empty()).then(|| {
        view! {
            <ul>{entries}</ul>
            {more}
            <p class="hint">{say!(language, "desk-proof-note")}</p>
        }
    });
    view! {
        <section class="proof" id="proof" aria-labelledby="proof-head">
            <h2 id="proof-head">
                <span id="proof-said" role="status">{say!(language, "desk-proof-head", count = count)}</span>
            </h2>
            <div id="proof-list">{list}</div>
        </section>
    }
    .into_markup()
}
