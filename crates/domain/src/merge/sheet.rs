//! A draft as a sheet of fields: a path and a text each, rows known by their names
//! and ids instead of their places, so that two drafts of one notice can be laid
//! one over the other.
//!
//! A sheet holds whatever its draft held, sealed text too: it has no `Debug` and no
//! `Serialize`.

use crate::document::{
    DisclosureDraft, Draft, EmbargoDraft, HostDraft, SectionDraft, TextDraft, TimingDraft,
    UpdateDraft, UpdateTextDraft, WindowDraft,
};
use crate::timing::Minutes;
use crate::{HostName, Moment, Zone};
use std::collections::BTreeMap;

/// The lists whose rows are known by a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// Hosts, by name.
    Hosts,
    /// Updates, by id.
    Updates,
    /// Sealed sections, by id.
    Disclosures,
}

impl List {
    /// Every list.
    pub const ALL: [Self; 3] = [Self::Hosts, Self::Updates, Self::Disclosures];

    /// Its name in the document.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hosts => "hosts",
            Self::Updates => "updates",
            Self::Disclosures => "disclosures",
        }
    }

    /// The path that every field of a row begins with.
    pub(super) fn row(self, key: &str) -> String {
        format!("{}[{key}]", self.name())
    }
}

/// What one field says, and how it compares: `19 Uhr` is `19:00`.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) text: String,
    /// Two texts that mean the same have this in common.
    pub(super) meaning: String,
}

/// The fields of a draft that say something.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    pub(super) values: BTreeMap<String, Value>,
    pub(super) rows: BTreeMap<List, Vec<String>>,
}

/// What stands before the number of a row that has no id yet.
const NEW: char = '+';

impl Sheet {
    /// Lays a draft out. What a form does not hold is left out: the time that a
    /// postponement gave up, and why the lint is overruled.
    #[must_use]
    pub fn of(draft: &Draft) -> Self {
        let zone = draft.home_zone.as_deref().map(str::trim);
        let zone = zone.and_then(|name| Zone::parse(name).ok());
        let mut writer = Writer {
            sheet: Self::default(),
            zone: zone.unwrap_or(Zone::UTC),
        };
        writer.notice(draft);
        for (key, host) in keyed(&draft.hosts, host_key) {
            writer.host(key, host);
        }
        for (key, update) in keyed(&draft.updates, |update| update.id.clone()) {
            writer.update(key, update);
        }
        for (key, disclosure) in keyed(&draft.disclosures, |disclosure| disclosure.id.clone()) {
            writer.disclosure(key, disclosure);
        }
        writer.sheet
    }

    /// The same without anything that is or was to be sealed, for who may not read
    /// it.
    #[must_use]
    pub fn without_sealed(mut self) -> Self {
        let is_public = |path: &str| !path.starts_with("disclosures[") && !is_policy(path);
        self.values.retain(|path, _| is_public(path));
        self.rows.remove(&List::Disclosures);
        self
    }

    /// What a field says; nothing where it says nothing.
    #[must_use]
    pub fn get(&self, path: &str) -> &str {
        self.values.get(path).map_or("", |value| &value.text)
    }

    /// The rows of a list, by key and in order.
    #[must_use]
    pub fn rows(&self, list: List) -> &[String] {
        self.rows.get(&list).map_or(&[], Vec::as_slice)
    }

    /// Writes a field, as somebody chose it. A field of a row that is not there is
    /// not written: the row was taken out.
    pub fn set(&mut self, path: &str, text: &str) {
        let is_gone = |list: List| {
            let is_of_row = |key: &String| path.starts_with(&format!("{}.", list.row(key)));
            path.starts_with(&format!("{}[", list.name())) && !self.rows(list).iter().any(is_of_row)
        };
        if List::ALL.into_iter().any(is_gone) {
            return;
        }
        if text.is_empty() {
            self.values.remove(path);
        } else {
            let value = Value {
                text: text.to_owned(),
                meaning: text.trim().to_owned(),
            };
            self.values.insert(path.to_owned(), value);
        }
    }

