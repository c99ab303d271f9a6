//! The reader's pages, one a file. Each has a view-model with all data in it,
//! says about itself what the document's head needs, and is a view of both the
//! reader and the view-model. None loads anything.

pub mod error;
pub mod feedback;
pub mod history;
pub mod host;
pub mod hosts;
pub mod legal;
pub mod list;
pub mod notice;
pub mod now;
pub mod search;
pub mod system;
pub mod systems;

use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::{self, Icon};
use crate::parts::{band, card, entry};
use domain::{PublicNotice, State};
use entry::TitleLevel;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// Notices in three stretches: what is under way, what is coming, what is done.
/// A stretch with nothing in it is left out.
fn stretches(reader: Reader, notices: &[PublicNotice]) -> Markup {
    let words = loader(reader.language);
    let of = |fits: fn(State) -> bool| -> Vec<PublicNotice> {
        notices
            .iter()
            .filter(|notice| fits(notice.state))
            .cloned()
            .collect()
    };
    let active = of(State::is_active);
    let mut coming = of(|state| !state.is_active() && !state.is_over());
    coming.sort_by_key(|notice| notice.occurred_at());
    let over = of(State::is_over);
    let stretch = |id, title: String, notices: Vec<PublicNotice>| {
        (!notices.is_empty())
            .then(|| band::view(id, title, entry::list(reader, &notices, TitleLevel::Third)))
    };
    view! {
        {stretch("under-way", fl!(words, "band-under-way"), active)}
        {stretch("coming", fl!(words, "band-coming"), coming)}
        {stretch("done", fl!(words, "band-done"), over)}
    }
    .into_markup()
}

/// What is being worked on right now, with its progress.
fn under_way(reader: Reader, notices: &[PublicNotice]) -> Option<Markup> {
    let title = fl!(loader(reader.language), "band-under-way");
    (!notices.is_empty())
        .then(|| band::view("under-way", title, card::list(reader, notices)).into_markup())
}

/// The sentence that stands where a list would be empty.
fn nothing_yet(reader: Reader) -> Markup {
    band::empty(Icon::Window, fl!(loader(reader.language), "list-empty")).into_markup()
}

/// A link with an arrow to more of the same.
fn more(href: String, label: String) -> Markup {
    view! { <p class="band-more"><a href=href>{label}{icon::view(Icon::Arrow)}</a></p> }
        .into_markup()
}
