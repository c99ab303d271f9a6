//! The reader's side: pages, feeds, search. It holds a [`PublicState`], which
//! knows the board and cannot name the desk.

mod address;
mod calendars;
mod feedback;
mod feeds;
pub(crate) mod live;
mod machines;
mod pages;
mod proxies;
mod root;
mod state;
mod visit;

pub use address::ClientAddress;
pub use proxies::TrustedProxies;
pub use state::PublicState;
pub use visit::Visit;

use crate::routes::{Audience, Routes};
use domain::Kind;

/// Every route of the reader's side.
#[must_use]
pub fn routes() -> Routes<PublicState> {
    Routes::of(Audience::Public)
        .get("/", root::negotiate)
        .get("/robots.txt", machines::robots)
        .get("/sitemap.xml", machines::sitemap)
        .get("/live", live::open)
        .page("/{language}/", pages::now::page)
        .page("/{language}/notices/{slug}", pages::notice::page)
        .post("/{language}/notices/{slug}/feedback", feedback::leave)
        .page("/{language}/maintenance/", |s, v| {
            pages::list::page(s, v, Kind::Maintenance)
        })
        .page("/{language}/incidents/", |s, v| {
            pages::list::page(s, v, Kind::Incident)
        })
        .page("/{language}/postmortems/", |s, v| {
            pages::list::page(s, v, Kind::Postmortem)
        })
        .page("/{language}/history/", pages::history::newest)
        .page("/{language}/history/{year}/{month}", pages::history::month)
        .page("/{language}/systems/", pages::systems::all)
        .page("/{language}/systems/{slug}", pages::systems::one)
        .page("/{language}/hosts/", pages::hosts::page)
        .page("/{language}/hosts/{name}", pages::hosts::one)
        .page("/{language}/search", pages::search::page)
        .page("/{language}/legal/{page}", pages::legal::page)
        .merge(feeds::routes())
        .merge(calendars::routes())
}