    /// The path of a field as the document has it, with the place of its row instead
    /// of its key.
    #[must_use]
    pub fn in_document(&self, path: &str) -> String {
        for list in List::ALL {
            for (place, key) in self.rows(list).iter().enumerate() {
                if let Some(rest) = path.strip_prefix(&list.row(key))
                    && (rest.is_empty() || rest.starts_with('.'))
                {
                    return format!("{}[{place}]{rest}", list.name());
                }
            }
        }
        match path.strip_prefix("windows[0]") {
            Some(rest) if !self.has("windows[1].") => format!("window{rest}"),
            _ => path.to_owned(),
        }
    }

    /// The draft again, with what is no field of the sheet as another draft has it.
    #[must_use]
    pub fn draft(&self, like: &Draft) -> Draft {
        let mut windows: Vec<_> = (0..)
            .map(|index| format!("windows[{index}]."))
            .take_while(|path| self.has(path))
            .map(|path| WindowDraft {
                id: self.given(&format!("{path}id")),
                start: self.given(&format!("{path}start")),
                end: self.given(&format!("{path}end")),
            })
            // An id alone is left of a window that one side took out.
            .filter(|window| window.start.is_some() || window.end.is_some())
            .collect();
        let window = (windows.len() == 1).then(|| windows.remove(0));
        Draft {
            slug: self.given("slug"),
            kind: self.get("kind").to_owned(),
            state: self.given("state"),
            priority: self.given("priority"),
            systems: self.lines("systems"),
            home_zone: self.given("home_zone"),
            disambiguation: like.disambiguation.clone(),
            change_reason: like.change_reason.clone(),
            window,
            windows,
            moved_from: like.moved_from.clone(),
            timing: self.timing("timing"),
            hosts: self
                .rows(List::Hosts)
                .iter()
                .map(|key| self.host(key))
                .collect(),
            source_language: self.given("source_language"),
            text: self.texts(),
            disclosures: self
                .rows(List::Disclosures)
                .iter()
                .map(|key| self.disclosure(key))
                .collect(),
            cleared: like.cleared.clone(),
            embargo: self.embargo(),
            embargo_override: like.embargo_override.clone(),
            updates: self
                .rows(List::Updates)
                .iter()
                .map(|key| self.update(key))
                .collect(),
            related: self.lines("related"),
            publish_at: self.given("publish_at"),
            in_step: like.in_step.clone(),
        }
    }

    fn has(&self, prefix: &str) -> bool {
        let mut from = self.values.range(prefix.to_owned()..);
        from.next()
            .is_some_and(|(path, _)| path.starts_with(prefix))
    }

    fn given(&self, path: &str) -> Option<String> {
        self.values.get(path).map(|value| value.text.clone())
    }

