//! The editor's form, read into a draft. Nothing is judged here: right or
//! wrong, what was typed goes into the draft, and the document's rules speak.

use super::hosts::Hosts;
use super::{Fields, as_duration};
use app::admin::list::Stage;
use app::admin::parts::time_field;
use app::admin::preview::AsOf;
use domain::document::{
    DisclosureDraft, Draft, EmbargoDraft, SectionDraft, TextDraft, TimingDraft, UpdateDraft,
    UpdateTextDraft, WindowDraft,
};
use domain::{Language, Moment, Zone};
use std::collections::BTreeMap;
use words::templates::Section;

/// What the form was sent for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// To be looked at; nothing is kept.
    Check,
    /// Some more rows for hosts.
    AddHosts,
    /// Room for one more window.
    AddWindow,
    /// One more section of the text.
    AddSection(Section),
    /// Room for one more update.
    AddUpdate,
    /// Room for one more sealed section.
    AddDisclosure,
    /// To be seen as readers would.
    Preview(AsOf, Option<Language>),
    /// To be kept.
    Save,
    /// To be kept and shown to readers; at once, where no time is given.
    Publish,
    /// To be kept and shown to readers at once, whatever time is given.
    PublishNow,
}

impl Intent {
    /// The word of the button, where it saves something.
    #[must_use]
    pub const fn word(self) -> Option<&'static str> {
        match self {
            Self::Save => Some("save"),
            Self::Publish => Some("publish"),
            Self::PublishNow => Some("publish-now"),
            _ => None,
        }
    }

    fn of(word: &str) -> Self {
        let mut words = word.split(' ');
        match words.next().unwrap_or_default() {
            "save" => Self::Save,
            "publish" => Self::Publish,
            "publish-now" => Self::PublishNow,
            "add-hosts" => Self::AddHosts,
            "add-window" => Self::AddWindow,
            "add-section" => {
                let section = words.next().and_then(Section::from_word);
                section.map_or(Self::Check, Self::AddSection)
            }
            "add-update" => Self::AddUpdate,
            "add-disclosure" => Self::AddDisclosure,
            "preview" => {
                let as_of = AsOf::from_word(words.next().unwrap_or_default());
                Self::Preview(as_of, words.next().and_then(Language::from_tag))
            }
            _ => Self::Check,
        }
    }
}

/// What came with the form.
pub struct EditorForm {
    /// What it was sent for.
    pub intent: Intent,
    /// Whether it is to be saved although the lint refuses it.
    pub overrules: bool,
    /// The number of the stored version that the form began with.
    pub edit: Option<i64>,
    /// How public it was.
    pub stage: Option<Stage>,
    /// The fields of the document.
    pub draft: Draft,
    /// Its hosts, and what else is known of them; the drafts are in the document.
    pub hosts: Hosts,
}

/// Reads the editor's form.
#[must_use]
pub fn read(fields: &Fields) -> EditorForm {
    let home_zone = fields.given("home_zone").map(called_by_name);
    let zone = home_zone
        .as_deref()
        .and_then(|name| Zone::parse(name.trim()).ok())
        .unwrap_or(Zone::UTC);
    let reader = Reader { fields, zone };
    let mut hosts = Hosts::of(fields, zone);
    let (window, windows) = reader.windows();
    let mut in_step = reader.settled("text", "text");
    let updates = reader.updates(&mut in_step);
    let disclosures = reader.disclosures(&mut in_step);
    let is_kind_as_shown = fields.get("kind") == fields.get("kind.shown");
    let draft = Draft {
        slug: fields.given("slug"),
        kind: fields.get("kind").to_owned(),
        // The states that were offered are those of the kind that was shown.
        state: fields.given("state").filter(|_| is_kind_as_shown),
        priority: fields.given("priority"),
        systems: fields.lines("systems"),
        home_zone,
        window,
        windows,
        // Not in the form: what was known of it stays.
        moved_from: None,
        timing: reader.timing(),
        hosts: std::mem::take(&mut hosts.drafts),
        source_language: fields.given("source_language"),
        text: reader.text(),
        disclosures,
        cleared: Vec::new(),
        embargo: reader.embargo(),
        disambiguation: None,
        embargo_override: fields.given("embargo_override"),
        change_reason: super::reason::read(fields),
        updates,
        related: fields.lines("related"),
        publish_at: reader.time("publish_at"),
        in_step,
    };
    let pressed = fields.get("do");
    EditorForm {
        intent: Intent::of(pressed.strip_prefix("overrule ").unwrap_or(pressed)),
        overrules: pressed.starts_with("overrule "),
        edit: fields.get("edit").parse().ok(),
        stage: Stage::from_word(fields.get("stage")),
        draft,
        hosts,
    }
}

