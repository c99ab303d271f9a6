//! Pages per second that are not in the cache, by one thread: with the
//! view-model at hand, and with everything that the first reader after a change
//! causes, which is to read the board, render, and compress in two encodings.
//!
//!     cargo bench --package server --bench render

use anyhow::Context as _;
use app::pages::{notice, now};
use app::{Reader, Site};
use axum::body::Body;
use board::Board;
use domain::{Language, PublicNotice};
use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use server::application::{Application, Role};
use server::clock::Clock;
use server::config::Config;
use server::samples;
use std::hint::black_box;
use std::io::Write as _;
use std::time::{Duration, Instant};
use tower::ServiceExt as _;

/// How long each figure is measured.
const SPAN: Duration = Duration::from_secs(3);

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

    let (board, site) = (application.public.board(), application.public.site());
    let front = front(board).await?;
    let notice = longest(&front, site).context("no sample is under way")?;
    let notice = notice::NoticePage {
        related: board.related(&notice).await?,
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
        let whole = rate(async || first_reader(&application, path).await);
        let (alone, whole) = (alone.await?, whole.await?);
        say(path, &bytes, &alone.to_string(), &whole.to_string())?;
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
        };
        notice::render(site, READER, &page).len()
    })
}

/// Asks for a page that is in no cache.
async fn first_reader(application: &Application, path: &str) -> anyhow::Result<()> {
    application.public.cache().forget_earlier();
    let request = Request::get(path).body(Body::empty())?;
    let answer = application.router.clone().oneshot(request).await?;
    anyhow::ensure!(answer.status() == StatusCode::OK, "{}", answer.status());
    black_box(answer.into_body().collect().await?);
    Ok(())
}

/// How often something can be done in a second, after a moment to warm up.
async fn rate(mut what: impl AsyncFnMut() -> anyhow::Result<()>) -> anyhow::Result<u64> {
    for _ in 0..20 {
        what().await?;
    }
    let (begin, mut count) = (Instant::now(), 0_u64);
    while begin.elapsed() < SPAN {
        what().await?;
        count += 1;
    }
    Ok(count / SPAN.as_secs())
}

fn say(page: &str, bytes: &str, rendered: &str, whole: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{page:<45} {bytes:>8} {rendered:>12} {whole:>28}")
}
