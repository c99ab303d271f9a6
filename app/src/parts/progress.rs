//! How far the work has come: the sentence first, the bar under it.

use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Progress;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// "4 of 5 completed"; nothing where there are no hosts.
#[must_use]
pub fn view(reader: Reader, progress: Progress) -> Option<Markup> {
    let Progress {
        completed,
        failed,
        late,
        overdue,
        total,
        ..
    } = progress;
    if total == 0 {
        return None;
    }
    let words = loader(reader.language);
    let others = [
        (failed > 0).then(|| fl!(words, "progress-failed", count = failed)),
        (overdue > 0).then(|| fl!(words, "progress-overdue", count = overdue)),
        (late > 0).then(|| fl!(words, "progress-late", count = late)),
    ];
    let others = others.into_iter().flatten();
    let others = others.map(|other| view! { ", "{other} }).collect_view();
    Some(
        view! {
            <div class="progress">
                <p data-said="">
                    <strong>{fl!(words, "progress-count", done = completed, total = total)}</strong>
                    " "
                    {fl!(words, "progress-completed")}
                    {others}
                </p>
                <progress value=completed max=total aria-label=fl!(words, "progress-label")>
                    {format!("{completed}/{total}")}
                </progress>
            </div>
        }
        .into_markup(),
    )
}
