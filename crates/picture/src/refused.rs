//! Why an upload does not become a picture.

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is neither SVG nor PNG nor WebP.
    #[error("neither SVG nor PNG nor WebP")]
    NotAPicture,
    /// It has more bytes than may be.
    #[error("larger than {max} KiB")]
    TooLarge {
        /// The most, in KiB.
        max: usize,
    },
    /// Written anew as PNG it has more bytes than readers are to load with every page.
    #[error("larger than {max} KiB as PNG")]
    TooLargeAsDots {
        /// The most, in KiB.
        max: usize,
    },
    /// It has more dots than may be.
    #[error("more than {max} pixels along a side")]
    TooManyDots {
        /// The most along a side.
        max: u32,
    },
    /// It cannot be read to its end.
    #[error("damaged")]
    Damaged,
    /// It runs something: scripts, handlers of events, animation.
    #[error("holds a script or an animation")]
    Script,
    /// It holds a document of another kind, or another picture.
    #[error("holds something other than a drawing")]
    Embedded,
    /// It wants something from elsewhere.
    #[error("refers to other files")]
    External,
    /// It defines entities, which can grow without end.
    #[error("defines entities")]
    Entities,
    /// It has text, which needs fonts that readers do not have.
    #[error("has text that is not converted to outlines")]
    Text,
    /// It has more parts than a logo needs.
    #[error("too complex")]
    TooComplex,
    /// It shows nothing.
    #[error("shows nothing")]
    Blank,
}
