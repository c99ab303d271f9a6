//! From the fields of the form to the settings as they were typed.

use super::super::form::Fields;
use domain::site::{AccentDraft, LegalDraft, LegalPage, LogoDraft, SiteDraft, SupportDraft};
use domain::{Language, Localized};

/// Everything as it was typed, right or wrong. A zone that was searched for by the
/// name of a city goes by its own name.
pub(super) fn draft(fields: &Fields) -> SiteDraft {
    let text = |name: &str| fields.get(name).to_owned();
    SiteDraft {
        name: text("name"),
        zone: zone(fields.get("zone")),
        languages: fields.all("languages").to_vec(),
        accent: AccentDraft {
            light: text("accent.light"),
            dark: text("accent.dark"),
        },
        logo: LogoDraft {
            light: text("logo.light"),
            dark: text("logo.dark"),
            has_name: !fields.get("logo.has_name").is_empty(),
        },
        icon: text("icon"),
        imprint: legal(fields, LegalPage::Imprint),
        privacy: legal(fields, LegalPage::Privacy),
        contact: legal(fields, LegalPage::Contact),
        support: support(fields),
        footer: localized(fields, "footer"),
    }
}

fn zone(typed: &str) -> String {
    let found = words::zones::search(typed.trim());
    found.map_or_else(|_| typed.to_owned(), |zone| zone.name().to_owned())
}

fn localized(fields: &Fields, path: &str) -> Localized<String> {
    let text = |language: Language| {
        let text = fields.given(&format!("{path}.{language}"))?;
        Some((language, text))
    };
    Language::ALL.into_iter().filter_map(text).collect()
}

fn legal(fields: &Fields, page: LegalPage) -> LegalDraft {
    let word = page.word();
    LegalDraft {
        link: fields.get(&format!("{word}.link")).to_owned(),
        text: localized(fields, &format!("{word}.text")),
    }
}

/// The rows in which something is written.
fn support(fields: &Fields) -> Vec<SupportDraft> {
    let row = |index: usize| SupportDraft {
        label: localized(fields, &format!("support[{index}].label")),
        url: fields.get(&format!("support[{index}].url")).to_owned(),
    };
    let is_filled = |row: &SupportDraft| !row.label.is_empty() || !row.url.trim().is_empty();
    let rows = fields.rows("support").into_iter().map(row);
    rows.filter(is_filled).collect()
}
