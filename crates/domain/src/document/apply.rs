//! From a draft to a notice, with all the rules of the document.

use super::check::{Checker, given};
use super::{
    DisclosureDraft, Draft, HostDraft, Problems, TextDraft, TimingDraft, UpdateDraft, What, limits,
};
use crate::id::ID_LENGTH;
use crate::{
    Disclosure, DisclosureId, HostRow, HostState, Instant, Kind, Language, Localized, Moment,
    Notice, NoticeId, NoticeText, Priority, Publication, Related, Sealed, SectionText, Slug, State,
    System, Texts, Timing, Update, UpdateId, Window, Zone, schedule,
};

/// What a draft is applied in.
pub struct Context<'a> {
    /// The notice's id: that of the one that is replaced, or a new one.
    pub id: NoticeId,
    /// The present instant.
    pub now: Instant,
    /// Draws an id for a new disclosure or update.
    pub new_id: &'a mut dyn FnMut() -> [u8; ID_LENGTH],
    /// Whether the writer is cleared for the notice's sealed text. One who is
    /// not leaves it as it is.
    pub is_cleared: bool,
}

/// Makes a notice of a draft; a `previous` one is replaced by it and hands on
/// what a document does not say: its publication, history and lifted text.
///
/// # Errors
/// Everything that is wrong with the draft.
pub fn apply(
    draft: &Draft,
    context: &mut Context<'_>,
    previous: Option<Notice>,
) -> Result<Notice, Problems> {
    let mut check = Checker::default();
    let now = context.now;
    let zone = check.zone("home_zone", draft.home_zone.as_deref());
    let kind = check
        .word("kind", &draft.kind, Kind::ALL, Kind::word)
        .unwrap_or(Kind::Maintenance);
    let state = state(&mut check, draft, kind, previous.as_ref());
    let priority = draft.priority.as_deref().and_then(|word| given(Some(word)));
    let priority = priority.map_or(Some(Priority::Medium), |word| {
        check.word("priority", word, Priority::ALL, Priority::word)
    });
    let systems = systems(&mut check, &draft.systems);
    let window = window(&mut check, draft, zone);
    let timing = timing(&mut check, draft.timing.as_ref());
    let hosts = hosts(
        &mut check,
        draft,
        kind,
        zone,
        window,
        previous.as_ref(),
        now,
    );
    let text = texts(&mut check, draft, now, previous.as_ref());
    let slug = slug(&mut check, draft, &text, previous.as_ref());
    let updates = updates(
        &mut check,
        &draft.updates,
        kind,
        zone,
        context,
        previous.as_ref(),
    );
    let related = related(&mut check, &draft.related);
    let publish_at = check.moment("publish_at", draft.publish_at.as_deref(), zone);
    let was = previous
        .as_ref()
        .map_or(Publication::Draft, |notice| notice.publication);
    let publication = publication(was, publish_at, now);
    let is_new_past = matches!(was, Publication::Draft | Publication::Planned { .. });
    let (events, public_changed_at, version, kept) = match previous {
        Some(notice) => (
            notice.events,
            notice.public_changed_at,
            notice.version,
            notice.disclosures,
        ),
        None => (Vec::new(), None, 0, Vec::new()),
    };
    let past_since = publication.published_at().filter(|_| is_new_past);
    let disclosures = disclosures(&mut check, &draft.disclosures, context, kept, past_since);

    let (Some(priority), Some(slug)) = (priority, slug) else {
        return Err(check.problems);
    };
    let mut notice = Notice {
        id: context.id.clone(),
        kind,
        state,
        priority,
        slug,
        home_zone: zone,
        window,
        timing,
        systems,
        hosts,
        text,
        disclosures,
        updates,
        events,
        related,
        publication,
        public_changed_at,
        version,
    };
    if !matches!(publication, Publication::Draft) {
        check.problems.extend(ready(&notice));
    }
    if !check.problems.is_empty() {
        return Err(check.problems);
    }
    if past_since.is_some() {
        schedule::catch_up_in_the_past(&mut notice, now);
    }
    Ok(notice)
}

