//! The full content of an entry as HTML: what the notice's page says, in
//! elements that every reader shows. Text that is not in the language of the
//! feed is marked with its own.

use super::Feed;
use crate::{addresses, when};
use domain::language::pick;
use domain::public::{PublicDisclosure, PublicEntry, PublicHost};
use domain::{HostState, Instant, Kind, Language, Localized, PublicNotice, Zone, markdown};
use html_escape::{decode_html_entities, encode_double_quoted_attribute, encode_text};
use i18n_embed_fl::fl;
use url::Url;
use words::{labels, loader, time, timing};

/// Hosts beyond this number are left to the page: a feed is fetched often.
const MOST_HOSTS: usize = 100;

/// The content of a notice whose page is at `url`. Which hosts and when comes
/// before the text: that is what readers look for first.
pub(super) fn html(feed: &Feed, notice: &PublicNotice, url: &str) -> String {
    let language = feed.language;
    let html = [
        fallback_line(language, notice),
        summary(language, notice),
        facts(feed, notice),
        hosts(feed, notice),
        action(language, notice),
        body(language, notice),
        details_follow(language, notice),
        notice
            .disclosures
            .iter()
            .map(|disclosure| section(language, notice, disclosure))
            .collect(),
        timeline(language, notice),
        moved(language, notice),
        format!("<p>{}</p>", link(url, &fl!(loader(language), "feed-read"))),
    ]
    .concat();
    with_absolute_links(&html, url)
}

/// Says that the text is not in the language of the feed.
fn fallback_line(language: Language, notice: &PublicNotice) -> String {
    let text = notice.text_in(language);
    if !text.is_fallback {
        return String::new();
    }
    let other = labels::language(language, text.language);
    paragraph(&fl!(loader(language), "feed-fallback", language = other))
}

fn summary(language: Language, notice: &PublicNotice) -> String {
    let text = notice.text_in(language);
    let summary = text.value.summary.as_deref().map(paragraph);
    in_language(language, text.language, summary.unwrap_or_default())
}

/// State, time, systems and duration as a list of names and values.
fn facts(feed: &Feed, notice: &PublicNotice) -> String {
    let language = feed.language;
    let words = loader(language);
    let mut facts = Vec::new();
    // A postmortem is there to be read; that it is published goes without saying.
    if notice.kind != Kind::Postmortem {
        facts.push((fl!(words, "feed-state"), text(&standing(language, notice))));
    }
    if notice.window.is_some() {
        let printed = |zone| {
            let lines = when::lines(language, notice, zone);
            let lines: Vec<_> = lines.iter().map(|line| text(line)).collect();
            lines.join("<br>")
        };
        facts.push((fl!(words, "feed-window"), printed(notice.home_zone)));
        if notice.home_zone != Zone::UTC {
            facts.push((fl!(words, "feed-window-utc"), printed(Zone::UTC)));
        }
    }
    if !notice.systems.is_empty() {
        let systems = notice.systems.iter();
        let links = systems.map(|system| {
            link(
                &addresses::system(&feed.base_url, language, &system.slug),
                &system.name,
            )
        });
        facts.push((
            fl!(words, "feed-systems"),
            links.collect::<Vec<_>>().join(", "),
        ));
    }
    let sentences = timing::sentences(language, &notice.timing);
    if !sentences.is_empty() {
        facts.push((fl!(words, "feed-timing"), text(&sentences.join(" "))));
    }
    let rows = facts
        .iter()
        .map(|(name, value)| format!("<dt>{}</dt><dd>{value}</dd>", text(name)));
    if facts.is_empty() {
        String::new()
    } else {
        format!("<dl>{}</dl>", rows.collect::<String>())
    }
}

/// "In progress, 4 of 5 completed".
fn standing(language: Language, notice: &PublicNotice) -> String {
    let standing = labels::standing(language, notice);
    if notice.progress.total == 0 {
        return standing;
    }
    format!(
        "{standing}, {}",
        labels::progress(language, notice.progress)
    )
}

fn action(language: Language, notice: &PublicNotice) -> String {
    let text = notice.text_in(language);
    let Some(action) = &text.value.action_required else {
        return String::new();
    };
    let heading = heading(2, &fl!(loader(language), "feed-action"));
    heading + &in_language(language, text.language, rendered(action, 3))
}

