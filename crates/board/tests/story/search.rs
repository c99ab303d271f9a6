//! Search: the same words find the same notices on both engines.

use crate::fixture::{Sample, numbers, sample, with_notices};
use board::{Board, Found, Page, Part};
use domain::Language;
use serde_json::{Value, json};

fn notice(number: u32, text: Value) -> Sample {
    sample(number, json!({ "text": text }))
}

fn english(number: u32, title: &str, body: &str) -> Sample {
    notice(number, json!({ "en": { "title": title, "body": body } }))
}

async fn found(board: &Board, language: Language, typed: &str) -> Vec<u32> {
    let found = board.search(language, typed, Page::default()).await;
    let found = found.unwrap_or_else(|error| panic!("{typed:?}: {error}"));
    assert_eq!(found.total, found.hits.len(), "{typed:?}");
    numbers(found.hits.iter().map(|hit| &hit.notice))
}

fn marked(parts: &[Part]) -> String {
    let mark = |part: &Part| match part.is_highlighted {
        true => format!("[{}]", part.text),
        false => part.text.clone(),
    };
    parts.iter().map(mark).collect()
}

#[tokio::test]
async fn every_public_word_of_a_notice_is_found() {
    let everything = sample(
        1,
        json!({
            "kind": "maintenance", "state": "in_progress", "systems": ["NZ Datacentre"],
            "window": { "start": "2020-12-14T19:00", "end": "2020-12-16T00:00" },
            "hosts": [{ "name": "host7.example.net" }],
            "text": { "en": { "title": "Titleword", "summary": "Summaryword", "body": "A *bodyword* and [a link](https://example.net/target).", "action_required": "Actionword" } },
            "disclosures": [{ "lift_at": "2029-06-01T12:00:00Z", "text": { "en": { "title": "Sectionword", "body": "Holes CVE-2020-29479 **lifted**." } } }],
            "updates": [{ "at": "2020-12-14T20:10", "text": { "en": { "body": "Updateword" } } }],
        }),
    );
    with_notices(
        vec![everything, english(2, "Other", "Text.")],
        async |board| {
            for word in [
                "titleword",
                "summaryword",
                "bodyword",
                "actionword",
                "sectionword",
                "lifted",
                "updateword",
                "datacentre",
                "host7.example.net",
                "host7",
                "CVE-2020-29479",
                "link",
                "TITLEWORD",
                "títleword",
                "titlewo",
            ] {
                assert_eq!(found(board, Language::En, word).await, [1], "{word}");
            }
            for word in [
                "unheard",
                "itleword",
                "titleword unheard",
                "host7.example.org",
                "CVE-29479-2020",
                "href",
            ] {
                assert_eq!(found(board, Language::En, word).await, [0; 0], "{word}");
            }
        },
    )
    .await;
}

#[tokio::test]
async fn umlauts_are_found_however_they_are_typed() {
    let german =
        |number, title: &str| notice(number, json!({ "de": { "title": title, "body": "Text." } }));
    let notices = vec![
        german(1, "Störung in Köln-Nord"),
        german(2, "Stoerung im Großlager"),
    ];
    with_notices(notices, async |board| {
        for (typed, wanted) in [
            ("störung köln", vec![1]),
            ("stoerung koeln", vec![1]),
            ("storung koln", vec![1]),
            ("STO\u{308}RUNG KÖLN", vec![1]),
            ("koeln-nord", vec![1]),
            ("köln-nord", vec![1]),
            ("koe", vec![1]),
            ("kö", vec![1]),
            ("grosslager", vec![2]),
            ("großlager", vec![2]),
        ] {
            assert_eq!(found(board, Language::De, typed).await, wanted, "{typed}");
        }
        for typed in ["Störung", "stoerung", "stör"] {
            let mut both = found(board, Language::De, typed).await;
            both.sort_unstable();
            assert_eq!(both, [1, 2], "{typed}");
        }
    })
    .await;
}

#[tokio::test]
async fn each_language_searches_what_its_readers_see() {
    let notices = vec![
        notice(
            1,
            json!({ "en": { "title": "Restart", "body": "Shared." }, "de": { "title": "Neustart", "body": "Gemeinsam." } }),
        ),
        notice(
            2,
            json!({ "en": { "title": "English only", "body": "Restart." } }),
        ),
    ];
    with_notices(notices, async |board| {
        assert_eq!(found(board, Language::En, "restart").await, [1, 2]);
        assert_eq!(found(board, Language::En, "neustart").await, [0; 0]);
        assert_eq!(found(board, Language::De, "neustart").await, [1]);

        let fallback = board
            .search(Language::De, "restart", Page::default())
            .await
            .expect("searches");
        assert_eq!(numbers(fallback.hits.iter().map(|hit| &hit.notice)), [2]);
        assert_eq!(fallback.hits[0].language, Language::En);
    })
    .await;
}