/// What a notice still lacks before it can be published.
#[must_use]
pub fn ready(notice: &Notice) -> Problems {
    let mut check = Checker::default();
    if notice.kind == Kind::Maintenance {
        match notice.window {
            None => check.note("window.start", What::Missing),
            Some(window) if window.end().is_none() => check.note("window.end", What::Missing),
            Some(_) => {}
        }
    }
    for (language, text) in &notice.text.by_language {
        if text.body.is_empty() && text.summary.is_none() {
            check.note(&format!("text.{language}.body"), What::Missing);
        }
    }
    check.problems
}

fn publication(was: Publication, publish_at: Option<Moment>, now: Instant) -> Publication {
    match (was, publish_at) {
        (Publication::Published { .. } | Publication::Withdrawn { .. }, _) => was,
        (_, None) => Publication::Draft,
        (_, Some(at)) if at.instant() <= now => Publication::Published { at: at.instant() },
        (_, Some(at)) => Publication::Planned { at: at.instant() },
    }
}

fn state(check: &mut Checker, draft: &Draft, kind: Kind, previous: Option<&Notice>) -> State {
    let before = previous
        .map(|notice| notice.state)
        .filter(|state| state.kind() == kind);
    let default = before.unwrap_or(State::first(kind));
    let Some(word) = given(draft.state.as_deref()) else {
        return default;
    };
    let Some(state) = check.word("state", word, State::ALL, State::word) else {
        return default;
    };
    if state.kind() != kind {
        check.note("state", What::StateOfOtherKind { state, kind });
        return default;
    }
    let public = previous.filter(|notice| notice.publication.published_at().is_some());
    if let Some(Err(illegal)) = public.map(|notice| notice.state.change_to(state)) {
        check.note(
            "state",
            What::IllegalTransition {
                from: illegal.from,
                to: illegal.to,
            },
        );
    }
    state
}

fn systems(check: &mut Checker, names: &[String]) -> Vec<System> {
    check.at_most("systems", names.len(), limits::LIST);
    let mut systems: Vec<System> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let path = format!("systems[{index}]");
        let name = check.required(&path, name, limits::TITLE);
        match Slug::from_title(&name) {
            Some(slug) if systems.iter().all(|other| other.slug != slug) => {
                systems.push(System { slug, name })
            }
            Some(_) => {}
            None if name.is_empty() => {}
            None => check.note(&path, What::NoSlugFromTitle),
        }
    }
    systems
}

fn window(check: &mut Checker, draft: &Draft, zone: Zone) -> Option<Window> {
    let written = draft.window.as_ref()?;
    let start = check.moment("window.start", written.start.as_deref(), zone);
    let end = check.moment("window.end", written.end.as_deref(), zone);
    if start.is_none() && end.is_some() && given(written.start.as_deref()).is_none() {
        check.note("window.start", What::Missing);
    }
    let window = Window::new(start?, end);
    if window.is_err() {
        check.note("window.end", What::EndsBeforeItStarts);
    }
    window.ok()
}

fn timing(check: &mut Checker, written: Option<&TimingDraft>) -> Timing {
    let Some(written) = written else {
        return Timing::default();
    };
    let timing = Timing {
        tolerance: check.minutes("timing.tolerance", written.tolerance.as_deref()),
        expected_min: check.minutes("timing.expected_min", written.expected_min.as_deref()),
        expected_typical: check.minutes(
            "timing.expected_typical",
            written.expected_typical.as_deref(),
        ),
        expected_max: check.minutes("timing.expected_max", written.expected_max.as_deref()),
        reserved: check.minutes("timing.reserved", written.reserved.as_deref()),
    };
    if !timing.is_ordered() {
        check.note("timing.expected_max", What::DurationsOutOfOrder);
    }
    timing
}

