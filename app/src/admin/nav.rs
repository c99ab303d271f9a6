//! The navigation of the desk: the daily places in sight, the others in a menu
//! that opens without a script.

use super::places::{Group, PLACES, Place};
use super::{Frame, Here, say};
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

/// The places that the operator may go to.
pub(super) fn view(frame: &Frame) -> Markup {
    let language = frame.language;
    let board = format!("/{language}/");
    let is_folded_here = PLACES
        .iter()
        .any(|place| place.group != Group::Work && place.here == frame.here);
    let class = if is_folded_here {
        "desk-more is-here"
    } else {
        "desk-more"
    };
    // On a phone the line has no room for it.
    let feedback = PLACES
        .iter()
        .filter(|place| is_rare(place))
        .map(|place| link(frame, place));
    let folded = Group::FOLDED.map(|group| {
        view! {
            <div class="desk-group">
                <p class="desk-group-name">{group.label(language)}</p>
                {links(frame, group)}
            </div>
        }
    });
    view! {
        <nav class="desk-nav" aria-label=say!(language, "desk-nav")>
            {links(frame, Group::Work)}
            <details class=class>
                <summary>{say!(language, "desk-nav-more")}</summary>
                <div class="desk-menu">
                    <div class="desk-group is-narrow">{feedback.collect_view()}</div>
                    {folded}
                    <div class="desk-group"><a href=board>{say!(language, "desk-nav-board")}</a></div>
                </div>
            </details>
        </nav>
    }
    .into_markup()
}

fn links(frame: &Frame, group: Group) -> Markup {
    let is_open = |place: &&Place| place.group == group && frame.may(place.least);
    let places = PLACES.iter().filter(is_open);
    let links = places.map(|place| link(frame, place));
    links.collect_view().into_markup()
}

fn link(frame: &Frame, place: &Place) -> Markup {
    let current = (frame.here == place.here).then_some("page");
    let class = is_rare(place).then_some("is-rare");
    view! { <a href=place.href class=class aria-current=current>{place.label(frame.language)}</a> }
        .into_markup()
}

/// Whether a daily place is what a phone has no room for.
fn is_rare(place: &Place) -> bool {
    place.here == Here::Feedback
}
