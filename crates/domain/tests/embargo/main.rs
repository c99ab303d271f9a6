//! The lint of embargoed notices.

mod fields;
mod ordinary;
mod plans;
mod properties;
mod support;
