//! The words of the site in each language, and time in words.
//!
//! UI words live in the Fluent files under `locales`; dates, clock times and
//! zone names come from Unicode's own data through ICU4X. Nothing here knows
//! where a word is shown: no HTML, no addresses.

pub mod changes;
pub mod labels;
mod loader;
pub mod problems;
pub mod proof;
pub mod site_problems;
pub mod templates;
pub mod time;
pub mod timing;
pub mod zones;

pub use loader::loader;
