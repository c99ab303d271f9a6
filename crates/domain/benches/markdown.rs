//! How much longer twice the text takes, and milliseconds for 100 KB of it.
//!
//!     cargo bench --package domain --bench markdown

use domain::markdown::render;
use std::io::Write as _;
use std::time::Instant;

fn main() -> std::io::Result<()> {
    for piece in [
        "&",
        "§",
        "& a ",
        "<",
        "C",
        "CVE-2020-",
        "**a** ",
        "https://example.net/?&",
    ] {
        let [half, whole] = [50_000, 100_000].map(|bytes| {
            let text = piece.repeat(bytes / piece.len());
            let began = Instant::now();
            std::hint::black_box(render(&text, 2));
            began.elapsed().as_secs_f64() * 1_000.0
        });
        writeln!(
            std::io::stdout(),
            "{piece:24} {whole:9.1} ms, {:.1} times half of it",
            whole / half
        )?;
    }
    Ok(())
}
