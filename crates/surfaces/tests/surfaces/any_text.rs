//! Whatever is written in a notice, feeds stay well-formed.

use crate::{samples, strict};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Instant, Kind, Language, Localized, Moment, Notice, NoticeId, NoticeText, Priority,
    PublicNotice, Publication, Slug, State, System, Texts, Timing, Window, WindowId, Windows, Zone,
    gate,
};
use proptest::prelude::*;
use surfaces::calendar::{self, Calendar, Dated};
use surfaces::feed;

fn at(seconds: i64) -> Instant {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(seconds)
}

/// A notice with these words, past every check of the document.
fn notice(title: String, body: String, system: String) -> PublicNotice {
    of_kind(Kind::Incident, State::Monitoring, title, body, system)
}

/// The same as a maintenance of an hour.
fn maintenance(title: String, body: String, system: String) -> PublicNotice {
    of_kind(Kind::Maintenance, State::Scheduled, title, body, system)
}

fn of_kind(kind: Kind, state: State, title: String, body: String, system: String) -> PublicNotice {
    let windows = (kind == Kind::Maintenance).then(|| {
        let moment = |seconds| Moment::at(at(seconds), Zone::UTC);
        let window = Window::new(moment(0), Some(moment(3600))).expect("a window");
        Windows::only(WindowId::from_random([2; 20]), window)
    });
    let text = NoticeText {
        title,
        summary: Some(body.clone()),
        action_required: Some(body.clone()),
        body,
        slug: None,
        changed_at: at(0),
    };
    let notice = Notice {
        id: NoticeId::from_random([1; 20]),
        kind,
        state,
        priority: Priority::High,
        slug: Slug::parse("restart").expect("a slug"),
        home_zone: Zone::UTC,
        windows: windows.unwrap_or_default(),
        moved_from: None,
        judged_at: None,
        timing: Timing::default(),
        systems: vec![System {
            slug: Slug::parse("a-system").expect("a slug"),
            name: system,
        }],
        hosts: Vec::new(),
        text: Texts {
            source: Language::De,
            by_language: Localized::from([(Language::De, text)]),
            bases: Localized::new(),
        },
        policy: None,
        disclosures: Vec::new(),
        updates: Vec::new(),
        events: Vec::new(),
        related: Vec::new(),
        publication: Publication::Published { at: at(0) },
        public_changed_at: None,
        public_slugs: Localized::new(),
        changes: Vec::new(),
        version: 1,
    };
    gate::project(&notice, at(1)).expect("it is public")
}

/// Text with what feeds trip over: control characters, markup, ends of CDATA.
fn text() -> impl Strategy<Value = String> {
    let nasty = prop::sample::select(vec![
        "]]>",
        "<![CDATA[",
        "&amp",
        "&#0;",
        "</content>",
        "<!--",
        "\u{0}",
        "\u{b}",
        "\u{fffe}",
        "\u{ffff}",
        "\u{feff}",
        "<a href=\"javascript:x\">",
        "[x](/y\"z)",
        "\u{202e}",
        "\r\n",
        "\u{85}",
        "😀",
    ]);
    let part = prop_oneof![any::<String>(), nasty.prop_map(str::to_owned)];
    prop::collection::vec(part, 0..6).prop_map(|parts| parts.concat())
}

/// The characters of XML 1.0, as section 2.2 lists them.
fn is_xml(c: char) -> bool {
    matches!(u32::from(c), 0x9 | 0xA | 0xD | 0x20..=0xD7FF | 0xE000..=0xFFFD | 0x1_0000..=0x10_FFFF)
}

/// The visible words, as far as XML can carry them: line ends and the like are
/// normalized on the way.
fn words(text: &str) -> String {
    text.chars()
        .filter(|c| is_xml(*c) && !c.is_whitespace() && !c.is_control())
        .collect()
}

proptest! {
    #[test]
    fn any_text_gives_feeds_that_can_be_read(title in text(), body in text(), system in text()) {
        let notices = [notice(title.clone(), body, system)];
        for language in Language::ALL {
            let atom = feed::atom(&samples::feed(language, "feed.atom"), &notices);
            let rss = feed::rss(&samples::feed(language, "feed.rss"), &notices);

            for document in [atom, rss] {
                prop_assert!(document.chars().all(is_xml));
                let read = feed_rs::parser::parse(document.as_bytes());
                let read = read.map_err(|error| TestCaseError::fail(format!("{error}: {document}")))?;
                prop_assert_eq!(read.entries.len(), 1);
                let read_title = read.entries[0].title.as_ref().map(|title| title.content.as_str());
                let read_title = words(read_title.unwrap_or_default());
                prop_assert!(read_title.contains(&words(&title)), "{} in {}", words(&title), read_title);
            }
        }
    }

    #[test]
    fn any_text_gives_a_calendar_that_can_be_read(title in text(), body in text(), system in text()) {
        // No title is empty: a document is refused that has none.
        let title = format!("A {title}");
        let notice = maintenance(title.clone(), body, system);
        let calendar = Calendar {
            title: title.clone(),
            language: Language::En,
            self_url: "https://status.example.net/en/calendar.ics".to_owned(),
            base_url: "https://status.example.net".to_owned(),
        };

        let document = calendar::of_notices(&calendar, [Dated { notice: &notice, version: 1 }]);

        let read = strict::read(&document);
        let read = read.map_err(|why| TestCaseError::fail(format!("{why}: {document}")))?;
        prop_assert_eq!(read.len(), 1);
        let plain = |text: &str| -> String {
            text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
        };
        prop_assert_eq!(plain(read[0].get("SUMMARY")), plain(&title));
    }

    #[test]
    fn any_text_gives_json_that_can_be_read(title in text(), body in text()) {
        let json = feed::json(&samples::feed(Language::De, "feed.json"), &[notice(title, body, "x".to_owned())]);

        prop_assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
    }
}
