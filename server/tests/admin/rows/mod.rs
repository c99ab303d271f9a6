//! The host table as a whole: pasted, filtered, planned in waves, and one host.

mod large;
mod one;
mod paste;
mod support;
mod waves;
