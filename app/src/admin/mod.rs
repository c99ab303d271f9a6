//! Views of the desk: plain forms and tables that work without a script, which
//! the islands of the desk improve.
//!
//! As on the reader's side, a view-model goes in and a view comes out; nothing
//! here loads anything or decides who may do what.

pub mod account;
pub mod alerts;
pub mod audit;
pub mod authenticator;
pub mod clock;
pub mod confirm;
pub mod confirmed;
pub mod dashboard;
pub mod doer;
pub mod editor;
pub mod feedback;
pub mod go;
pub mod history;
pub mod hosts;
pub mod invitation;
pub mod kept;
pub mod keys;
pub mod labels;
pub mod lag;
pub mod list;
pub mod message;
mod nav;
pub mod notice;
pub mod operators;
pub mod parts;
pub mod passkey;
pub mod places;
pub mod preview;
pub mod quick;
pub mod record;
pub mod recovery_codes;
pub mod resume;
pub mod second_step;
pub mod settings;
pub mod setup;
pub mod shell;
pub mod sign_in;
pub mod templates;
pub mod tokens;
pub mod urgent;
mod zone_rules;
pub mod zones;

pub use doer::Doer;
pub use shell::{Frame, Here, Rank, Who, render};
pub use urgent::Urgent;

/// A word of the desk in its language.
macro_rules! say {
    ($language:expr, $($message:tt)*) => {
        i18n_embed_fl::fl!(::words::loader($language), $($message)*)
    };
}
pub(crate) use say;