fn hosts(
    check: &mut Checker,
    draft: &Draft,
    kind: Kind,
    zone: Zone,
    window: Option<Window>,
    previous: Option<&Notice>,
    now: Instant,
) -> Vec<HostRow> {
    check.at_most("hosts", draft.hosts.len(), limits::HOSTS);
    if kind != Kind::Maintenance && !draft.hosts.is_empty() {
        check.note("hosts", What::HostsWithoutMaintenance);
    }
    let mut seen = std::collections::BTreeSet::new();
    let known: std::collections::BTreeMap<_, _> = previous
        .iter()
        .flat_map(|notice| &notice.hosts)
        .map(|row| (&row.name, row))
        .collect();
    let mut rows = Vec::with_capacity(draft.hosts.len());
    for (index, written) in draft.hosts.iter().enumerate() {
        let path = format!("hosts[{index}]");
        let Some(mut row) = host(check, &path, written, zone, window) else {
            continue;
        };
        if !seen.insert(row.name.clone()) {
            check.note(
                &format!("{path}.name"),
                What::DuplicateHost {
                    name: row.name.to_string(),
                },
            );
        }
        if let Some(before) = known.get(&row.name) {
            carry_on(&mut row, before, written, now);
        }
        rows.push(row);
    }
    rows
}

fn host(
    check: &mut Checker,
    path: &str,
    written: &HostDraft,
    zone: Zone,
    window: Option<Window>,
) -> Option<HostRow> {
    let name = check.host_name(&format!("{path}.name"), &written.name);
    let start_path = format!("{path}.start");
    let start = match given(written.start.as_deref()) {
        Some(text) => check.moment(&start_path, Some(text), zone),
        None => {
            if window.is_none() {
                check.note(&start_path, What::Missing);
            }
            window.map(|window| window.start())
        }
    };
    let state = given(written.state.as_deref()).map_or(Some(HostState::Scheduled), |word| {
        check.word(
            &format!("{path}.state"),
            word,
            HostState::ALL,
            HostState::word,
        )
    });
    let started_at = check.moment(
        &format!("{path}.started_at"),
        written.started_at.as_deref(),
        zone,
    );
    let ended_at = check.moment(
        &format!("{path}.ended_at"),
        written.ended_at.as_deref(),
        zone,
    );
    if let (Some(started), Some(ended)) = (started_at, ended_at)
        && ended.instant() < started.instant()
    {
        check.note(&format!("{path}.ended_at"), What::EndsBeforeItStarts);
    }
    Some(HostRow {
        name: name?,
        start: start?,
        state: state?,
        started_at: started_at.map(|at| at.instant()),
        ended_at: ended_at.map(|at| at.instant()),
    })
}

/// Keeps the actual times of a host that was there before, and dates a change
/// of its state, unless the document says otherwise.
fn carry_on(row: &mut HostRow, before: &HostRow, written: &HostDraft, now: Instant) {
    let state = row.state;
    let (started_at, ended_at) = (row.started_at, row.ended_at);
    (row.state, row.started_at, row.ended_at) = (before.state, before.started_at, before.ended_at);
    row.report(state, now);
    if given(written.started_at.as_deref()).is_some() {
        row.started_at = started_at;
    }
    if given(written.ended_at.as_deref()).is_some() {
        row.ended_at = ended_at;
    }
}

fn texts(check: &mut Checker, draft: &Draft, now: Instant, previous: Option<&Notice>) -> Texts {
    let mut by_language = Localized::new();
    for (tag, written) in &draft.text {
        let path = format!("text.{tag}");
        let Some(language) = check.language(&path, tag) else {
            continue;
        };
        if is_blank(written) {
            continue;
        }
        let mut text = NoticeText {
            title: check
                .required(&format!("{path}.title"), &written.title, limits::TITLE)
                .replace('\n', " "),
            summary: check.optional(
                &format!("{path}.summary"),
                written.summary.as_deref(),
                limits::SUMMARY,
            ),
            body: check
                .optional(&format!("{path}.body"), Some(&written.body), limits::BODY)
                .unwrap_or_default(),
            action_required: check.optional(
                &format!("{path}.action_required"),
                written.action_required.as_deref(),
                limits::BODY,
            ),
            slug: check.slug(&format!("{path}.slug"), written.slug.as_deref()),
            changed_at: now,
        };
        let before = previous.and_then(|notice| notice.text.by_language.get(&language));
        if let Some(before) = before.filter(|before| before.says_the_same(&text)) {
            text.changed_at = before.changed_at;
        }
        by_language.insert(language, text);
    }
    let first = Language::ALL
        .into_iter()
        .find(|language| by_language.contains_key(language));
    let source = match given(draft.source_language.as_deref()) {
        Some(tag) => check.language("source_language", tag),
        None => first,
    };
    let source = source.or(first).unwrap_or(Language::En);
    if !by_language.contains_key(&source) {
        check.note(&format!("text.{source}.title"), What::Missing);
    }
    Texts {
        source,
        by_language,
    }
}

