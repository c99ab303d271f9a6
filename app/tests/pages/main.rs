//! The reader's pages, rendered from made-up notices and read as a browser would.
#![cfg(feature = "ssr")]

mod head;
mod hosts;
mod languages;
mod live;
mod markup;
mod notice;
mod now;
mod sealed;
mod search;
mod support;
mod times;
mod windows;
