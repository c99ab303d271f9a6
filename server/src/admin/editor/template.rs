//! A new notice that begins with a template, and sections that are added to a text.

use domain::document::{Draft, HostDraft};
use domain::{Kind, Language, Zone};
use words::templates::{Given, Section};

/// Puts what a template says into a blank notice.
pub(super) fn filled(blank: Draft, template: Draft) -> Draft {
    let is_maintenance = template.kind == Kind::Maintenance.word();
    let rows = if is_maintenance { super::ROWS } else { 0 };
    Draft {
        home_zone: blank.home_zone,
        source_language: template.source_language.clone().or(blank.source_language),
        hosts: vec![HostDraft::default(); rows],
        ..template
    }
}

/// Adds a section to the text, in every language that says something; in all where
/// none does.
pub(super) fn add(draft: &mut Draft, section: Section) {
    let zone = draft.home_zone.as_deref();
    let zone = zone.and_then(|name| Zone::parse(name.trim()).ok());
    let window = draft.written_windows().first().cloned();
    let hosts = draft.hosts.iter();
    let given = Given {
        zone: zone.unwrap_or(Zone::UTC),
        window: window.as_ref(),
        hosts: hosts.filter(|host| !host.name.trim().is_empty()).count(),
    };
    let says_something = |draft: &Draft, language: Language| {
        let text = draft.text.get(language.tag());
        text.is_some_and(|text| !text.title.trim().is_empty() || !text.body.trim().is_empty())
    };
    let is_blank = !Language::ALL
        .iter()
        .any(|spoken| says_something(draft, *spoken));
    for language in Language::ALL {
        if !is_blank && !says_something(draft, language) {
            continue;
        }
        let text = draft.text.entry(language.tag().to_owned()).or_default();
        let before = text.body.trim_end();
        let joint = if before.is_empty() { "" } else { "\n\n" };
        text.body = format!("{before}{joint}{}\n", section.markdown(language, given));
    }
}
