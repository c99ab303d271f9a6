//! Texts to begin with: whole notices, and sections of one, in every language. What
//! has to be filled in stands in brackets, which proofreading finds.
//!
//! The files are documents of notices without times and hosts; a test reads them all.

use crate::{loader, time};
use domain::document::{Draft, SectionDraft, WindowDraft};
use domain::{Kind, Language, Localized, Moment, Zone};
use i18n_embed_fl::fl;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A notice to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    /// Hosts of virtual servers restart.
    VmHostMaintenance,
    /// Something of the network is replaced.
    NetworkMaintenance,
    /// Hosts restart for a reason that may not be told yet.
    EmbargoedUpdate,
    /// Something does not answer.
    Outage,
    /// What happened, and what is done about it.
    Postmortem,
}

impl Template {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::VmHostMaintenance,
        Self::NetworkMaintenance,
        Self::EmbargoedUpdate,
        Self::Outage,
        Self::Postmortem,
    ];

    /// The word it has in addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::VmHostMaintenance => "vm-host-maintenance",
            Self::NetworkMaintenance => "network-maintenance",
            Self::EmbargoedUpdate => "embargoed-update",
            Self::Outage => "outage",
            Self::Postmortem => "postmortem",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|template| template.word() == word)
    }

    /// What it is called.
    #[must_use]
    pub fn label(self, language: Language) -> String {
        let words = loader(language);
        match self {
            Self::VmHostMaintenance => fl!(words, "template-vm-host-maintenance"),
            Self::NetworkMaintenance => fl!(words, "template-network-maintenance"),
            Self::EmbargoedUpdate => fl!(words, "template-embargoed-update"),
            Self::Outage => fl!(words, "template-outage"),
            Self::Postmortem => fl!(words, "template-postmortem"),
        }
    }

    /// The notice: kind, priority, durations and texts, and no time.
    #[must_use]
    pub fn draft(self) -> Draft {
        let json = match self {
            Self::VmHostMaintenance => include_str!("../templates/vm-host-maintenance.json"),
            Self::NetworkMaintenance => include_str!("../templates/network-maintenance.json"),
            Self::EmbargoedUpdate => include_str!("../templates/embargoed-update.json"),
            Self::Outage => include_str!("../templates/outage.json"),
            Self::Postmortem => include_str!("../templates/postmortem.json"),
        };
        Draft::from_json(json.as_bytes()).expect("a test reads every template")
    }
}

/// A section to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// What is the case.
    Situation,
    /// What customers have to do.
    Action,
    /// Who is affected.
    Affected,
    /// What is done, and why.
    Detail,
    /// When it happens.
    Timing,
    /// What happened.
    Happened,
    /// The technical background.
    Background,
    /// What is done about it.
    Outlook,
}

static SECTIONS: LazyLock<BTreeMap<String, BTreeMap<String, SectionDraft>>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../templates/sections.json"))
        .expect("a test reads every section")
});

/// What is known of a notice when a section is put in.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// Its zone.
    pub zone: Zone,
    /// Its window, as it was written.
    pub window: Option<&'a WindowDraft>,
    /// How many hosts it has.
    pub hosts: usize,
}

impl Section {
    /// The sections that a kind of notice is offered.
    #[must_use]
    pub const fn of(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Maintenance | Kind::Incident => &[
                Self::Situation,
                Self::Action,
                Self::Affected,
                Self::Detail,
                Self::Timing,
            ],
            Kind::Postmortem => &[Self::Happened, Self::Background, Self::Outlook],
        }
    }

    /// The word it has in forms.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Situation => "situation",
            Self::Action => "action",
            Self::Affected => "affected",
            Self::Detail => "detail",
            Self::Timing => "timing",
            Self::Happened => "happened",
            Self::Background => "background",
            Self::Outlook => "outlook",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let kinds = [Kind::Maintenance, Kind::Postmortem].into_iter();
        let mut all = kinds.flat_map(|kind| Self::of(kind).iter().copied());
        all.find(|section| section.word() == word)
    }

    /// Its heading.
    #[must_use]
    pub fn heading(self, language: Language) -> &'static str {
        self.text(language).map_or("", |section| &section.title)
    }

    /// The section as Markdown, with what is known of the notice filled in.
    #[must_use]
    pub fn markdown(self, language: Language, given: Given<'_>) -> String {
        let body = self.text(language).map_or("", |section| &section.body);
        let body = match body {
            "{window}" => window(language, given),
            "{hosts}" => hosts(language, given.hosts),
            body => body.to_owned(),
        };
        format!("## {}\n\n{body}", self.heading(language))
    }

    fn text(self, language: Language) -> Option<&'static SectionDraft> {
        SECTIONS.get(self.word())?.get(language.tag())
    }
}

/// The headings of a postmortem, in order.
#[must_use]
pub fn postmortem_headings(language: Language) -> Vec<&'static str> {
    let sections = Section::of(Kind::Postmortem).iter();
    sections.map(|section| section.heading(language)).collect()
}

/// The texts of a postmortem that is yet to be written, per language.
#[must_use]
pub fn postmortem_bodies() -> Localized<String> {
    let text = Template::Postmortem.draft().text;
    let body = |language: Language| Some((language, text.get(language.tag())?.body.clone()));
    Language::ALL.into_iter().filter_map(body).collect()
}

fn window(language: Language, given: Given<'_>) -> String {
    let words = loader(language);
    let instant = |text: &Option<String>| {
        let moment = Moment::parse(text.as_deref()?, given.zone).ok()?;
        Some(moment.instant())
    };
    let start = given.window.and_then(|window| instant(&window.start));
    let Some(start) = start else {
        return fl!(words, "template-no-window");
    };
    let end = given.window.and_then(|window| instant(&window.end));
    let span = time::span(language, given.zone, start, end.filter(|end| *end > start));
    fl!(words, "template-window", span = span)
}

fn hosts(language: Language, count: usize) -> String {
    let words = loader(language);
    if count == 0 {
        return fl!(words, "template-no-hosts");
    }
    fl!(words, "template-hosts", count = count)
}
