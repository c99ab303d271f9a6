//! The line that says how current a page is, and the island that keeps it so.

use crate::document::{Shell, Watched};
use crate::islands::Live;
use crate::markup::{IntoMarkup as _, Markup};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// The lines, of which the island shows the one that is true; nothing on a page that says the same whatever
/// happens.
pub fn view(shell: &Shell<'_>) -> Option<Markup> {
    if shell.head.watched == Watched::Nothing {
        return None;
    }
    let words = loader(shell.reader.language);
    let lines = [
        fl!(words, "live-told"),
        fl!(words, "live-asking"),
        fl!(words, "live-lost"),
    ];
    let longest = lines.iter().max_by_key(|line| line.chars().count());
    let room = longest.cloned().unwrap_or_default();
    let lines = ["told", "asking", "lost"].into_iter().zip(lines);
    let lines = lines.map(|(standing, line)| view! { <span data-when=standing>{line}</span> });
    Some(
        view! {
            <Live>
                <div class="live">
                    <p class="live-sign room hint" data-room=room data-standing="unknown">
                        {lines.collect_view()}
                    </p>
                    <p class="live-said sr" role="status"></p>
                    <p class="live-moved" hidden>
                        <span>{fl!(words, "live-moved")}</span>
                        " "
                        <a href="">{fl!(words, "live-reload")}</a>
                    </p>
                </div>
            </Live>
        }
        .into_markup(),
    )
}
