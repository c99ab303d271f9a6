//! Drafts and what is around them.

pub use domain::document::{
    Draft, HostDraft, TextDraft, TimingDraft, UpdateDraft, UpdateTextDraft, WindowDraft,
};
pub use domain::proof::{Around, Known, Reach, Remark, Remarks, Slip, linked, read};
pub use domain::{Instant, Language, Slug};

/// The address of the site.
pub const BASE: &str = "https://status.example.net";

pub fn instant(text: &str) -> Instant {
    text.parse().expect("an instant")
}

/// A desk with one public notice, one draft, and one system.
pub fn known() -> Known {
    let slug = |text: &str| Slug::parse(text).expect("a slug");
    Known {
        notices: [
            (slug("public-notice"), Reach::Public),
            (slug("hidden-notice"), Reach::Desk),
        ]
        .into(),
        systems: [slug("mail")].into(),
    }
}

/// A maintenance without words.
pub fn draft(zone: &str, start: &str, end: &str) -> Draft {
    Draft {
        kind: "maintenance".to_owned(),
        home_zone: Some(zone.to_owned()),
        window: Some(WindowDraft {
            id: None,
            start: Some(start.to_owned()),
            end: Some(end.to_owned()),
        }),
        ..Draft::default()
    }
}

/// A draft that says something in one language.
pub fn saying(mut draft: Draft, language: Language, body: &str) -> Draft {
    let text = TextDraft {
        body: body.to_owned(),
        ..TextDraft::default()
    };
    draft.text.insert(language.tag().to_owned(), text);
    draft
}

/// What is remarked of a draft on a site in some languages.
pub fn remarks_in(draft: &Draft, languages: &[Language]) -> Remarks {
    read(
        draft,
        &Around {
            now: instant("2020-12-13T00:00:00Z"),
            languages,
            base: BASE,
            known: &known(),
        },
    )
}

/// What is remarked of a draft whose translation is nobody's matter.
pub fn remarks(draft: &Draft) -> Remarks {
    remarks_in(draft, &[])
}
