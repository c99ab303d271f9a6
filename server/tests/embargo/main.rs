//! The proof that sealed matter leaves no trace.
//!
//! **Twins** (`noninterference`): two installations that differ in sealed matter
//! only are driven by the same public acts, with generated deeds in one of them in
//! between. What has to be equal, and when:
//!
//! * every row of the board, after every deed and every act, but for the inbox:
//!   what visitors left has a drawn id and is not of the desk's making;
//! * what waits in the outbox, after every deed, before it is delivered: nothing;
//! * after every round of questions the status, all headers but `Date`, and the body
//!   of every answer, on every route of the router's own table and beside it. One
//!   thing is blanked: the drawn id that a visitor is told for an answer of theirs;
//! * the log at level info and above, without its times, line by line, while both
//!   do the same: a public act, what is due, an answer. While one of them does a
//!   deed in secret, its log may name the notice, and is not compared. That no line
//!   at any level quotes what is sealed is for the canaries.
//!
//! There are no mails, no webhooks and no metrics in the product yet. What is sent
//! one day leaves by the outbox, which `Twins::mutate` compares; what is counted
//! one day gets a route, which is in the rounds by itself.
//!
//! **Canaries** (`canary_search`, `process`, `at_rest`): a drawn word in every
//! sealed field is searched for in everything that leaves the desk, in every
//! writing (`searcher`).
//!
//! **Guards** and **clearance**: what holds for every answer whatever is sealed, and
//! who may read it at the desk.
//!
//! **Seeded leaks** (`leaks`): one for each threat, to see that the detectors see.

mod acts;
mod at_rest;
mod board_rows;
mod canaries;
mod canary_search;
mod clearance;
#[path = "../common/mod.rs"]
mod common;
mod files;
mod guards;
mod installation;
mod leaks;
mod logs;
mod mutations;
mod noninterference;
mod notices;
mod process;
mod questions;
mod searcher;
mod story;
mod twins;
