//! The board in forms other than pages: feeds, sitemap, API documents.
//!
//! Public values in, text out. What comes in has passed the gate, so nothing
//! here decides what may be told; and nothing here asks a store, a clock or
//! the network.

pub mod addresses;
pub mod api;
pub mod calendar;
pub mod feed;
pub mod hosts;
pub mod live;
pub mod sitemap;
pub mod stylesheet;
mod when;
mod xml;