    fn lines(&self, path: &str) -> Vec<String> {
        let lines = self.get(path).lines().map(str::trim);
        lines
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// What follows a prefix, up to the next dot: the languages of a text.
    fn tags(&self, prefix: &str) -> Vec<String> {
        let from = self.values.range(prefix.to_owned()..);
        let tags = from.map_while(|(path, _)| path.strip_prefix(prefix));
        let mut tags: Vec<_> = tags
            .map(|rest| rest.split('.').next().unwrap_or_default().to_owned())
            .collect();
        tags.dedup();
        tags
    }

    fn timing(&self, path: &str) -> Option<TimingDraft> {
        let duration = |name: &str| self.given(&format!("{path}.{name}"));
        let timing = TimingDraft {
            tolerance: duration("tolerance"),
            expected_min: duration("expected_min"),
            expected_typical: duration("expected_typical"),
            expected_max: duration("expected_max"),
            reserved: duration("reserved"),
        };
        (timing != TimingDraft::default()).then_some(timing)
    }

    fn texts(&self) -> BTreeMap<String, TextDraft> {
        let text = |tag: String| {
            let path = |name: &str| format!("text.{tag}.{name}");
            let text = TextDraft {
                title: self.get(&path("title")).to_owned(),
                summary: self.given(&path("summary")),
                body: self.get(&path("body")).to_owned(),
                action_required: self.given(&path("action_required")),
                slug: self.given(&path("slug")),
            };
            (tag, text)
        };
        self.tags("text.").into_iter().map(text).collect()
    }

    fn host(&self, key: &str) -> HostDraft {
        let row = List::Hosts.row(key);
        let field = |name: &str| self.given(&format!("{row}.{name}"));
        let notes = self.tags(&format!("{row}.note.")).into_iter();
        HostDraft {
            name: field("name").unwrap_or_default(),
            start: field("start"),
            state: field("state"),
            started_at: field("started_at"),
            ended_at: field("ended_at"),
            moved_from: None,
            timing: self.timing(&format!("{row}.timing")),
            note: notes
                .map(|tag| {
                    let note = self.get(&format!("{row}.note.{tag}")).to_owned();
                    (tag, note)
                })
                .collect(),
        }
    }

    fn update(&self, key: &str) -> UpdateDraft {
        let row = List::Updates.row(key);
        let field = |name: &str| self.given(&format!("{row}.{name}"));
        let body = |tag: String| {
            let body = self.get(&format!("{row}.text.{tag}.body")).to_owned();
            (tag, UpdateTextDraft { body })
        };
        UpdateDraft {
            id: id_of(key),
            at: field("at"),
            state: field("state"),
            text: self
                .tags(&format!("{row}.text."))
                .into_iter()
                .map(body)
                .collect(),
            disambiguation: None,
            embargo_override: None,
        }
    }

    fn disclosure(&self, key: &str) -> DisclosureDraft {
        let row = List::Disclosures.row(key);
        let section = |tag: String| {
            let field = |name: &str| self.get(&format!("{row}.text.{tag}.{name}")).to_owned();
            let (title, body) = (field("title"), field("body"));
            (tag, SectionDraft { title, body })
        };
        DisclosureDraft {
            id: id_of(key),
            lift_at: self.get(&format!("{row}.lift_at")).to_owned(),
            text: self
                .tags(&format!("{row}.text."))
                .into_iter()
                .map(section)
                .collect(),
        }
    }

    fn embargo(&self) -> Option<EmbargoDraft> {
        let embargo = EmbargoDraft {
            policy: self.given("embargo.policy"),
            advisory: self.given("embargo.advisory"),
            checked: self.lines("embargo.checked"),
        };
        (embargo != EmbargoDraft::default()).then_some(embargo)
    }
}

/// Whether a field is one of the policy under which sealed text was shared.
fn is_policy(path: &str) -> bool {
    path.starts_with("embargo.")
}

fn id_of(key: &str) -> Option<String> {
    (!key.starts_with(NEW)).then(|| key.to_owned())
}

/// Two spellings of a host's name are one host.
fn host_key(host: &HostDraft) -> Option<String> {
    let name = HostName::parse(&host.name).ok();
    let typed = || (!host.name.trim().is_empty()).then(|| host.name.trim().to_owned());
    name.map(|name| name.to_string()).or_else(typed)
}

/// The rows with their keys; a second row of a key, and one without, is a new one.
fn keyed<T>(rows: &[T], key: impl Fn(&T) -> Option<String>) -> Vec<(String, &T)> {
    let mut keyed: Vec<(String, &T)> = Vec::with_capacity(rows.len());
    let mut taken = std::collections::BTreeSet::new();
    let mut unnamed = 0;
    for row in rows {
        let key = match key(row).filter(|key| !taken.contains(key)) {
            Some(key) => key,
            None => {
                unnamed += 1;
                format!("{NEW}{unnamed}")
            }
        };
        taken.insert(key.clone());
        keyed.push((key, row));
    }
    keyed
}

struct Writer {
    sheet: Sheet,
    zone: Zone,
}

impl Writer {
    fn put(&mut self, path: String, text: &str, meaning: impl FnOnce(&str) -> Option<String>) {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return;
        }
        let meaning = meaning(trimmed).unwrap_or_else(|| trimmed.to_owned());
        let text = text.to_owned();
        self.sheet.values.insert(path, Value { text, meaning });
    }

    fn text(&mut self, path: impl Into<String>, text: &str) {
        self.put(path.into(), text, |_| None);
    }

    fn maybe(&mut self, path: impl Into<String>, text: Option<&str>) {
        self.text(path, text.unwrap_or_default());
    }