fn body(language: Language, notice: &PublicNotice) -> String {
    let text = notice.text_in(language);
    in_language(language, text.language, rendered(&text.value.body, 2))
}

fn details_follow(language: Language, notice: &PublicNotice) -> String {
    let Some(at) = notice.details_follow_at else {
        return String::new();
    };
    let moment = in_both_zones(language, notice.home_zone, at);
    let sentence = fl!(loader(language), "feed-details-follow", moment = moment);
    format!("<p><strong>{}</strong></p>", text(&sentence))
}

/// A section that was sealed.
fn section(language: Language, notice: &PublicNotice, disclosure: &PublicDisclosure) -> String {
    let Some(section) = pick(&disclosure.text, language, notice.source_language) else {
        return String::new();
    };
    let moment = in_both_zones(language, notice.home_zone, disclosure.lifted_at);
    let since = paragraph(&fl!(loader(language), "feed-disclosed", moment = moment));
    let title = in_language(language, section.language, heading(2, &section.value.title));
    title + &since + &in_language(language, section.language, rendered(&section.value.body, 3))
}

fn hosts(feed: &Feed, notice: &PublicNotice) -> String {
    let language = feed.language;
    let is_shown = |host: &&PublicHost| feed.hosts.is_empty() || feed.hosts.contains(&host.name);
    let shown: Vec<&PublicHost> = notice.hosts.iter().filter(is_shown).collect();
    if shown.is_empty() {
        return String::new();
    }
    let words = loader(language);
    let row = |host: &PublicHost| {
        let start = when::of_host(language, notice, host);
        let state = when::standing_of_host(language, host);
        let note = pick(&host.note, language, notice.source_language);
        let note = note.map(|note| in_language(language, note.language, text(note.value)));
        let note = note.map(|note| format!("<br>{note}")).unwrap_or_default();
        format!(
            "<tr><td>{}{note}</td><td>{}</td><td>{}</td></tr>",
            text(host.name.as_str()),
            text(&start),
            text(&state)
        )
    };
    let head = [
        fl!(words, "feed-host"),
        fl!(words, "feed-host-start"),
        fl!(words, "feed-host-state"),
    ];
    let head: String = head
        .iter()
        .map(|name| format!("<th>{}</th>", text(name)))
        .collect();
    let rows: String = shown
        .iter()
        .take(MOST_HOSTS)
        .map(|host| row(host))
        .collect();
    // The sum leaves cancelled hosts out, the rows do not.
    let counted = shown.iter().take(MOST_HOSTS);
    let counted = counted.filter(|host| host.state != HostState::Cancelled);
    let more = notice.progress.total.saturating_sub(counted.count());
    let more = if more == 0 {
        String::new()
    } else {
        paragraph(&fl!(words, "feed-more-hosts", count = more))
    };
    let heading = heading(2, &fl!(words, "feed-hosts"));
    format!("{heading}<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{more}")
}

/// What happened, the newest first.
fn timeline(language: Language, notice: &PublicNotice) -> String {
    if notice.timeline.is_empty() {
        return String::new();
    }
    let entries: String = notice
        .timeline
        .iter()
        .rev()
        .map(|entry| post(language, notice, entry))
        .collect();
    heading(2, &fl!(loader(language), "feed-timeline")) + &entries
}

/// Times that are not what readers were told, the newest first, each with its reason.
fn moved(language: Language, notice: &PublicNotice) -> String {
    let mut lines = String::new();
    for change in notice.changes.iter().rev() {
        let reason = pick(&change.reason, language, notice.source_language);
        for what in change.what.iter().filter(|what| what.is_of_time()) {
            let at = time::moment(language, notice.home_zone, change.at);
            let sentence = words::changes::sentence(language, notice.home_zone, what);
            let reason = reason.as_ref().map(|reason| format!(" ({})", reason.value));
            let line = format!("{at}: {sentence}{}", reason.unwrap_or_default());
            lines += &format!("<li>{}</li>", text(&line));
        }
    }
    if lines.is_empty() {
        return String::new();
    }
    heading(2, &fl!(loader(language), "changes-title")) + &format!("<ul>{lines}</ul>")
}

