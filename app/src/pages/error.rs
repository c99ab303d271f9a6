//! What went wrong with a request, and where to go from here. Speaks the
//! language of the path; tells nothing about the inside.

use crate::document::{Head, Shell, Watched, render as render_document};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::lookup_form;
use crate::{Reader, Site, paths};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The address leads nowhere.
    NotFound,
    /// No public notice has ever had the host.
    UnknownHost {
        /// What was asked for.
        name: String,
    },
    /// The request cannot be understood.
    BadRequest,
    /// The time zone in the address is unknown.
    UnknownZone {
        /// What was asked for.
        name: String,
    },
    /// The page does not take this method.
    MethodNotAllowed,
    /// More was sent than is taken.
    TooLarge,
    /// Too many requests in too short a time.
    TooMany,
    /// A form from somewhere else.
    Forbidden,
    /// A fault of ours.
    Internal {
        /// What the log knows it by.
        reference: Option<String>,
    },
    /// The store does not answer.
    Unavailable,
}

impl Fault {
    /// The HTTP status.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Self::BadRequest | Self::UnknownZone { .. } => 400,
            Self::Forbidden => 403,
            Self::NotFound | Self::UnknownHost { .. } => 404,
            Self::MethodNotAllowed => 405,
            Self::TooLarge => 413,
            Self::TooMany => 429,
            Self::Internal { .. } => 500,
            Self::Unavailable => 503,
        }
    }

    /// What happened, and what to do about it.
    fn sentences(&self, reader: Reader) -> (String, String) {
        let words = loader(reader.language);
        match self {
            Self::NotFound => (fl!(words, "error-404-title"), fl!(words, "error-404-lead")),
            Self::UnknownHost { name } => (
                fl!(words, "host-unknown-title"),
                fl!(words, "host-unknown-lead", host = name.as_str()),
            ),
            Self::BadRequest => (fl!(words, "error-400-title"), fl!(words, "error-400-lead")),
            Self::UnknownZone { name } => {
                let name: String = name.chars().take(60).collect();
                (
                    fl!(words, "error-zone-title"),
                    fl!(words, "error-zone-lead", name = name),
                )
            }
            Self::Forbidden => (fl!(words, "error-403-title"), fl!(words, "error-403-lead")),
            Self::MethodNotAllowed => (fl!(words, "error-405-title"), fl!(words, "error-405-lead")),
            Self::TooLarge => (fl!(words, "error-413-title"), fl!(words, "error-413-lead")),
            Self::TooMany => (fl!(words, "error-429-title"), fl!(words, "error-429-lead")),
            Self::Internal { .. } => (fl!(words, "error-500-title"), fl!(words, "error-500-lead")),
            Self::Unavailable => (fl!(words, "error-503-title"), fl!(words, "error-503-lead")),
        }
    }
}

/// What the page says about itself. It has no address of its own: the other
/// language is that language's first page.
#[must_use]
pub fn head(reader: Reader, fault: &Fault) -> Head {
    Head {
        is_listed: false,
        watched: Watched::Nothing,
        ..Head::new(fault.sentences(reader).0, reader, paths::now)
    }
}

/// The page's matter.
pub fn view(reader: Reader, fault: &Fault) -> Markup {
    let words = loader(reader.language);
    let (title, lead) = fault.sentences(reader);
    let reference = match fault {
        Fault::Internal {
            reference: Some(reference),
        } => {
            let line = fl!(words, "error-reference", reference = reference.as_str());
            Some(view! { <p class="fault-ref">{line}</p> })
        }
        _ => None,
    };
    let finder = match fault {
        Fault::UnknownHost { name } => Some(lookup_form::view(reader, name)),
        _ => None,
    };
    view! {
        <div class="fault">
            <p class="fault-code" aria-hidden="true">
                {fault.status()}
            </p>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            {reference}
            {finder}
            <p class="fault-ways">
                <a class="button is-main" href=reader.link(&paths::now(reader.language))>
                    {fl!(words, "error-to-now")}
                </a>
                <a class="button" href=reader.link(&paths::search(reader.language))>
                    {fl!(words, "error-to-search")}
                </a>
                <a class="button" href=reader.link(&paths::history(reader.language))>
                    {fl!(words, "error-to-history")}
                </a>
            </p>
        </div>
    }
    .into_markup()
}

/// The whole document.
#[must_use]
pub fn render(site: &Site, reader: Reader, fault: &Fault) -> String {
    let head = head(reader, fault);
    render_document(
        &Shell {
            site,
            reader,
            head: &head,
        },
        || view(reader, fault),
    )
}
