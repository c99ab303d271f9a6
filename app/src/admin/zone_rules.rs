//! Which rules local times are reckoned by: on the page of the clocks, since both
//! are what a time depends on.

use super::{parts, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::zone::{Dated, Rules, Source};
use domain::{Instant, Language};
use leptos::prelude::*;

/// How many zones are named that the folder has no usable file for.
const NAMED: usize = 10;

/// The rules, as a part of the page as it was made at `now`.
pub(super) fn part(language: Language, rules: &Rules, now: Instant) -> Markup {
    let fact = |term: String, value: String| view! { <div><dt>{term}</dt><dd>{value}</dd></div> };
    let stale = rules.are_stale(now).then(|| {
        let days = Rules::STALE_AFTER_DAYS;
        parts::banner("degraded", say!(language, "desk-zones-stale", days = days))
    });
    let filled = rules.filled();
    let filled = (!filled.is_empty()).then(|| {
        let names: Vec<&str> = filled.iter().take(NAMED).map(|zone| zone.name()).collect();
        let names = if filled.len() > NAMED {
            format!("{}, …", names.join(", "))
        } else {
            names.join(", ")
        };
        let count = filled.len();
        view! { <p>{say!(language, "desk-zones-filled", count = count, names = names)}</p> }
    });
    view! {
        <section class="part" aria-labelledby="zone-rules">
            <h2 id="zone-rules">
                {say!(language, "desk-zones")}
                <span class="part-note">{say!(language, "desk-zones-note")}</span>
            </h2>
            <div class="part-in is-told">
                {stale}
                <dl class="desk-facts">
                    {fact(say!(language, "desk-zones-release"), rules.release().to_string())}
                    {fact(say!(language, "desk-zones-source"), source(language, rules))}
                    {fact(say!(language, "desk-zones-dated"), dated(language, rules))}
                </dl>
                {filled}
                <p>{say!(language, "desk-zones-chosen")}</p>
            </div>
        </section>
    }
    .into_markup()
}

fn source(language: Language, rules: &Rules) -> String {
    match rules.source() {
        Source::Bundled => say!(language, "desk-zones-bundled"),
        Source::Folder(path) => path.clone(),
    }
}

fn dated(language: Language, rules: &Rules) -> String {
    let Some(dated) = rules.dated() else {
        return say!(language, "desk-zones-undated");
    };
    let day = words::time::day(language, dated.day());
    match dated {
        Dated::Released(_) => say!(language, "desk-zones-released", day = day),
        Dated::OfFiles(_) => say!(language, "desk-zones-files", day = day),
    }
}
