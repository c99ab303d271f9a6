//! Several processes on the same stores, processes that die at any moment, and
//! clocks that jump. What takes PostgreSQL says so and is left out where there
//! is none; see `engine::testing`.

mod client;
mod clock_jumps;
mod documents;
mod interrupted;
mod killed;
mod lift_under_load;
mod postgres;
mod program;
mod rights;
mod start;
mod zone_files;
mod zone_folder;
