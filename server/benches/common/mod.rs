//! What the measurements share: asking for a page that is in no cache, and how
//! often something can be done in a second.

use axum::body::Body;
use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use server::application::Application;
use std::hint::black_box;
use std::time::{Duration, Instant};
use tower::ServiceExt as _;

/// How long each figure is measured.
const SPAN: Duration = Duration::from_secs(3);

/// Asks for a page that is in no cache; how many bytes it has.
pub async fn first_reader(application: &Application, path: &str) -> anyhow::Result<usize> {
    application.public.cache().forget_earlier();
    let request = Request::get(path).body(Body::empty())?;
    let answer = application.router.clone().oneshot(request).await?;
    anyhow::ensure!(
        answer.status() == StatusCode::OK,
        "{path}: {}",
        answer.status()
    );
    Ok(black_box(answer.into_body().collect().await?.to_bytes()).len())
}

/// How often something can be done in a second, after a moment to warm up.
pub async fn rate(mut what: impl AsyncFnMut() -> anyhow::Result<()>) -> anyhow::Result<f64> {
    for _ in 0..5 {
        what().await?;
    }
    let (begin, mut count) = (Instant::now(), 0_u32);
    while begin.elapsed() < SPAN {
        what().await?;
        count += 1;
    }
    Ok(f64::from(count) / begin.elapsed().as_secs_f64())
}
