//! Pages about hosts: what they claim, and how much of a long table they show.

use crate::support::{self, BEFORE, all, every_page, text};
use app::Reader;
use app::pages::notice::{self, NoticePage};
use app::parts::host_rows::{AT_ONCE, RowsWanted};
use domain::Language;
use scraper::Html;

fn page(name: &str, language: Language) -> Html {
    let pages = every_page(Reader::of(language), BEFORE);
    let (_, html) = pages
        .into_iter()
        .find(|(other, _)| other == name)
        .expect("a page");
    Html::parse_document(&html)
}

#[test]
fn what_was_typed_is_in_the_field_again_and_what_is_wrong_has_its_line() {
    let html = page("hosts", Language::De);

    let field = all(&html, "textarea#h")[0].text().collect::<String>();
    assert_eq!(
        field.trim_start_matches('\n'),
        "host1.example.net\nmüller\nhost4\nold.example.net\nnobody\nwas"
    );
    assert_eq!(text(all(&html, ".lookup-wrong li")[0]), "Zeile 2: „müller“");
}

#[test]
fn what_is_not_known_is_said_and_nothing_is_told_to_be_fine() {
    let html = page("hosts", Language::En);
    let standing = text(all(&html, ".standing")[0]);

    assert!(
        standing.contains("At least 2 of these hosts are affected"),
        "{standing}"
    );
    assert!(
        standing.contains("We know no notice with one name"),
        "{standing}"
    );
    assert!(standing.contains("nobody"), "{standing}");
    assert!(
        standing.contains("The first 2 of 300 entries for “host4” are shown")
            || standing.contains("of 300 entries"),
        "{standing}"
    );
    let calm = page("host-calm", Language::En);
    assert_eq!(
        text(all(&calm, ".standing .verdict-line")[0]),
        "host1.example.net is in no current or coming notice"
    );
    assert!(text(all(&calm, ".standing")[0]).contains("Incidents name systems and no hosts."));
    for name in ["hosts", "host", "host-calm"] {
        let html = page(name, Language::En);
        assert!(
            all(&html, ".standing[data-state=operational]").is_empty(),
            "{name}"
        );
    }
}

#[test]
fn rows_stand_with_the_notice_they_belong_to() {
    let html = page("hosts", Language::En);

    let groups = all(&html, ".host-group");
    assert!(groups.len() >= 2);
    for group in groups {
        let html = Html::parse_fragment(&group.html());
        assert_eq!(all(&html, "h2 a[href^='/en/notices/']").len(), 1);
        assert!(!all(&html, "tr[data-host]").is_empty());
    }
    assert_eq!(all(&html, "a[href^='/en/hosts/calendar.ics?h=']").len(), 1);
}

#[test]
fn of_thousands_of_hosts_a_page_shows_fifty_and_draws_a_few_bars() {
    let render = |rows: RowsWanted| {
        let page = NoticePage {
            notice: support::many_hosts(5_000),
            related: Vec::new(),
            rows,
        };
        let reader = Reader::of(Language::En);
        Html::parse_document(&notice::render(&support::site(), reader, &page))
    };

    let first = render(RowsWanted::default());
    let last = render(RowsWanted {
        page: 100,
        ..RowsWanted::default()
    });
    let found = render(RowsWanted {
        part: "h0042".to_owned(),
        page: 1,
    });

    assert_eq!(all(&first, "tr[data-host]").len(), AT_ONCE);
    assert!(all(&first, ".axis rect").len() < 30);
    assert_eq!(
        text(all(&first, ".host-rows-said")[0]),
        "Hosts 1 to 50 of 5000"
    );
    assert_eq!(all(&first, "#host-rows .pager a").len(), 1);
    assert_eq!(
        text(all(&last, ".host-rows-said")[0]),
        "Hosts 4951 to 5000 of 5000"
    );
    assert_eq!(all(&found, "tr[data-host]").len(), 1);
}
