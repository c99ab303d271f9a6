//! Leptos views and islands: a view-model goes in, a view comes out.
//!
//! Never loads anything and never decides what may be public. Pages, parts and
//! the document exist on the server only; islands are compiled for both sides.

pub mod islands;
pub mod your_time;

#[cfg(feature = "ssr")]
pub mod admin;
#[cfg(feature = "ssr")]
pub mod document;
#[cfg(feature = "ssr")]
pub mod markup;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod paths;
#[cfg(feature = "ssr")]
mod reader;
#[cfg(feature = "ssr")]
mod site;

#[cfg(feature = "ssr")]
pub use reader::Reader;
#[cfg(feature = "ssr")]
pub use site::{Asset, Assets, Site};
