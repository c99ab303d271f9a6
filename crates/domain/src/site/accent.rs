//! The provider's own color: what it must stand out from to be read, and what is
//! made of it. The surfaces are those of `style/tokens.css`; a test compares them.

use super::Color;
use serde::{Deserialize, Serialize};

/// What text has to have to be read (WCAG 2.2 AA).
pub const LEAST_CONTRAST: f64 = 4.5;

/// One of the two looks of every page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

/// What the color is read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Surface {
    /// The page.
    Paper,
    /// Head, cards, forms.
    Pane,
    /// The foot, heads of tables.
    Sunken,
    /// Messages about disruptions.
    Red,
    /// Messages of warning.
    Amber,
    /// Messages that all is well.
    Green,
}

impl Surface {
    /// Every surface.
    pub const ALL: [Self; 6] = [
        Self::Paper,
        Self::Pane,
        Self::Sunken,
        Self::Red,
        Self::Amber,
        Self::Green,
    ];

    /// The name of its color in the style sheet.
    #[must_use]
    pub const fn token(self) -> &'static str {
        match self {
            Self::Paper => "--paper",
            Self::Pane => "--pane",
            Self::Sunken => "--sunken",
            Self::Red => "--red-tint",
            Self::Amber => "--amber-tint",
            Self::Green => "--green-tint",
        }
    }

    /// Its color.
    #[must_use]
    pub const fn color(self, theme: Theme) -> Color {
        let (light, dark) = match self {
            Self::Paper => (Color::of(0xf6, 0xf4, 0xef), Color::of(0x16, 0x15, 0x13)),
            Self::Pane => (Color::of(0xff, 0xfe, 0xfb), Color::of(0x1f, 0x1d, 0x1a)),
            Self::Sunken => (Color::of(0xeb, 0xe7, 0xdf), Color::of(0x2a, 0x28, 0x24)),
            Self::Red => (Color::of(0xfa, 0xe6, 0xe1), Color::of(0x42, 0x1d, 0x18)),
            Self::Amber => (Color::of(0xf9, 0xeb, 0xcd), Color::of(0x3a, 0x2a, 0x0d)),
            Self::Green => (Color::of(0xe1, 0xef, 0xe3), Color::of(0x17, 0x30, 0x1f)),
        };
        match theme {
            Theme::Light => light,
            Theme::Dark => dark,
        }
    }
}

/// A color that cannot be read everywhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TooFaint {
    /// Where it is read worst.
    pub surface: Surface,
    /// The contrast there.
    pub ratio: f64,
    /// The most similar color that can be read.
    pub nearest: Color,
}

impl Theme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The accent of a site that has none of its own.
    #[must_use]
    pub const fn accent(self) -> Color {
        match self {
            Self::Light => Color::of(0x2a, 0x3c, 0xb8),
            Self::Dark => Color::of(0xaa, 0xb8, 0xff),
        }
    }

    /// The colors of the look by the names that the style sheet has for them: what a
    /// piece of a page needs to be shown in it, whatever the page itself is shown in.
    #[must_use]
    pub fn tokens(self) -> [(&'static str, Color); 9] {
        let both = |light: [u8; 3], dark: [u8; 3]| {
            let [red, green, blue] = match self {
                Self::Light => light,
                Self::Dark => dark,
            };
            Color::of(red, green, blue)
        };
        [
            ("--paper", Surface::Paper.color(self)),
            ("--pane", Surface::Pane.color(self)),
            ("--sunken", Surface::Sunken.color(self)),
            ("--ink", both([0x1c, 0x1a, 0x17], [0xf0, 0xec, 0xe5])),
            ("--ink-2", both([0x4f, 0x4a, 0x43], [0xc0, 0xb9, 0xae])),
            ("--ink-3", both([0x64, 0x5e, 0x55], [0xa8, 0xa1, 0x96])),
            ("--line", both([0xd8, 0xd2, 0xc6], [0x3a, 0x37, 0x31])),
            ("--frame", both([0x83, 0x7b, 0x6e], [0x85, 0x7d, 0x70])),
            ("--accent", self.accent()),
        ]
    }

    /// The surface on which a color is read worst, and the contrast there.
    #[must_use]
    pub fn worst(self, color: Color) -> (Surface, f64) {
        let first = Surface::Paper;
        let start = (first, color.contrast(first.color(self)));
        let rest = Surface::ALL.into_iter().skip(1);
        rest.map(|surface| (surface, color.contrast(surface.color(self))))
            .fold(
                start,
                |worst, this| if this.1 < worst.1 { this } else { worst },
            )
    }

    fn is_read(self, color: Color) -> bool {
        self.worst(color).1 >= LEAST_CONTRAST
    }

    /// Checks that a color can be read on every surface of this look.
    ///
    /// # Errors
    /// Where it cannot be read on one.
    pub fn check(self, color: Color) -> Result<(), TooFaint> {
        let (surface, ratio) = self.worst(color);
        if ratio >= LEAST_CONTRAST {
            return Ok(());
        }
        Err(TooFaint {
            surface,
            ratio,
            nearest: self.nearest(color),
        })
    }

    /// The most similar color of the same hue that can be read: darker on paper,
    /// lighter on ink.
    #[must_use]
    pub fn nearest(self, color: Color) -> Color {
        if self.is_read(color) {
            return color;
        }
        let (from, end) = (
            color.lightness(),
            match self {
                Self::Light => 0.0,
                Self::Dark => 1.0,
            },
        );
        // Contrast only grows on the way, so the first that passes is the nearest.
        let steps = (1..=200).map(|step| from + (end - from) * f64::from(step) / 200.0);
        steps
            .map(|lightness| color.at_lightness(lightness))
            .find(|color| self.is_read(*color))
            .unwrap_or(match self {
                Self::Light => Color::BLACK,
                Self::Dark => Color::WHITE,
            })
    }

    /// What is written on a surface that is filled with the color.
    #[must_use]
    pub const fn on_accent(self) -> Color {
        match self {
            Self::Light => Color::WHITE,
            Self::Dark => Surface::Paper.color(Self::Dark),
        }
    }

    /// A hint of the color behind text, as strong as both the text in the color and
    /// the faintest ink can be read on it.
    #[must_use]
    pub fn tint(self, color: Color) -> Color {
        let (pane, faintest, strongest) = match self {
            Self::Light => (Surface::Pane.color(self), Color::of(0x64, 0x5e, 0x55), 12),
            Self::Dark => (Surface::Pane.color(self), Color::of(0xa8, 0xa1, 0x96), 20),
        };
        let tints = (0..=strongest).rev();
        tints
            .map(|percent| pane.mixed(color, f64::from(percent) / 100.0))
            .find(|tint| {
                color.contrast(*tint) >= LEAST_CONTRAST
                    && faintest.contrast(*tint) >= LEAST_CONTRAST
            })
            .unwrap_or(pane)
    }
}
