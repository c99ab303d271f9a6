//! Opens a database on SQLite or PostgreSQL.