fn is_blank(written: &TextDraft) -> bool {
    let fields = [
        Some(written.title.as_str()),
        Some(&written.body),
        written.summary.as_deref(),
        written.action_required.as_deref(),
    ];
    fields.into_iter().all(|field| given(field).is_none())
}

fn slug(
    check: &mut Checker,
    draft: &Draft,
    text: &Texts,
    previous: Option<&Notice>,
) -> Option<Slug> {
    if given(draft.slug.as_deref()).is_some() {
        return check.slug("slug", draft.slug.as_deref());
    }
    if let Some(previous) = previous {
        return Some(previous.slug.clone());
    }
    let title = &text.by_language.get(&text.source)?.title;
    let slug = Slug::from_title(title);
    if slug.is_none() && !title.is_empty() {
        check.note("slug", What::NoSlugFromTitle);
    }
    slug
}

fn updates(
    check: &mut Checker,
    written: &[UpdateDraft],
    kind: Kind,
    zone: Zone,
    context: &mut Context<'_>,
    previous: Option<&Notice>,
) -> Vec<Update> {
    check.at_most("updates", written.len(), limits::UPDATES);
    let mut updates = Vec::with_capacity(written.len());
    for (index, update) in written.iter().enumerate() {
        if let Some(mut update) = update_at(
            check,
            &format!("updates[{index}]"),
            update,
            kind,
            zone,
            context,
        ) {
            // Bringing in the same document again makes no second post of the same words.
            let same = previous
                .into_iter()
                .flat_map(|notice| &notice.updates)
                .find(|before| {
                    before.at.instant() == update.at.instant() && before.text == update.text
                });
            if let Some(before) = same {
                update.id = before.id.clone();
            }
            updates.push(update);
        }
    }
    updates.sort_by_key(|update| update.at.instant());
    updates
}

/// Makes one update of what somebody wrote; `kind` and `zone` are its notice's.
///
/// # Errors
/// Everything that is wrong with it.
pub fn update(
    draft: &UpdateDraft,
    kind: Kind,
    zone: Zone,
    context: &mut Context<'_>,
) -> Result<Update, Problems> {
    let mut check = Checker::default();
    match update_at(&mut check, "", draft, kind, zone, context) {
        Some(update) if check.problems.is_empty() => Ok(update),
        _ => Err(check.problems),
    }
}

fn update_at(
    check: &mut Checker,
    path: &str,
    written: &UpdateDraft,
    kind: Kind,
    zone: Zone,
    context: &mut Context<'_>,
) -> Option<Update> {
    let field = |name: &str| {
        if path.is_empty() {
            name.to_owned()
        } else {
            format!("{path}.{name}")
        }
    };
    let known = written
        .id
        .as_deref()
        .and_then(|id| UpdateId::parse(id).ok());
    let at = match given(written.at.as_deref()) {
        Some(text) => check.moment(&field("at"), Some(text), zone),
        None => Some(Moment::at(context.now, zone)),
    };
    if let Some(at) = at.filter(|at| at.instant() > context.now) {
        check.note(&field("at"), What::InTheFuture { at: at.instant() });
    }
    let state = given(written.state.as_deref())
        .and_then(|word| check.word(&field("state"), word, State::ALL, State::word));
    if let Some(state) = state.filter(|state| state.kind() != kind) {
        check.note(&field("state"), What::StateOfOtherKind { state, kind });
    }
    let mut text = Localized::new();
    for (tag, written) in &written.text {
        let path = field(&format!("text.{tag}"));
        let Some(language) = check.language(&path, tag) else {
            continue;
        };
        if let Some(body) =
            check.optional(&format!("{path}.body"), Some(&written.body), limits::BODY)
        {
            text.insert(language, body);
        }
    }
    if text.is_empty() && state.is_none() {
        check.note(&field("text"), What::Missing);
    }
    let id = known.unwrap_or_else(|| UpdateId::from_random((context.new_id)()));
    Some(Update {
        id,
        at: at?,
        state,
        text,
    })
}