#[tokio::test]
async fn a_word_in_the_title_weighs_most_and_ties_go_to_the_newest() {
    let started = |number, start: &str, title: &str, body: &str| {
        let text = json!({ "en": { "title": title, "body": body } });
        sample(
            number,
            json!({ "text": text, "window": { "start": start } }),
        )
    };
    let notices = vec![
        started(1, "2026-03-05T10:00", "Something", "The kernel."),
        started(2, "2026-03-01T10:00", "The kernel", "Something."),
        started(3, "2026-03-06T10:00", "Something", "The kernel."),
    ];
    with_notices(notices, async |board| {
        assert_eq!(found(board, Language::En, "kernel").await, [2, 3, 1]);
    })
    .await;
}

#[tokio::test]
async fn what_was_looked_for_is_highlighted_and_nothing_is_markup() {
    let body = format!(
        "{} The <b>Störung</b> & more. {}",
        "before ".repeat(100),
        "after ".repeat(100)
    );
    with_notices(vec![english(1, "A <i>Störung</i>", &body)], async |board| {
        let Found { hits, .. } = board
            .search(Language::En, "stoerung", Page::default())
            .await
            .expect("searches");

        assert_eq!(marked(&hits[0].title), "A <i>[Störung]</i>");
        let snippet = marked(&hits[0].snippet);
        assert!(
            snippet.contains("[Störung]") && snippet.starts_with("… before"),
            "{snippet}"
        );
        assert!(
            snippet.ends_with("after …") && snippet.len() < 300,
            "{snippet}"
        );
    })
    .await;
}

#[tokio::test]
async fn results_come_in_pages_without_gaps() {
    let notices = (1..=25)
        .map(|number| english(number, "Same", "Same text."))
        .collect();
    with_notices(notices, async |board| {
        let mut seen = Vec::new();
        for page in 1..=4 {
            let found = board
                .search(Language::En, "same", Page::of_size(page, 10))
                .await
                .expect("searches");
            assert_eq!((found.total, found.page, found.pages), (25, page, 3));
            seen.extend(numbers(found.hits.iter().map(|hit| &hit.notice)));
        }
        assert_eq!(seen, (1..=25).collect::<Vec<_>>());
    })
    .await;
}

#[tokio::test]
async fn no_input_is_an_error() {
    let nothing = [
        "",
        " ",
        "\"",
        "\"\"\"",
        "*",
        "***",
        "()",
        "\0",
        "\0\0\0",
        "'",
        "\\",
        "-",
        "^",
        "🔥",
        "👩‍👩‍👧",
        "\u{301}",
        ";",
        "--",
        "&",
        "|",
        "!",
        "<->",
        ":*",
        "{}",
        "\u{feff}",
        "Ⓐ",
        "๊",
        "\u{202e}",
    ];
    let something = [
        "\"unclosed",
        "text NEAR",
        "NEAR(text",
        "NEAR(text, 2)",
        "AND",
        "OR",
        "NOT",
        "text AND",
        "NOT text",
        "title:text",
        "title : text",
        "-text",
        "+text",
        "^text",
        "text*",
        "te*xt",
        "{title}:text",
        "text\0",
        "te\0xt",
        "a' or 1=1 --",
        "text:*",
        "text & !text",
        "text | text",
        "<-> text",
        "'text",
        "text\\",
        "\\'",
        "text:ABCD",
        "🔥text🔥",
        "テキスト",
        "ﷺ",
        "½",
        "x\u{301}\u{301}\u{301}",
        "\u{202e}text",
    ];
    with_notices(vec![english(1, "Title", "Text.")], async |board| {
        for typed in nothing {
            assert_eq!(found(board, Language::En, typed).await, [0; 0], "{typed:?}");
        }
        for typed in something {
            found(board, Language::En, typed).await;
        }
        for typed in [
            "\"text",
            "text*",
            "(text)",
            "^text",
            "🔥text🔥",
            "text\0",
            "tex",
        ] {
            assert_eq!(found(board, Language::En, typed).await, [1], "{typed:?}");
        }
        for long in [
            "a".repeat(10_000),
            "a ".repeat(5_000),
            "\"".repeat(10_000),
            "a.".repeat(5_000),
            "ä ü".repeat(5_000),
            "(".repeat(10_000),
            "text ".repeat(2_000),
        ] {
            found(board, Language::En, &long).await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_longest_texts_that_can_be_written_are_taken_and_found() {
    let words = |from: u32| {
        (from..from + 12_000)
            .map(|n| format!("w{n:05} "))
            .collect::<String>()
    };
    let updates: Vec<_> = (0..8)
        .map(|n| json!({ "at": "2026-03-01T10:00", "text": { "en": { "body": words(n * 12_000) } } }))
        .collect();
    let long = |number, title: &str, body: String| {
        let text = json!({ "en": { "title": title, "body": body } });
        sample(number, json!({ "text": text, "updates": updates }))
    };
    let notices = vec![
        long(1, "Words", words(0)),
        // One character that folds into eighteen.
        long(2, "Ligatures", "ﷺ ".repeat(10_000)),
    ];
    with_notices(notices, async |board| {
        assert_eq!(found(board, Language::En, "words w00001").await, [1]);
        assert_eq!(found(board, Language::En, "ligatures").await, [2]);
    })
    .await;
}