    fn time(&mut self, path: String, text: Option<&str>, zone: Zone) {
        self.put(path, text.unwrap_or_default(), |text| {
            let moment = Moment::parse(text, zone).ok()?;
            Some(moment.instant().to_rfc3339())
        });
    }

    fn durations(&mut self, path: &str, timing: Option<&TimingDraft>) {
        let Some(timing) = timing else {
            return;
        };
        for (name, text) in [
            ("tolerance", &timing.tolerance),
            ("expected_min", &timing.expected_min),
            ("expected_typical", &timing.expected_typical),
            ("expected_max", &timing.expected_max),
            ("reserved", &timing.reserved),
        ] {
            let path = format!("{path}.{name}");
            self.put(path, text.as_deref().unwrap_or_default(), |text| {
                Some(Minutes::parse(text).ok()?.to_string())
            });
        }
    }

    fn notice(&mut self, draft: &Draft) {
        self.maybe("slug", draft.slug.as_deref());
        self.text("kind", &draft.kind);
        self.maybe("state", draft.state.as_deref());
        self.maybe("priority", draft.priority.as_deref());
        self.text("systems", &draft.systems.join("\n"));
        self.maybe("home_zone", draft.home_zone.as_deref());
        for (index, window) in draft.written_windows().iter().enumerate() {
            let path = |name: &str| format!("windows[{index}].{name}");
            self.maybe(path("id"), window.id.as_deref());
            self.time(path("start"), window.start.as_deref(), self.zone);
            self.time(path("end"), window.end.as_deref(), self.zone);
        }
        self.durations("timing", draft.timing.as_ref());
        self.maybe("source_language", draft.source_language.as_deref());
        for (tag, text) in &draft.text {
            let path = |name: &str| format!("text.{tag}.{name}");
            self.text(path("title"), &text.title);
            self.maybe(path("summary"), text.summary.as_deref());
            self.text(path("body"), &text.body);
            self.maybe(path("action_required"), text.action_required.as_deref());
            self.maybe(path("slug"), text.slug.as_deref());
        }
        if let Some(embargo) = &draft.embargo {
            self.maybe("embargo.policy", embargo.policy.as_deref());
            self.maybe("embargo.advisory", embargo.advisory.as_deref());
            self.text("embargo.checked", &embargo.checked.join("\n"));
        }
        self.text("related", &draft.related.join("\n"));
        self.time(
            "publish_at".to_owned(),
            draft.publish_at.as_deref(),
            self.zone,
        );
    }

    fn row(&mut self, list: List, key: String) -> String {
        let row = list.row(&key);
        self.sheet.rows.entry(list).or_default().push(key);
        row
    }

    fn host(&mut self, key: String, host: &HostDraft) {
        let row = self.row(List::Hosts, key);
        let path = |name: &str| format!("{row}.{name}");
        self.text(path("name"), &host.name);
        self.time(path("start"), host.start.as_deref(), self.zone);
        self.maybe(path("state"), host.state.as_deref());
        self.time(path("started_at"), host.started_at.as_deref(), self.zone);
        self.time(path("ended_at"), host.ended_at.as_deref(), self.zone);
        self.durations(&path("timing"), host.timing.as_ref());
        for (tag, note) in &host.note {
            self.text(path(&format!("note.{tag}")), note);
        }
    }

    fn update(&mut self, key: String, update: &UpdateDraft) {
        let row = self.row(List::Updates, key);
        let path = |name: &str| format!("{row}.{name}");
        self.time(path("at"), update.at.as_deref(), self.zone);
        self.maybe(path("state"), update.state.as_deref());
        for (tag, text) in &update.text {
            self.text(path(&format!("text.{tag}.body")), &text.body);
        }
    }

    fn disclosure(&mut self, key: String, disclosure: &DisclosureDraft) {
        let row = self.row(List::Disclosures, key);
        let path = |name: &str| format!("{row}.{name}");
        self.time(path("lift_at"), Some(&disclosure.lift_at), Zone::UTC);
        for (tag, section) in &disclosure.text {
            self.text(path(&format!("text.{tag}.title")), &section.title);
            self.text(path(&format!("text.{tag}.body")), &section.body);
        }
    }
}