fn related(check: &mut Checker, slugs: &[String]) -> Vec<Related> {
    check.at_most("related", slugs.len(), limits::LIST);
    let mut related: Vec<Related> = Vec::new();
    for (index, slug) in slugs.iter().enumerate() {
        if let Some(slug) = check.slug(&format!("related[{index}]"), Some(slug))
            && related.iter().all(|other| other.slug != slug)
        {
            related.push(Related {
                slug,
                public_id: None,
            });
        }
    }
    related
}

/// Reads the disclosures. Lifted ones stay even when the draft leaves them
/// out: what was told cannot be untold.
fn disclosures(
    check: &mut Checker,
    written: &[DisclosureDraft],
    context: &mut Context<'_>,
    mut kept: Vec<Disclosure>,
    past_since: Option<Instant>,
) -> Vec<Disclosure> {
    if !context.is_cleared {
        if !written.is_empty() {
            check.note("disclosures", What::NotCleared);
        }
        return kept;
    }
    check.at_most("disclosures", written.len(), limits::LIST);
    let mut disclosures = Vec::with_capacity(written.len());
    for (index, written) in written.iter().enumerate() {
        let path = format!("disclosures[{index}]");
        let lift_at = check
            .moment(
                &format!("{path}.lift_at"),
                Some(&written.lift_at),
                Zone::UTC,
            )
            .map(|at| at.instant());
        if given(Some(&written.lift_at)).is_none() {
            check.note(&format!("{path}.lift_at"), What::Missing);
        }
        let text = sections(check, &path, written);
        let Some(lift_at) = lift_at else { continue };
        let before = kept.iter().position(|d| match written.id.as_deref() {
            Some(id) => d.id.as_str() == id,
            None => d.lift_at == lift_at,
        });
        let before = before.map(|at| kept.remove(at));
        let lifted_at = before.as_ref().and_then(|before| before.lifted_at);
        if lifted_at.is_some()
            && before
                .as_ref()
                .is_some_and(|before| before.lift_at != lift_at)
        {
            check.note(&format!("{path}.lift_at"), What::AlreadyLifted);
        }
        let is_planned_before = before
            .as_ref()
            .is_some_and(|before| before.lift_at == lift_at);
        let is_of_the_past = past_since.is_some_and(|since| since <= lift_at);
        if lift_at <= context.now && lifted_at.is_none() && !is_planned_before && !is_of_the_past {
            check.note(
                &format!("{path}.lift_at"),
                What::LiftInThePast { at: lift_at },
            );
        }
        let id = before.map_or_else(
            || DisclosureId::from_random((context.new_id)()),
            |before| before.id,
        );
        disclosures.push(Disclosure {
            id,
            lift_at,
            lifted_at,
            text: Sealed::new(context.id.clone(), text),
        });
    }
    disclosures.extend(kept.into_iter().filter(Disclosure::is_lifted));
    disclosures
}

fn sections(check: &mut Checker, path: &str, written: &DisclosureDraft) -> Localized<SectionText> {
    let mut text = Localized::new();
    for (tag, section) in &written.text {
        let path = format!("{path}.text.{tag}");
        let Some(language) = check.language(&path, tag) else {
            continue;
        };
        if given(Some(&section.title)).is_none() && given(Some(&section.body)).is_none() {
            continue;
        }
        let title = check
            .required(&format!("{path}.title"), &section.title, limits::TITLE)
            .replace('\n', " ");
        let body = check.required(&format!("{path}.body"), &section.body, limits::BODY);
        text.insert(language, SectionText { title, body });
    }
    if text.is_empty() {
        check.note(&format!("{path}.text"), What::Missing);
    }
    text
}
