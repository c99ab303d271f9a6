//! Uploads become pictures that are safe to serve from our own origin: what they
//! are is told by their bytes, never by a name, and nothing of the bytes is kept:
//! a drawing is read and written anew as shapes and paint, a photograph as dots.
//!
//! Knows no files, no requests and no pages.

mod dots;
mod drawing;
mod refused;

pub use refused::Refused;

/// The most bytes of an upload.
pub const MOST_BYTES: usize = 1024 * 1024;

/// The most bytes of a picture that readers load with every page.
pub const MOST_SERVED: usize = 256 * 1024;

/// The most dots along each side.
pub const MOST_DOTS: u32 = 2048;

/// What a picture is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Shapes: SVG.
    Drawing,
    /// Dots: PNG.
    Dots,
}

impl Kind {
    /// How names of such files end.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Drawing => "svg",
            Self::Dots => "png",
        }
    }
}

/// A picture that is safe to serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What it is made of.
    pub kind: Kind,
    /// The file, written by us.
    pub bytes: Vec<u8>,
    /// Its width, in pixels of a screen.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// Makes a picture of an upload: SVG, PNG or WebP.
///
/// # Errors
/// When it is none, holds what no logo needs, or is too large.
pub fn read(bytes: &[u8]) -> Result<Picture, Refused> {
    if bytes.len() > MOST_BYTES {
        return Err(Refused::TooLarge {
            max: MOST_BYTES / 1024,
        });
    }
    let picture = if let Some(format) = dots::format(bytes) {
        dots::read(bytes, format)?
    } else if let Some(text) = drawing::text(bytes) {
        drawing::read(text)?
    } else {
        return Err(Refused::NotAPicture);
    };
    if picture.bytes.len() > MOST_SERVED {
        let max = MOST_SERVED / 1024;
        return Err(match picture.kind {
            Kind::Drawing => Refused::TooLarge { max },
            // The upload itself may be far smaller: its size is not what to change.
            Kind::Dots => Refused::TooLargeAsDots { max },
        });
    }
    Ok(picture)
}
