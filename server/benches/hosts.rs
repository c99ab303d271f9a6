//! Milliseconds that pages about hosts take which are not in the cache, at 5,
//! 500 and 5,000 hosts in one maintenance: reading the board, finding, rendering,
//! and compressing in two encodings.
//!
//!     cargo bench --package server --bench hosts

mod common;

use common::{first_reader, rate};
use domain::document::Draft;
use serde_json::{Value, json};
use server::application::{Application, Role};
use server::clock::Clock;
use server::config::Config;
use server::intake;
use std::io::Write as _;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    for hosts in [5, 500, 5_000] {
        measure(hosts).await?;
    }
    Ok(())
}

async fn measure(hosts: usize) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let text = format!("data = {:?}\nname = \"Example Hosting\"", folder.path());
    let clock = Clock::system();
    let config = Config::from_toml(&text)?;
    let application = Application::open(&config, Role::All, clock.clone()).await?;
    publish(&application, &clock, hosts).await?;
    for (what, path) in [
        ("front page", "/en/"),
        ("notice", "/en/notices/restart"),
        ("notice, search inside", "/en/notices/restart?host=h0"),
        ("one host", "/en/hosts/h0001.example.net"),
        ("finder, a name", "/en/hosts/?h=h0001.example.net"),
        ("finder, a part of a name", "/en/hosts/?h=h000"),
        ("finder, 200 names", &two_hundred(hosts)),
        ("API, one host", "/api/v1/hosts/h0001.example.net"),
        ("API, the notice", "/api/v1/notices/restart"),
        ("Atom feed", "/en/feed.atom"),
    ] {
        let bytes = first_reader(&application, path).await?;
        let rate = rate(async || first_reader(&application, path).await.map(drop)).await?;
        let line = format!(
            "{hosts:>5}  {what:<26} {bytes:>9} bytes {:>8.2} ms",
            1_000.0 / rate
        );
        writeln!(std::io::stdout().lock(), "{line}")?;
    }
    Ok(())
}

/// As many names as are looked for at once, in their normal form.
fn two_hundred(hosts: usize) -> String {
    let names: Vec<String> = (0..200.min(hosts)).map(name).collect();
    format!("/en/hosts/?h={}", names.join(","))
}

fn name(number: usize) -> String {
    format!("h{number:04}.example.net")
}

/// A maintenance of some hosts, one a minute.
async fn publish(application: &Application, clock: &Clock, hosts: usize) -> anyhow::Result<()> {
    let host = |number: usize| {
        let (hour, minute) = (number / 60 % 24, number % 60);
        json!({ "name": name(number), "start": format!("2031-03-01T{hour:02}:{minute:02}") })
    };
    let document = json!({
        "slug": "restart", "kind": "maintenance", "state": "scheduled", "home_zone": "Europe/Berlin",
        "systems": ["Cluster"],
        "window": { "start": "2031-03-01T00:00", "end": "2031-03-02T06:00" },
        "timing": { "tolerance": "PT2H", "expected_min": "PT20M", "expected_max": "PT60M" },
        "hosts": (0..hosts).map(host).collect::<Vec<Value>>(),
        "text": { "en": { "title": "All hosts restart", "body": "Each restarts once." } },
        "publish_at": "2026-01-01T00:00",
    });
    let wrong = |problems| anyhow::anyhow!("the document is wrong: {problems:?}");
    let draft = Draft::from_json(document.to_string().as_bytes()).map_err(wrong)?;
    let prepared = intake::prepare(clock.now(), &draft, None).map_err(wrong)?;
    let desk = application
        .private
        .as_ref()
        .ok_or_else(|| anyhow::anyhow!("no desk"))?;
    intake::save(&desk.desk, &desk::Actor::Import, clock.now(), prepared).await?;
    desk.delivery.deliver().await?;
    Ok(())
}
