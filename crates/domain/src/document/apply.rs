//! From a draft to a notice, with all the rules of the document.

use super::check::{Checker, given};
use super::disclosures::{Lifts, disclosures};
use super::embargo::{policy, reason};
use super::hosts::{Setting, hosts};
use super::reasons::reasons;
use super::texts::{slug, texts};
use super::updates::updates;
use super::window_ids::Naming;
use super::windows::{moved_from, windows};
use super::{Draft, Problems, What, limits};
use crate::id::ID_LENGTH;
use crate::translation::{self, Steps};
use crate::{
    Instant, Kind, Moment, Notice, NoticeId, Priority, Publication, Related, Slug, State, System,
    Windows, schedule,
};

/// What a draft is applied in.
pub struct Context<'a> {
    /// The notice's id: that of the one that is replaced, or a new one.
    pub id: NoticeId,
    /// The present instant.
    pub now: Instant,
    /// Draws an id for a new window, disclosure or update.
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
    check.disambiguation(draft.disambiguation.as_deref());
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
    let none = Windows::default();
    let mut naming = Naming {
        before: previous.as_ref().map_or(&none, |notice| &notice.windows),
        new_id: &mut *context.new_id,
    };
    let windows = windows(&mut check, draft, zone, &mut naming);
    let stated = (zone, state, &windows);
    let moved_from = moved_from(&mut check, draft, stated, previous.as_ref());
    let timing = check.timing("timing", draft.timing.as_ref());
    let setting = Setting {
        kind,
        zone,
        window: windows.span(),
        previous: previous.as_ref(),
        now,
    };
    let hosts = hosts(&mut check, draft, &setting);
    let mut text = texts(&mut check, draft, now, previous.as_ref());
    let source_before = previous.as_ref().map(|notice| notice.text.source);
    let steps = Steps {
        source: text.source,
        source_before: source_before.unwrap_or(text.source),
        in_step: &draft.in_step,
    };
    translation::follow_text(
        steps,
        previous.as_ref().map(|notice| &notice.text),
        &mut text,
    );
    let slug = slug(&mut check, draft, &text, previous.as_ref());
    let updates = updates(
        &mut check,
        &draft.updates,
        (kind, zone, steps),
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
    let (events, judged_at, public_changed_at, public_slugs, changes, version, kept, kept_policy) =
        match previous {
            Some(notice) => (
                notice.events,
                notice.judged_at,
                notice.public_changed_at,
                notice.public_slugs,
                notice.changes,
                notice.version,
                notice.disclosures,
                notice.policy,
            ),
            None => Default::default(),
        };
    let past_since = publication.published_at().filter(|_| is_new_past);
    let lifts = Lifts {
        are_agreed: !matches!(was, Publication::Draft),
        past_since,
        steps,
    };
    let disclosures = disclosures(&mut check, &draft.disclosures, context, kept, lifts);
    let policy = policy(&mut check, draft, context, kept_policy);
    check
        .problems
        .extend(reasons(&draft.change_reason).err().into_iter().flatten());
    reason(
        &mut check,
        "embargo_override",
        draft.embargo_override.as_deref(),
    );

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
        windows,
        moved_from,
        timing,
        systems,
        hosts,
        judged_at,
        text,
        disclosures,
        policy,
        updates,
        events,
        related,
        publication,
        public_changed_at,
        public_slugs,
        changes,
        version,
    };
    if !matches!(publication, Publication::Draft) {
        // What is wrong is complained of once, not as missing as well.
        let lacks = ready(&notice).into_iter();
        let lacks = lacks.filter(|problem| {
            let part = problem.path.split('.').next().unwrap_or_default();
            part != "window" || !(check.is_noted(part) || check.is_noted("windows"))
        });
        let lacks: Problems = lacks.collect();
        check.problems.extend(lacks);
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
        match notice.window() {
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
    let Some(state) = check.state("state", word, kind) else {
        return default;
    };
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
    let mut systems: Vec<System> = Vec::new();
    if !check.at_most("systems", names.len(), limits::LIST) {
        return systems;
    }
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

fn related(check: &mut Checker, slugs: &[String]) -> Vec<Related> {
    let mut related: Vec<Related> = Vec::new();
    if !check.at_most("related", slugs.len(), limits::LIST) {
        return related;
    }
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
