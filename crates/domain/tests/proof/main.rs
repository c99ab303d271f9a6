//! Proofreading.

mod corpus;
mod fields;
mod properties;
mod support;
