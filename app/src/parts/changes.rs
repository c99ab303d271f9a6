//! What was changed since a notice was published, newest first: times as they were
//! and are, hosts by name, and that a text is another. Never the words that are gone.

use super::time;
use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use domain::PublicNotice;
use domain::changes::PublicChange;
use domain::language::pick;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// The changes; nothing while there are none.
#[must_use]
pub fn view(reader: Reader, notice: &PublicNotice) -> Option<Markup> {
    if notice.changes.is_empty() {
        return None;
    }
    let words = loader(reader.language);
    let changes = notice.changes.iter().rev();
    let changes = changes
        .map(|one| change(reader, notice, one))
        .collect_view();
    let count = notice.changes.len();
    Some(
        view! {
            <section aria-labelledby="changes" class="changes">
                <h2 class="part-title" id="changes">{fl!(words, "changes-title")}</h2>
                <details open=count <= OPEN>
                    <summary>{fl!(words, "changes-count", count = count)}</summary>
                    <ol>{changes}</ol>
                </details>
            </section>
        }
        .into_markup(),
    )
}

/// Changes that are few enough to be shown at once.
const OPEN: usize = 3;

fn change(reader: Reader, notice: &PublicNotice, change: &PublicChange) -> Markup {
    let reason = pick(&change.reason, reader.language, notice.source_language).map(|picked| {
        let lang = super::prose::foreign(reader, picked.language);
        let words = fl!(loader(reader.language), "changes-reason");
        view! { <p class="change-reason">{words}" "<span lang=lang>{picked.value.clone()}</span></p> }
    });
    let what = change.what.iter().map(|what| {
        let sentence = words::changes::sentence(reader.language, notice.home_zone, what);
        view! { <li>{sentence}</li> }
    });
    let what = what.collect_view();
    view! {
        <li data-live=time::machine(change.at)>
            <p class="change-when">{time::at(reader, change.at, notice.home_zone)}</p>
            <ul>{what}</ul>
            {reason}
        </li>
    }
    .into_markup()
}
