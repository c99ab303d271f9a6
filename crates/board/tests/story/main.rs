//! The story of a board, told on every engine at hand: every query runs here.

mod apply;
mod calendar;
mod changes;
mod current;
mod delivery;
mod fixture;
mod former_slugs;
mod hosts;
mod inbox;
mod lists;
mod rebuild;
mod search;
mod site;
mod systems;
