//! What several desk pages are made of: controls, messages, times, states.

mod change_reason;
pub mod difference;
pub mod errors;
pub mod field;
pub mod message;
mod one_time_code;
pub mod overrule;
pub mod password;
pub mod raw;
pub mod remarks;
pub mod time;
pub mod time_field;
pub mod toolbar;

pub use change_reason::change_reason;
pub use errors::{Errors, summary, warnings};
pub use field::{Choice, Control, Field, check, hidden};
pub use message::{banner, error_line, flash, warning_line};
pub use one_time_code::one_time_code;
pub use overrule::overrule;
pub use toolbar::toolbar;
