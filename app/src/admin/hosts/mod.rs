//! The host table of one notice, worked on as a whole: lists and CSV that are
//! pasted, waves that are planned, and one host with all that is said of it.

pub mod look;
pub mod one;
pub mod paste;
pub mod waves;

use super::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Language, NoticeId, Zone};
use leptos::prelude::*;

/// The notice whose table it is.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Its id.
    pub id: NoticeId,
    /// Its title.
    pub title: String,
    /// The zone of its times.
    pub zone: Zone,
    /// How many hosts it has.
    pub hosts: usize,
    /// When the page was asked for.
    pub now: Instant,
}

impl Subject {
    /// An address of the table's.
    #[must_use]
    pub fn path(&self, rest: &str) -> String {
        format!("/admin/notices/{}/{rest}", self.id)
    }

    fn head(&self, language: Language, heading: String) -> Markup {
        let back = format!("/admin/notices/{}", self.id);
        let title = self.title.clone();
        view! {
            <div class="desk-head">
                <div>
                    <h1>{heading}</h1>
                    <p>{say!(language, "desk-hosts-of")}" "<a href=back>{title}</a></p>
                </div>
            </div>
        }
        .into_markup()
    }
}
