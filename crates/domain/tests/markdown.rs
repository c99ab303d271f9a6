//! Markdown: safe whatever is typed, and helpful with links.

use domain::markdown::{plain, render};
use proptest::prelude::*;

fn html(markdown: &str) -> String {
    render(markdown, 2).into_string()
}

#[test]
fn raw_html_is_shown_as_text() {
    let html = html(
        "Hello <script>alert(1)</script> <b onclick=x>there</b>\n\n<div onload=alert(1)>block</div>",
    );

    assert!(
        !html.contains("<script") && !html.contains("<b ") && !html.contains("<div"),
        "{html}"
    );
    assert!(html.contains("&lt;script&gt;"), "{html}");
}

#[test]
fn links_lead_to_allowed_places_only() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example.net/x",
        "java&#x0A;script:alert(1)",
        "&#x6A;avascript:alert(1)",
        "\\\\\\\\evil.example.net",
    ] {
        let html = html(&format!("[click]({address}) ![img]({address}) <{address}>"));
        assert!(
            !html.contains("script:") || !html.contains("href=\"j"),
            "{address}: {html}"
        );
        assert!(
            !html.contains("href=\"data")
                && !html.contains("href=\"//")
                && !html.contains("href=\"file"),
            "{address}: {html}"
        );
    }
    for address in [
        "https://example.net/a?b=c",
        "http://example.net",
        "mailto:help@example.net",
        "/en/notices/x",
        "#part",
        "other",
    ] {
        let html = html(&format!("[click]({address})"));
        assert!(
            html.contains(&format!("href=\"{address}\"")),
            "{address}: {html}"
        );
    }
}

#[test]
fn bare_urls_become_links_without_the_sentence_around_them() {
    let html = html(
        "Siehe (https://example.net/a_(b)) und https://example.net/c. Oder https://example.net/d, ja?",
    );

    assert!(
        html.contains(r#"href="https://example.net/a_(b)""#),
        "{html}"
    );
    assert!(html.contains(r#"href="https://example.net/c""#), "{html}");
    assert!(html.contains(r#"href="https://example.net/d""#), "{html}");
}

#[test]
fn advisory_ids_become_references_outside_links_and_code() {
    let html = html(
        "CVE-2018-5390, XSA-351 and GHSA-6ghm-wf22-pvx5; `CVE-2018-5391`, [CVE-2018-5392](https://example.net), XCVE-2018-5393, CVE-18-1.",
    );

    assert!(
        html.contains(r#"href="https://www.cve.org/CVERecord?id=CVE-2018-5390""#),
        "{html}"
    );
    assert!(
        html.contains(r#"href="https://xenbits.xen.org/xsa/advisory-351.html""#),
        "{html}"
    );
    assert!(
        html.contains(r#"href="https://github.com/advisories/GHSA-6ghm-wf22-pvx5""#),
        "{html}"
    );
    assert_eq!(html.matches("href=").count(), 4, "{html}");
}

#[test]
fn images_become_links_so_that_a_page_loads_nothing_from_elsewhere() {
    let html = html("![a graph](https://example.net/graph.png)");

    assert!(!html.contains("<img"), "{html}");
    assert!(
        html.contains(r#"href="https://example.net/graph.png""#) && html.contains("a graph"),
        "{html}"
    );
}

#[test]
fn headings_begin_below_the_title_and_skip_no_level() {
    let html = html("# What happened?\n\n#### Detail\n\n## Outlook");

    assert!(
        html.contains("<h2>What happened?</h2>")
            && html.contains("<h3>Detail</h3>")
            && html.contains("<h3>Outlook</h3>"),
        "{html}"
    );
}

#[test]
fn plain_text_has_the_words_and_no_markup() {
    assert_eq!(
        plain("## Was *war*?\n\n- eins\n- [zwei](https://example.net)\n\n`code`"),
        "Was war? eins zwei code"
    );
}

#[test]
fn deep_nesting_does_not_end_the_process() {
    let deep = html(&">".repeat(50_000));
    let lists = html(&"- ".repeat(20_000));
    let brackets = html(&"[".repeat(50_000));

    assert!(deep.len() < 1_000_000 && lists.len() < 1_000_000 && brackets.len() < 1_000_000);
}

proptest! {
    #[test]
    fn only_allowed_elements_leave(markdown in "[ -~äöü\n<>\"'`\\[\\]()!#*_|:/&;=-]{0,400}") {
        let html = html(&markdown);
        for tag in html.split('<').skip(1) {
            let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
            let allowed = ["a", "blockquote", "br", "code", "del", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"];
            prop_assert!(allowed.contains(&name.as_str()), "{} in {}", name, html);
        }
    }

    #[test]
    fn any_text_at_all_is_rendered(markdown in any::<String>()) {
        let _ = html(&markdown);
        let _ = plain(&markdown);
    }
}

#[test]
fn a_very_long_address_leads_nowhere_and_its_text_stays() {
    let long = "&x".repeat(2_000);
    let written = html(&format!("[click](https://example.net/?{long} \"{long}\")"));
    let bare = html(&format!("https://example.net/?{long}"));

    assert!(written.contains("href=\"#\"") && written.contains(">click</a>"));
    assert!(!written.contains("title="), "{written}");
    assert!(!bare.contains("<a") && bare.contains("https://example.net/?&amp;x"));
}
