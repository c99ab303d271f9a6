//! Updates of a document, and single updates posted by form or API.

use super::check::{Checker, given};
use super::{Context, Problems, UpdateDraft, What, limits};
use crate::translation::{self, Steps};
use crate::{Instant, Kind, Localized, Moment, Notice, Update, UpdateId, Zone};
use std::collections::BTreeMap;

pub(super) fn updates(
    check: &mut Checker,
    written: &[UpdateDraft],
    (kind, zone, steps): (Kind, Zone, Steps<'_>),
    context: &mut Context<'_>,
    previous: Option<&Notice>,
) -> Vec<Update> {
    if !check.at_most("updates", written.len(), limits::UPDATES) {
        return Vec::new();
    }
    // Bringing in the same document again makes no second post of the same words.
    let mut known: BTreeMap<Instant, Vec<&Update>> = BTreeMap::new();
    for before in previous.iter().flat_map(|notice| &notice.updates) {
        known.entry(before.at.instant()).or_default().push(before);
    }
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
            // A document says what was; what is planned is no part of it.
            let at = update.at.instant();
            if at > context.now {
                check.note(&format!("updates[{index}].at"), What::InTheFuture { at });
            }
            let of_the_time = known.get(&update.at.instant()).into_iter().flatten();
            let same = of_the_time
                .copied()
                .find(|before| before.text == update.text);
            if let Some(before) = same {
                update.id = before.id.clone();
            }
            let mut known = previous.iter().flat_map(|notice| &notice.updates);
            let before = known.find(|before| before.id == update.id);
            update.bases = translation::follow_update(
                steps,
                &format!("updates[{index}].text"),
                before.map(|before| (&before.text, &before.bases)),
                &update.text,
            );
            updates.push(update);
        }
    }
    updates.sort_by_key(|update| update.at.instant());
    updates
}

/// One update that somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Post {
    /// It speaks of a time that has been, and is posted.
    Now(Update),
    /// It speaks of a time to come, and is planned for it.
    Later(Update),
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
) -> Result<Post, Problems> {
    let mut check = Checker::default();
    check.disambiguation(draft.disambiguation.as_deref());
    super::embargo::reason(
        &mut check,
        "embargo_override",
        draft.embargo_override.as_deref(),
    );
    match update_at(&mut check, "", draft, kind, zone, context) {
        Some(update) if check.problems.is_empty() => Ok(if update.at.instant() > context.now {
            Post::Later(update)
        } else {
            Post::Now(update)
        }),
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
    let state = given(written.state.as_deref());
    let is_given = state.is_some();
    let state = state.and_then(|word| check.state(&field("state"), word, kind));
    let mut text = Localized::new();
    let texts = &written.text;
    let is_readable = check.at_most(&field("text"), texts.len(), limits::LIST);
    for (tag, written) in texts.iter().filter(|_| is_readable) {
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
    if text.is_empty() && !is_given && is_readable {
        check.note(&field("text"), What::Missing);
    }
    let id = known.unwrap_or_else(|| UpdateId::from_random((context.new_id)()));
    Some(Update {
        id,
        at: at?,
        state,
        text,
        bases: Localized::new(),
    })
}
