//! Made-up notices, and pages rendered from them.

mod dom;
mod every_page;
mod notices;

pub use dom::{all, page_of, rows, text};
pub use every_page::{every_page, every_page_for_everyone};
pub use notices::{
    AFTER, BEFORE, SEALED, coming, incident, is_under_way, maintenance, maintenance_with,
    many_hosts, overdue, postmortem,
};

use app::{Asset, Assets, Site};
use std::sync::Once;

/// An installation.
pub fn site() -> Site {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // Another test of the same program may have been first.
        let _ = any_spawner::Executor::init_tokio();
    });
    Site {
        name: "Lindwerk".to_owned(),
        base_url: "https://status.example.net".to_owned(),
        zone: domain::Zone::UTC,
        set: std::sync::Arc::default(),
        imprint_url: Some("https://www.example.net/imprint".to_owned()),
        privacy_url: None,
        assets: Assets {
            brand: None,
            style: Asset::new("/pkg/main.0123.css", "sha384-AAAA"),
            boot: Some(Asset::new("/pkg/boot.0123.js", "sha384-BBBB")),
            icon: None,
        },
    }
}
