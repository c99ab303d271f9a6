//! Who may what: every route there is, for everybody there can be. The table is
//! written by hand; a route that is not in it fails the test until somebody has
//! thought of who it is for.

mod desk;
mod house;
mod programs;
mod readers;
mod table;

use crate::support::Desk;
use server::routes::Audience;
use std::collections::BTreeSet;

/// The routes of somebody, as method and path. An address with a slash more or
/// less only leads to the other.
fn routes(desk: &Desk, audience: Audience) -> BTreeSet<(String, String)> {
    let of_them = desk
        .table()
        .iter()
        .filter(|route| route.audience == audience);
    of_them
        .filter(|route| route.path != "/admin")
        .map(|route| (route.method.clone(), route.path.clone()))
        .collect()
}
