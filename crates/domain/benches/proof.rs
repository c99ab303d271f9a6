//! Milliseconds that proofreading takes: 5,000 hosts, 200 KB of ordinary text, and
//! 200 KB in which every word is a mistake.
//!
//!     cargo bench --package domain --bench proof

use domain::document::{Draft, HostDraft, TextDraft, WindowDraft};
use domain::proof::{Around, Known, linked, read};
use std::io::Write as _;
use std::time::Instant;

const ORDINARY: &str = "We restart the hosts on Monday, 14 December, from 19:00 NZDT. The servers on \
a host are shut down, **the host** is updated (see `host.conf`), and [the list](/en/notices/list) says \
when: 14/12/2020. CVE-2020-29480 is closed by that.\n\n";

const MISTAKES: &str =
    "Tuesday, 14 December 19:00 CEST tonight cve-2020-29480 [cause] [x](/en/y) 5/6/2020\n\n";

fn main() -> std::io::Result<()> {
    let texts = [
        ("nothing", ""),
        ("ordinary text", ORDINARY),
        ("mistakes", MISTAKES),
    ];
    for (called, sentence) in texts {
        for hosts in [0, 5_000] {
            let draft = draft(
                &sentence.repeat(200_000_usize.checked_div(sentence.len()).unwrap_or(0)),
                hosts,
            );
            let milliseconds = median(|| {
                let known = Known::default();
                let base = "https://status.example.net";
                let languages = &domain::Language::ALL;
                let now = domain::Instant::UNIX_EPOCH;
                let remarks = read(
                    &draft,
                    &Around {
                        now,
                        languages,
                        base,
                        known: &known,
                    },
                );
                remarks.len() + linked(&draft, base).notices.len()
            });
            let mut out = std::io::stdout().lock();
            writeln!(out, "{called:<14} {hosts:>5} hosts {milliseconds:>8.2} ms")?;
        }
    }
    Ok(())
}

fn draft(text: &str, hosts: usize) -> Draft {
    let host = |number: usize| HostDraft {
        name: format!("host{number}.example.net"),
        start: Some(format!("2020-12-{}T{:02}:00", 14 + number % 2, number % 24)),
        ..HostDraft::default()
    };
    let english = TextDraft {
        body: text.to_owned(),
        ..TextDraft::default()
    };
    Draft {
        kind: "maintenance".to_owned(),
        home_zone: Some("Pacific/Auckland".to_owned()),
        window: Some(WindowDraft {
            id: None,
            start: Some("2020-12-14T00:00".to_owned()),
            end: Some("2020-12-16T00:00".to_owned()),
        }),
        hosts: (0..hosts).map(host).collect(),
        text: [("en".to_owned(), english)].into(),
        ..Draft::default()
    }
}

fn median(mut work: impl FnMut() -> usize) -> f64 {
    let mut times: Vec<f64> = (0..15)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(work());
            start.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
