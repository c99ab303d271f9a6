//! What was changed since a notice was published, newest first: times as they were
//! and are, hosts by name, and words side by side where a reader asks for them.

use super::time;
use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use domain::changes::{Changed, PublicChange, PublicPiece};
use domain::language::pick;
use domain::{Language, PublicNotice, Zone};
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
    let what = change.what.iter();
    let what = what
        .map(|what| self::what(reader, notice.home_zone, what))
        .collect_view();
    view! {
        <li data-live=time::machine(change.at)>
            <p class="change-when">{time::at(reader, change.at, notice.home_zone)}</p>
            <ul>{what}</ul>
            {reason}
        </li>
    }
    .into_markup()
}

fn what(reader: Reader, zone: Zone, what: &Changed) -> Markup {
    let sentence = words::changes::sentence(reader.language, zone, what);
    let words = match what {
        Changed::Text {
            language, pieces, ..
        } if !pieces.is_empty() => Some(difference(reader, *language, pieces)),
        _ => None,
    };
    view! { <li>{sentence}{words}</li> }.into_markup()
}

/// The words that went and came, folded away.
fn difference(reader: Reader, of_text: Language, pieces: &[PublicPiece]) -> Markup {
    let words = loader(reader.language);
    let shown = pieces.iter().map(|piece| match piece {
        PublicPiece::Kept(text) => view! { <span>{text.clone()}</span> }.into_markup(),
        PublicPiece::Left => view! { <span>" … "</span> }.into_markup(),
        PublicPiece::Removed(text) => {
            let said = format!("{} ", fl!(words, "difference-removed"));
            view! { <del><span class="sr" lang=reader.language.tag()>{said}</span>{text.clone()}</del>" " }
                .into_markup()
        }
        PublicPiece::Added(text) => {
            let said = format!("{} ", fl!(words, "difference-added"));
            view! { <ins><span class="sr" lang=reader.language.tag()>{said}</span>{text.clone()}</ins> }
                .into_markup()
        }
    });
    view! {
        <details class="change-words">
            <summary>{fl!(words, "changes-words")}</summary>
            <div lang=of_text.tag()>{shown.collect_view()}</div>
        </details>
    }
    .into_markup()
}