/// A zone may be typed as its city; what fits none or several stays as it is.
fn called_by_name(typed: String) -> String {
    match words::zones::search(&typed) {
        Ok(zone) => zone.name().to_owned(),
        Err(_) => typed,
    }
}

/// The control says that it is for UTC; a document has to say so itself.
fn in_utc(typed: String) -> String {
    match Moment::parse(&typed, Zone::UTC) {
        Err(_) => typed,
        Ok(_) if Moment::names_its_offset(&typed) => typed,
        Ok(moment) if moment.instant().timestamp_subsec_nanos() == 0 => moment.written() + "Z",
        Ok(_) => typed + " UTC",
    }
}

struct Reader<'a> {
    fields: &'a Fields,
    zone: Zone,
}

impl Reader<'_> {
    fn time(&self, path: &str) -> Option<String> {
        self.time_in(path, self.zone)
    }

    fn time_in(&self, path: &str, zone: Zone) -> Option<String> {
        let part = |name: &str| self.fields.get(&format!("{path}.{name}"));
        let typed = self.fields.get(path);
        let text = time_field::read(typed, part("offset"), part("exact"), zone);
        (!text.is_empty()).then_some(text)
    }

    /// The window, or the windows where more than one says something.
    fn windows(&self) -> (Option<WindowDraft>, Vec<WindowDraft>) {
        let at = |path: &str| WindowDraft {
            id: self.fields.given(&format!("{path}.id")),
            start: self.time(&format!("{path}.start")),
            end: self.time(&format!("{path}.end")),
        };
        let rows = self.fields.rows("windows").into_iter();
        let further = rows.map(|row| at(&format!("windows[{row}]")));
        let mut windows: Vec<_> = std::iter::once(at("window"))
            .chain(further)
            .filter(|window| window.start.is_some() || window.end.is_some())
            .collect();
        if windows.len() < 2 {
            return (windows.pop(), Vec::new());
        }
        (None, windows)
    }

    fn timing(&self) -> Option<TimingDraft> {
        let duration = |name: &str| {
            self.fields
                .given(&format!("timing.{name}"))
                .map(|text| as_duration(&text))
        };
        let timing = TimingDraft {
            tolerance: duration("tolerance"),
            expected_min: duration("expected_min"),
            expected_typical: duration("expected_typical"),
            expected_max: duration("expected_max"),
            reserved: duration("reserved"),
        };
        (timing != TimingDraft::default()).then_some(timing)
    }

    fn text(&self) -> BTreeMap<String, TextDraft> {
        let of = |language: Language| {
            let field = |name: &str| format!("text.{language}.{name}");
            TextDraft {
                title: self.fields.get(&field("title")).to_owned(),
                summary: self.fields.given(&field("summary")),
                body: self.fields.get(&field("body")).to_owned(),
                action_required: self.fields.given(&field("action_required")),
                slug: self.fields.given(&field("slug")),
            }
        };
        Language::ALL
            .into_iter()
            .map(|language| (language.tag().to_owned(), of(language)))
            .collect()
    }

    /// The translations that are said to be up to date, among the texts at a path of
    /// the form, as they are called in the draft.
    fn settled(&self, in_form: &str, in_draft: &str) -> Vec<String> {
        let is_settled = |language: &Language| {
            let name = format!("{in_form}.{language}.in_step");
            !self.fields.get(&name).is_empty()
        };
        let settled = Language::ALL.into_iter().filter(is_settled);
        settled
            .map(|language| format!("{in_draft}.{language}"))
            .collect()
    }

    fn updates(&self, in_step: &mut Vec<String>) -> Vec<UpdateDraft> {
        let of = |row: usize| {
            let path = |name: &str| format!("updates[{row}].{name}");
            let body = |language: Language| {
                let body = self.fields.given(&path(&format!("text.{language}.body")))?;
                Some((language.tag().to_owned(), UpdateTextDraft { body }))
            };
            let update = UpdateDraft {
                id: self.fields.given(&path("id")),
                at: self.time(&path("at")),
                state: self.fields.given(&path("state")),
                text: Language::ALL.into_iter().filter_map(body).collect(),
                disambiguation: None,
                embargo_override: None,
            };
            let says_something = update != UpdateDraft::default();
            (says_something && !self.is_removed(&path("remove"))).then_some(update)
        };
        let mut updates = Vec::new();
        for row in self.fields.rows("updates") {
            if let Some(draft) = of(row) {
                let in_draft = format!("updates[{}].text", updates.len());
                in_step.extend(self.settled(&format!("updates[{row}].text"), &in_draft));
                updates.push(draft);
            }
        }
        updates
    }

    fn embargo(&self) -> Option<EmbargoDraft> {
        let embargo = EmbargoDraft {
            policy: self.fields.given("embargo.policy"),
            advisory: self.fields.given("embargo.advisory"),
            checked: self.fields.all("embargo.checked").to_vec(),
        };
        (embargo != EmbargoDraft::default()).then_some(embargo)
    }

    fn disclosures(&self, in_step: &mut Vec<String>) -> Vec<DisclosureDraft> {
        let of = |row: usize| {
            let path = |name: &str| format!("disclosures[{row}].{name}");
            let section = |language: Language| {
                let section = SectionDraft {
                    title: self
                        .fields
                        .get(&path(&format!("text.{language}.title")))
                        .to_owned(),
                    body: self
                        .fields
                        .get(&path(&format!("text.{language}.body")))
                        .to_owned(),
                };
                (section != SectionDraft::default()).then(|| (language.tag().to_owned(), section))
            };
            let disclosure = DisclosureDraft {
                id: self.fields.given(&path("id")),
                lift_at: self
                    .time_in(&path("lift_at"), Zone::UTC)
                    .map(in_utc)
                    .unwrap_or_default(),
                text: Language::ALL.into_iter().filter_map(section).collect(),
            };
            let says_something = disclosure != DisclosureDraft::default();
            (says_something && !self.is_removed(&path("remove"))).then_some(disclosure)
        };
        let mut disclosures = Vec::new();
        for row in self.fields.rows("disclosures") {
            if let Some(draft) = of(row) {
                let in_draft = format!("disclosures[{}].text", disclosures.len());
                in_step.extend(self.settled(&format!("disclosures[{row}].text"), &in_draft));
                disclosures.push(draft);
            }
        }
        disclosures
    }

    fn is_removed(&self, path: &str) -> bool {
        !self.fields.get(path).is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(body: &str) -> EditorForm {
        read(&Fields::parse(body.as_bytes()).expect("a form"))
    }

    #[test]
    fn blank_rows_are_no_hosts_and_pasted_names_are() {
        let form = form(
            "hosts[0].name=a.example.net&hosts[0].state=scheduled&hosts[1].name=&hosts[1].state=scheduled\
             &hosts[2].name=b.example.net&hosts[2].remove=1&hosts.paste=c.example.net%0D%0A%0D%0Ad.example.net",
        );

        let names: Vec<_> = form
            .draft
            .hosts
            .iter()
            .map(|host| host.name.as_str())
            .collect();
        assert_eq!(names, ["a.example.net", "c.example.net", "d.example.net"]);
        assert_eq!(form.hosts.shown.len(), 3);
    }

    #[test]
    fn a_number_is_minutes_and_a_time_that_happens_twice_takes_its_answer() {
        let form = form(
            "home_zone=Europe/Berlin&timing.tolerance=120&timing.reserved=PT2H&timing.expected_min=soon\
             &window.start=2026-10-25T02:30&window.start.offset=%2B01:00",
        );

        let timing = form.draft.timing.expect("durations");
        assert_eq!(timing.tolerance.as_deref(), Some("PT120M"));
        assert_eq!(timing.reserved.as_deref(), Some("PT2H"));
        assert_eq!(timing.expected_min.as_deref(), Some("soon"));
        let window = form.draft.window.expect("a window");
        assert_eq!(window.start.as_deref(), Some("2026-10-25T02:30+01:00"));
    }

    #[test]
    fn another_kind_begins_in_its_own_first_state() {
        assert_eq!(
            form("kind=incident&kind.shown=maintenance&state=scheduled")
                .draft
                .state,
            None
        );
        assert_eq!(
            form("kind=incident&kind.shown=incident&state=resolved")
                .draft
                .state
                .as_deref(),
            Some("resolved")
        );
    }

    #[test]
    fn the_button_says_what_the_form_was_sent_for() {
        assert_eq!(
            form("do=preview lift de").intent,
            Intent::Preview(AsOf::AfterLift, Some(Language::De))
        );
        assert_eq!(form("do=publish").intent, Intent::Publish);
        assert_eq!(form("").intent, Intent::Check);
    }
}
