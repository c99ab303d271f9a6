//! Feeds: one entry a notice, with its full content.
//!
//! An entry's id stays for ever and its date of change is that of the last
//! public change, so that readers show a notice once and again when it says
//! something new.

mod atom;
mod content;
mod entry;
mod json;
mod rss;

pub use atom::atom;
pub use json::json;
pub use rss::rss;

use domain::{HostName, Instant, Kind, Language, PublicNotice};
use i18n_embed_fl::fl;
use url::Url;
use words::{labels, loader};

/// The name of the program, as feeds state it.
const GENERATOR: &str = "Fenster";

/// What a feed says of itself.
#[derive(Debug, Clone)]
pub struct Feed {
    /// Its title, for example from [`title`].
    pub title: String,
    /// Who publishes it: the name of the site.
    pub publisher: String,
    /// The language it is written in.
    pub language: Language,
    /// Its own address.
    pub self_url: String,
    /// The page that shows the same.
    pub page_url: String,
    /// The site's address.
    pub base_url: String,
    /// When the board changed last; the date of a feed without entries.
    pub updated: Instant,
    /// The hosts that it is about, where it is about hosts: its entries show the
    /// rows of these and of no others.
    pub hosts: Vec<HostName>,
}

/// What a feed is about.
#[derive(Debug, Clone, Copy)]
pub enum About<'a> {
    /// All notices.
    Everything,
    /// The notices of a kind.
    Kind(Kind),
    /// The notices of a system of this name.
    System(&'a str),
    /// The notices that have a host.
    Host(&'a HostName),
    /// The notices that have one of this many hosts.
    Hosts(usize),
}

/// The title of a feed of a site.
#[must_use]
pub fn title(language: Language, site: &str, about: About<'_>) -> String {
    let words = loader(language);
    match about {
        About::Everything => fl!(words, "feed-title", name = site),
        About::Kind(kind) => {
            fl!(
                words,
                "feed-title-kind",
                name = site,
                kind = labels::kind_plural(language, kind)
            )
        }
        About::System(system) => fl!(words, "feed-title-system", name = site, system = system),
        About::Host(host) => fl!(words, "feed-title-host", name = site, host = host.as_str()),
        About::Hosts(count) => fl!(words, "feed-title-hosts", name = site, count = count),
    }
}

impl Feed {
    /// The date of its newest change.
    fn changed_at(&self, notices: &[PublicNotice]) -> Instant {
        notices
            .iter()
            .map(|notice| notice.updated_at)
            .max()
            .unwrap_or(self.updated)
    }

    /// An id under the site's name (RFC 4151). The year is that of the scheme
    /// and never changes: changing it would make every entry new.
    fn tag(&self, specific: &str) -> String {
        let site = Url::parse(&self.base_url).ok();
        let host = site.as_ref().and_then(Url::host_str).unwrap_or("localhost");
        let host = host.trim_matches(['[', ']']).replace(':', "-");
        format!("tag:{host},2026:{specific}")
    }

    /// The feed's own id: its path under the site's name, and which hosts it is of.
    fn id(&self) -> String {
        let path = Url::parse(&self.self_url).map_or_else(
            |_| self.self_url.clone(),
            |url| match url.query() {
                Some(query) => format!("{}?{query}", url.path()),
                None => url.path().to_owned(),
            },
        );
        self.tag(path.trim_start_matches('/'))
    }
}
