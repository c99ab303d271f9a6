//! Two revisions side by side, field by field: short fields as they were and are,
//! texts to be compared word by word.

use app::admin::history::{FieldChange, TextChange};
use desk::Revision;
use domain::Language;
use domain::document::{DisclosureDraft, Draft, HostDraft, TimingDraft, WindowDraft};
use std::collections::{BTreeMap, BTreeSet};

/// Short fields that differ.
pub(super) fn fields(old: &Revision, new: &Revision) -> Vec<FieldChange> {
    let (before, after) = (short(old), short(new));
    let paths: BTreeSet<_> = before
        .iter()
        .chain(&after)
        .map(|(path, _)| path.clone())
        .collect();
    let (before, after): (BTreeMap<_, _>, BTreeMap<_, _>) =
        (before.into_iter().collect(), after.into_iter().collect());
    let mut changes = Vec::new();
    for path in paths {
        let (old, new) = (before.get(&path), after.get(&path));
        if old != new {
            changes.push(FieldChange {
                path,
                old: old.cloned().unwrap_or_default(),
                new: new.cloned().unwrap_or_default(),
            });
        }
    }
    changes
}

/// Texts that differ, those of the wanted language alone where one is wanted.
pub(super) fn texts(old: &Revision, new: &Revision, wanted: Option<Language>) -> Vec<TextChange> {
    let (before, after) = (long(old), long(new));
    let keys: BTreeSet<_> = before.keys().chain(after.keys()).cloned().collect();
    let mut changes = Vec::new();
    for key in keys {
        let of = |texts: &BTreeMap<Key, String>| texts.get(&key).cloned().unwrap_or_default();
        let (old, new) = (of(&before), of(&after));
        let Some(language) = Language::from_tag(&key.language) else {
            continue;
        };
        if old != new && wanted.is_none_or(|wanted| wanted == language) {
            changes.push(TextChange {
                path: key.path,
                language,
                is_sealed: key.is_sealed,
                old,
                new,
            });
        }
    }
    changes
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    is_sealed: bool,
    path: String,
    language: String,
}

fn short(revision: &Revision) -> Vec<(String, String)> {
    let draft = &revision.draft;
    let mut fields = Vec::new();
    let mut put = |path: &str, value: Option<&str>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            fields.push((path.to_owned(), value.to_owned()));
        }
    };
    put("kind", Some(&draft.kind));
    put("state", draft.state.as_deref());
    put("priority", draft.priority.as_deref());
    put("slug", draft.slug.as_deref());
    put("home_zone", draft.home_zone.as_deref());
    put("source_language", draft.source_language.as_deref());
    put("systems", Some(&draft.systems.join(", ")));
    put("related", Some(&draft.related.join(", ")));
    let windows: Vec<_> = draft.written_windows().iter().map(window).collect();
    put("window", Some(&windows.join("; ")));
    put(
        "moved_from",
        draft.moved_from.as_ref().map(window).as_deref(),
    );
    timing(draft.timing.as_ref(), |path, value| put(path, Some(value)));
    for (tag, text) in &draft.text {
        put(&format!("text.{tag}.slug"), text.slug.as_deref());
    }
    for host in &draft.hosts {
        put(&format!("host {}", host.name), Some(&self::host(host)));
    }
    for (index, disclosure) in sealed(revision).iter().enumerate() {
        put(
            &format!("disclosures[{index}].lift_at"),
            Some(&disclosure.lift_at),
        );
    }
    if let Some(policy) = revision
        .sealed
        .as_ref()
        .and_then(|sealed| sealed.embargo.as_ref())
    {
        put("embargo.policy", policy.policy.as_deref());
        put("embargo.advisory", policy.advisory.as_deref());
        put("embargo.checked", Some(&policy.checked.join(", ")));
    }
    fields
}

fn sealed(revision: &Revision) -> &[DisclosureDraft] {
    let sealed = revision.sealed.as_ref();
    sealed.map_or(&[], |sealed| &sealed.disclosures)
}

fn window(window: &WindowDraft) -> String {
    let of = |time: &Option<String>| time.clone().unwrap_or_default().replace('T', " ");
    match &window.end {
        Some(_) => format!("{} – {}", of(&window.start), of(&window.end)),
        None => of(&window.start),
    }
}

fn timing(timing: Option<&TimingDraft>, mut put: impl FnMut(&str, &str)) {
    let Some(timing) = timing else {
        return;
    };
    let fields = [
        ("timing.tolerance", &timing.tolerance),
        ("timing.expected_min", &timing.expected_min),
        ("timing.expected_typical", &timing.expected_typical),
        ("timing.expected_max", &timing.expected_max),
        ("timing.reserved", &timing.reserved),
    ];
    for (path, value) in fields {
        put(path, value.as_deref().unwrap_or_default());
    }
}

/// What is said of a host, in one line.
fn host(host: &HostDraft) -> String {
    let time = |time: &Option<String>| time.clone().unwrap_or_default().replace('T', " ");
    let mut line = vec![time(&host.start), host.state.clone().unwrap_or_default()];
    line.push(time(&host.started_at));
    line.push(time(&host.ended_at));
    timing(host.timing.as_ref(), |_, value| line.push(value.to_owned()));
    line.extend(host.note.values().cloned());
    line.retain(|part| !part.is_empty());
    line.join(" · ")
}

fn long(revision: &Revision) -> BTreeMap<Key, String> {
    let draft: &Draft = &revision.draft;
    let mut texts = BTreeMap::new();
    let mut put = |is_sealed: bool, path: String, tag: &str, text: &str| {
        let language = tag.to_owned();
        let key = Key {
            is_sealed,
            path,
            language,
        };
        texts.insert(key, text.to_owned());
    };
    for (tag, text) in &draft.text {
        put(false, format!("text.{tag}.title"), tag, &text.title);
        let summary = text.summary.as_deref().unwrap_or_default();
        put(false, format!("text.{tag}.summary"), tag, summary);
        put(false, format!("text.{tag}.body"), tag, &text.body);
        let action = text.action_required.as_deref().unwrap_or_default();
        put(false, format!("text.{tag}.action_required"), tag, action);
    }
    for (index, update) in draft.updates.iter().enumerate() {
        for (tag, text) in &update.text {
            put(
                false,
                format!("updates[{index}].text.{tag}.body"),
                tag,
                &text.body,
            );
        }
    }
    let sections = |disclosures: &[DisclosureDraft],
                    is_sealed,
                    put: &mut dyn FnMut(bool, String, &str, &str)| {
        for (index, disclosure) in disclosures.iter().enumerate() {
            for (tag, text) in &disclosure.text {
                let path = format!("disclosures[{index}].text.{tag}");
                put(is_sealed, format!("{path}.title"), tag, &text.title);
                put(is_sealed, format!("{path}.body"), tag, &text.body);
            }
        }
    };
    sections(&draft.disclosures, false, &mut put);
    sections(sealed(revision), true, &mut put);
    texts
}