fn post(language: Language, notice: &PublicNotice, entry: &PublicEntry) -> String {
    let at = time::moment(language, notice.home_zone, entry.at);
    let state = entry
        .state
        .map(|state| format!(": {}", labels::state(language, state)));
    let heading = heading(3, &format!("{at}{}", state.unwrap_or_default()));
    let event = entry
        .event
        .map(|event| paragraph(&labels::event(language, event)));
    heading + &event.unwrap_or_default() + &words_of(language, notice, &entry.text)
}

fn words_of(language: Language, notice: &PublicNotice, posted: &Localized<String>) -> String {
    pick(posted, language, notice.source_language)
        .map(|body| in_language(language, body.language, rendered(body.value, 4)))
        .unwrap_or_default()
}

/// An instant where the work is done and in UTC.
fn in_both_zones(language: Language, home: Zone, instant: Instant) -> String {
    let utc = time::moment(language, Zone::UTC, instant);
    if home == Zone::UTC {
        return utc;
    }
    fl!(
        loader(language),
        "feed-both-zones",
        home = time::moment(language, home, instant),
        utc = utc
    )
}

/// Marks HTML that is not in the language of the feed.
fn in_language(feed: Language, language: Language, html: String) -> String {
    if html.is_empty() || feed == language {
        html
    } else {
        format!("<div lang=\"{language}\">{html}</div>")
    }
}

fn rendered(markdown: &str, top_heading: u8) -> String {
    markdown::render(markdown, top_heading).into_string()
}

fn text(text: &str) -> String {
    encode_text(text).into_owned()
}

fn paragraph(words: &str) -> String {
    format!("<p>{}</p>", text(words))
}

fn heading(level: u8, words: &str) -> String {
    format!("<h{level}>{}</h{level}>", text(words))
}

fn link(url: &str, words: &str) -> String {
    format!(
        "<a href=\"{}\">{}</a>",
        encode_double_quoted_attribute(url),
        text(words)
    )
}

/// Makes every link lead to the site from wherever the feed is read. Text has
/// no `<` of its own any more, so what looks like a link here is one.
fn with_absolute_links(html: &str, page: &str) -> String {
    const LINK: &str = "<a ";
    let Ok(page) = Url::parse(page) else {
        return html.to_owned();
    };
    let mut links = html.split(LINK);
    let mut out = links.next().unwrap_or_default().to_owned();
    for link in links {
        out.push_str(LINK);
        out.push_str(&with_absolute_address(link, &page));
    }
    out
}

/// The same for what follows the name of one link's element.
fn with_absolute_address(link: &str, page: &Url) -> String {
    const ADDRESS: &str = "href=\"";
    let element = link.find('>').unwrap_or(link.len());
    let Some(found) = link[..element].find(ADDRESS) else {
        return link.to_owned();
    };
    let (before, address) = link.split_at(found + ADDRESS.len());
    let (address, after) = address.split_at(address.find('"').unwrap_or(address.len()));
    let address = decode_html_entities(address);
    let absolute = page
        .join(&address)
        .map_or_else(|_| address.to_string(), String::from);
    format!(
        "{before}{}{after}",
        encode_double_quoted_attribute(&absolute)
    )
}

#[cfg(test)]
mod tests {
    use super::with_absolute_links;

    #[test]
    fn links_lead_to_the_site_from_everywhere() {
        let page = "https://status.example.net/en/notices/restart";

        for (link, absolute) in [
            (
                "/de/notices/x?a=1&amp;b=2",
                "https://status.example.net/de/notices/x?a=1&amp;b=2",
            ),
            ("other", "https://status.example.net/en/notices/other"),
            (
                "#hosts",
                "https://status.example.net/en/notices/restart#hosts",
            ),
            ("https://example.net/a", "https://example.net/a"),
            ("mailto:a@example.net", "mailto:a@example.net"),
        ] {
            let html = |link| {
                format!("<p><a class=\"x\" href=\"{link}\" rel=\"x\">y</a> href=\"{{}}\"</p>")
            };

            assert_eq!(with_absolute_links(&html(link), page), html(absolute));
        }
    }
}
