//! From what somebody wrote to what readers see, or to everything that is wrong.

use super::{
    Accent, Color, Legal, LegalDraft, LegalPage, Link, Logo, PictureName, PublicSite, SiteDraft,
    SiteProblem, SiteWhat, SupportDraft, SupportLink, Theme,
};
use crate::{Language, Localized, Zone};

/// The most links to support.
pub const MOST_SUPPORT: usize = 8;

const LONGEST_NAME: usize = 60;
const LONGEST_LABEL: usize = 60;
const LONGEST_FOOTER: usize = 300;
const LONGEST_TEXT: usize = 100_000;

/// Checks everything at once.
///
/// # Errors
/// Every problem, each with the path of its field.
pub fn check(draft: &SiteDraft) -> Result<PublicSite, Vec<SiteProblem>> {
    let mut problems = Vec::new();
    let found = &mut problems;
    let site = PublicSite {
        name: line(found, "name", &draft.name, LONGEST_NAME),
        zone: zone(found, &draft.zone),
        languages: languages(found, &draft.languages),
        accent: Accent {
            light: color(found, "accent.light", &draft.accent.light, Theme::Light),
            dark: color(found, "accent.dark", &draft.accent.dark, Theme::Dark),
        },
        logo: Logo {
            light: picture(found, "logo.light", &draft.logo.light),
            dark: picture(found, "logo.dark", &draft.logo.dark),
            has_name: draft.logo.has_name,
        },
        icon: picture(found, "icon", &draft.icon),
        imprint: legal(found, LegalPage::Imprint, &draft.imprint),
        privacy: legal(found, LegalPage::Privacy, &draft.privacy),
        contact: legal(found, LegalPage::Contact, &draft.contact),
        support: support(found, &draft.support),
        footer: lines(found, "footer", &draft.footer, LONGEST_FOOTER),
    };
    if problems.is_empty() {
        Ok(site)
    } else {
        Err(problems)
    }
}

fn say(found: &mut Vec<SiteProblem>, path: impl Into<String>, what: SiteWhat) {
    let path = path.into();
    found.push(SiteProblem { path, what });
}

/// One line of text; none where nothing is written.
fn line(found: &mut Vec<SiteProblem>, path: &str, text: &str, max: usize) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    if text.chars().any(char::is_control) {
        say(found, path, SiteWhat::NotOneLine);
        return None;
    }
    if text.chars().count() > max {
        say(found, path, SiteWhat::TooLong { max });
        return None;
    }
    Some(text.to_owned())
}

fn lines(
    found: &mut Vec<SiteProblem>,
    path: &str,
    texts: &Localized<String>,
    max: usize,
) -> Localized<String> {
    let line = |(language, text): (&Language, &String)| {
        let line = line(found, &format!("{path}.{language}"), text, max)?;
        Some((*language, line))
    };
    texts.iter().filter_map(line).collect()
}

fn zone(found: &mut Vec<SiteProblem>, name: &str) -> Option<Zone> {
    let name = name.trim();
    if name.is_empty() {
        return None;
    }
    let zone = Zone::parse(name).ok();
    if zone.is_none() {
        say(found, "zone", SiteWhat::UnknownZone);
    }
    zone
}

fn languages(found: &mut Vec<SiteProblem>, tags: &[String]) -> Vec<Language> {
    let known: Vec<_> = tags
        .iter()
        .filter_map(|tag| Language::from_tag(tag))
        .collect();
    if tags.is_empty() {
        say(found, "languages", SiteWhat::NoLanguage);
    } else if known.len() != tags.len() {
        say(found, "languages", SiteWhat::UnknownLanguage);
    }
    let is_named = |language: &Language| known.contains(language);
    Language::ALL.into_iter().filter(is_named).collect()
}

fn color(found: &mut Vec<SiteProblem>, path: &str, text: &str, theme: Theme) -> Option<Color> {
    if text.trim().is_empty() {
        return None;
    }
    let Ok(color) = Color::parse(text) else {
        say(found, path, SiteWhat::NotAColor);
        return None;
    };
    if let Err(faint) = theme.check(color) {
        say(found, path, SiteWhat::TooFaint { theme, faint });
    }
    Some(color)
}

fn picture(found: &mut Vec<SiteProblem>, path: &str, name: &str) -> Option<PictureName> {
    if name.is_empty() {
        return None;
    }
    let name = PictureName::parse(name).ok();
    if name.is_none() {
        say(found, path, SiteWhat::UnknownPicture);
    }
    name
}

fn legal(found: &mut Vec<SiteProblem>, page: LegalPage, draft: &LegalDraft) -> Legal {
    let path = page.word();
    let mut texts = Localized::new();
    for (language, text) in &draft.text {
        if text.trim().is_empty() {
            continue;
        }
        if text.chars().count() > LONGEST_TEXT {
            let path = format!("{path}.text.{language}");
            say(found, path, SiteWhat::TooLong { max: LONGEST_TEXT });
        }
        texts.insert(*language, text.trim().to_owned());
    }
    if draft.link.trim().is_empty() {
        return if texts.is_empty() {
            Legal::Unset
        } else {
            Legal::Text(texts)
        };
    }
    let path = format!("{path}.link");
    if !texts.is_empty() {
        say(found, path, SiteWhat::LinkAndText);
        return Legal::Text(texts);
    }
    match Link::parse(&draft.link) {
        Ok(link) => Legal::Link(link),
        Err(_) => {
            say(found, path, SiteWhat::NotALink);
            Legal::Unset
        }
    }
}

fn support(found: &mut Vec<SiteProblem>, drafts: &[SupportDraft]) -> Vec<SupportLink> {
    let mut links = Vec::new();
    for (index, draft) in drafts.iter().enumerate() {
        let path = format!("support[{index}]");
        let label = lines(found, &format!("{path}.label"), &draft.label, LONGEST_LABEL);
        let is_named = draft.label.values().any(|label| !label.trim().is_empty());
        let is_linked = !draft.url.trim().is_empty();
        match (is_named, is_linked) {
            (false, false) => {}
            (true, false) => say(found, format!("{path}.url"), SiteWhat::UrlMissing),
            (_, true) => {
                if !is_named {
                    let path = format!("{path}.label.{}", Language::ALL[0]);
                    say(found, path, SiteWhat::LabelMissing);
                }
                match Link::parse(&draft.url) {
                    Ok(url) => links.push(SupportLink { label, url }),
                    Err(_) => say(found, format!("{path}.url"), SiteWhat::NotALink),
                }
            }
        }
    }
    if links.len() > MOST_SUPPORT {
        say(found, "support", SiteWhat::TooMany { max: MOST_SUPPORT });
    }
    links
}
