//! Pages per second that are not in the cache, by one thread: with the
//! view-model at hand, and with everything that the first reader after a change
//! causes, which is to read the board, render, and compress in two encodings.
//!
//!     cargo bench --package server --bench render

mod common;

use anyhow::Context as _;
use app::pages::{notice, now};
use app::parts::host_rows::RowsWanted;
use app::{Reader, Site};
use board::Board;
use common::{first_reader, rate};
use domain::{Language, PublicNotice};
use server::application::{Application, Role};
use server::clock::Clock;
use server::config::Config;
use server::samples;
use std::hint::black_box;
use std::io::Write as _;

const READER: Reader = Reader::of(Language::En);

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let text = format!("data = {:?}\nname = \"Example Hosting\"", folder.path());
    let config = Config::from_toml(&text)?;
    let clock = Clock::system();
    let application = Application::open(&config, Role::All, clock.clone()).await?;
    let desk = application.private.as_ref().context("no desk")?;
    samples::bring_in(desk, clock.now()).await?;

    let (board, shown) = (application.public.board(), application.public.site());
    let site: &Site = &shown;
    let front = front(board).await?;
    let notice = longest(&front, site).context("no sample is under way")?;
    let notice = notice::NoticePage {
        related: board.related(&notice).await?,
        rows: RowsWanted::default(),
        notice,
    };
    let path = app::paths::notice(Language::En, &notice.notice);

    say("page", "bytes", "rendered/s", "read and compressed, too/s")?;
    for (path, render) in [
        (
            "/en/",
            &(|| now::render(site, READER, &front)) as &dyn Fn() -> String,
        ),
        (&path, &|| notice::render(site, READER, &notice)),
    ] {
        let bytes = render().len().to_string();
        let alone = rate(async || {
            black_box(render());
            Ok(())
        });
        let whole = rate(async || first_reader(&application, path).await.map(drop));
        let (alone, whole) = (alone.await?, whole.await?);
        say(path, &bytes, &format!("{alone:.0}"), &format!("{whole:.0}"))?;
    }
    Ok(())
}

/// The front page's notices; its systems are left out.
async fn front(board: &Board) -> anyhow::Result<now::NowPage> {
    let current = board.current().await?;
    Ok(now::NowPage {
        incidents: current.incidents,
        under_way: current.under_way,
        coming: current.coming,
        recent: current.recent,
        systems: Vec::new(),
    })
}

/// The notice with the longest page.
fn longest(front: &now::NowPage, site: &Site) -> Option<PublicNotice> {
    let notices = front.under_way.iter().chain(&front.coming).cloned();
    notices.max_by_key(|notice| {
        let page = notice::NoticePage {
            notice: notice.clone(),
            related: Vec::new(),
            rows: RowsWanted::default(),
        };
        notice::render(site, READER, &page).len()
    })
}

fn say(page: &str, bytes: &str, rendered: &str, whole: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{page:<45} {bytes:>8} {rendered:>12} {whole:>28}")
}
