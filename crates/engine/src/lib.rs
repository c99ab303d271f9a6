//! Opens a database on SQLite or PostgreSQL and keeps what both stores need to
//! speak SQL that both engines understand. It knows no table: the queries are
//! in `desk` and `board`.

mod address;
mod corrupt;
mod database;
mod error;
mod open;
#[cfg(feature = "testing")]
pub mod testing;
mod value;
mod write;

pub use address::sqlite_url;
pub use corrupt::{Corrupt, OrCorrupt};
pub use database::{Database, Engine};
pub use error::StoreError;
pub use open::OpenError;
pub use value::{flag, instant, is_set, micros};
pub use write::Write;
