//! The islands of the desk, one file an island.
//!
//! Operators load them together with those of readers; readers never load these.
//! The same rules hold: a page of the desk is complete without them, and what
//! they show was written by the server.

mod ask_first;
mod blanks;
mod keep_form;
mod live_preview;
mod markdown;
mod palette;
mod passkey;
mod read_along;
mod send_by_keys;
mod send_once;

pub use ask_first::AskFirst;
pub use blanks::Blanks;
pub use keep_form::KeepForm;
pub use live_preview::LivePreview;
pub use markdown::MarkdownTools;
pub use palette::Palette;
pub use passkey::PasskeyPrompt;
pub use read_along::ReadAlong;
pub use send_by_keys::SendByKeys;
pub use send_once::SendOnce;
