//! Shapes. Every state has one of its own, so that no meaning hangs on color alone.

use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

/// A shape on a grid of 16 by 16.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// A tick in a disc: done, in order.
    Check,
    /// A closed window: announced.
    Window,
    /// A window with its lower panes out: being worked on.
    WindowOpen,
    /// A magnifying glass: being looked at; search.
    Lens,
    /// Two arrows against a bar: at another time.
    Later,
    /// A struck disc: will not happen.
    Struck,
    /// A triangle: something is wrong.
    Warn,
    /// A diamond: the cause is known.
    Diamond,
    /// A half disc: mended, being watched.
    Half,
    /// A sheet: there to be read.
    Sheet,
    /// A cross in a square: did not work out.
    Cross,
    /// An octagon: disrupted.
    Octagon,
    /// A triangle on its point: not as good as it should be.
    Down,
    /// A dashed ring: nobody knows.
    Unknown,
    /// A clock.
    Clock,
    /// Slats: withheld.
    Blind,
    /// Forward.
    Arrow,
    /// Back.
    Back,
    /// A feed.
    Feed,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Check => {
                "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.9 4.8L7.2 11.4 4 8.5l1.1-1.2 1.9 1.7 3.6-4.3z"
            }
            Self::Window => {
                "M2 1h12v14H2zm1.6 1.6v4.6h3.6V2.6zm5.2 0v4.6h3.6V2.6zM3.6 8.8v4.6h3.6V8.8zm5.2 0v4.6h3.6V8.8z"
            }
            Self::WindowOpen => "M2 1h12v14H2zm1.6 1.6v4.6h3.6V2.6zm5.2 0v4.6h3.6V2.6z",
            Self::Lens => {
                "M7 1a6 6 0 1 0 3.5 10.9l3 3 1.4-1.4-3-3A6 6 0 0 0 7 1Zm0 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z"
            }
            Self::Later => "M1 2.5 7 8l-6 5.5zM7.5 2.5l6 5.5-6 5.5zM13.5 2.5H15v11h-1.5z",
            Self::Struck => {
                "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.8c1.1 0 2.2.4 3.1 1l-7.3 7.3A5.2 5.2 0 0 1 8 2.8Zm4.2 2.1a5.2 5.2 0 0 1-7.3 7.3Z"
            }
            Self::Warn => "M8 .8 15.8 15H.2zM7.1 6v4.5h1.8V6zm0 5.6v1.8h1.8v-1.8z",
            Self::Diamond => "M8 .3 15.7 8 8 15.7.3 8zM7.1 4v5.2h1.8V4zm0 6.3v1.8h1.8v-1.8z",
            Self::Half => "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.8v10.4A5.2 5.2 0 0 1 8 2.8Z",
            Self::Sheet => "M2.5 1H10l3.5 3.5V15h-11zM5 6.5V8h6V6.5zM5 9.8v1.5h6V9.8z",
            Self::Cross => {
                "M1.5 1.5h13v13h-13zm3 4.3L6.7 8l-2.2 2.2 1.3 1.3L8 9.3l2.2 2.2 1.3-1.3L9.3 8l2.2-2.2-1.3-1.3L8 6.7 5.8 4.5z"
            }
            Self::Octagon => {
                "M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5zM7.1 3.8v5.4h1.8V3.8zm0 6.6v1.8h1.8v-1.8z"
            }
            Self::Down => "M.5 1.5h15L8 15.5zM7.1 3.5v4.6h1.8V3.5zm0 5.6v1.8h1.8V9.1z",
            Self::Unknown => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z",
            Self::Clock => {
                "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 8 2.8Zm-.9 1.5v4.3l3 1.8.9-1.5-2.1-1.3V4.3z"
            }
            Self::Blind => "M2 1h12v2H2zm0 3.4h12v2H2zm0 3.4h12v2H2zm0 3.4h12V15H2z",
            Self::Arrow => "m9.2 2.6 5.4 5.4-5.4 5.4-1.3-1.3 3.2-3.2H1.5V7.1h9.6L7.9 3.9z",
            Self::Back => "M6.8 2.6 1.4 8l5.4 5.4 1.3-1.3-3.2-3.2h9.6V7.1H4.9l3.2-3.2z",
            Self::Feed => {
                "M2 2v2a10 10 0 0 1 10 10h2A12 12 0 0 0 2 2Zm0 4.3v2A5.7 5.7 0 0 1 7.7 14h2A7.7 7.7 0 0 0 2 6.3ZM3.6 10.8a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2Z"
            }
        }
    }
}

/// Draws a shape. The word beside it says the same, so it is hidden from
/// screen readers.
#[must_use]
pub fn view(icon: Icon) -> Markup {
    if icon == Icon::Unknown {
        return view! {
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
                <path fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="2.7 2.33" d=icon.path() />
            </svg>
        }
        .into_markup();
    }
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path fill-rule="evenodd" d=icon.path() />
        </svg>
    }
    .into_markup()
}

/// The project's mark: a window with one pane lit.
pub fn mark() -> Markup {
    view! {
        <svg class="mark" viewBox="0 0 26 26" aria-hidden="true">
            <path
                fill-rule="evenodd"
                d="M1 1h24v24H1zm3 3v7.5h7.5V4zm10.5 0v7.5H22V4zM4 14.5V22h7.5v-7.5zm10.5 0V22H22v-7.5z"
            />
            <path class="mark-pane" d="M14.5 4H22v7.5h-7.5z" />
        </svg>
    }.into_markup()
}
