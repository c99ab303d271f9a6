//! What a save changed: by the names of the fields for the audit trail, and
//! whether it did what nobody may do.

use crate::audit::Action;
use crate::disclosures::{are_same, is_same};
use domain::{Disclosure, DisclosureId, Language, Notice, Publication};

/// The names of the fields that differ. Names only: the trail tells no words.
pub(crate) fn fields(before: &Notice, after: &Notice) -> Vec<String> {
    let related = |notice: &Notice| -> Vec<_> {
        let links = notice.related.iter();
        links.map(|link| link.slug.clone()).collect()
    };
    let differs = [
        ("kind", before.kind != after.kind),
        ("state", before.state != after.state),
        ("priority", before.priority != after.priority),
        ("slug", before.slug != after.slug),
        ("home_zone", before.home_zone != after.home_zone),
        ("window", before.windows != after.windows),
        ("moved_from", before.moved_from != after.moved_from),
        ("judged_at", before.judged_at != after.judged_at),
        ("timing", before.timing != after.timing),
        ("systems", before.systems != after.systems),
        ("hosts", before.hosts != after.hosts),
        ("source_language", before.text.source != after.text.source),
        (
            "disclosures",
            !are_same(&before.disclosures, &after.disclosures),
        ),
        ("embargo", before.policy != after.policy),
        ("updates", before.updates != after.updates),
        ("events", before.events != after.events),
        ("related", related(before) != related(after)),
        ("publication", before.publication != after.publication),
    ];
    let text = Language::ALL.into_iter().filter(|language| {
        before.text.by_language.get(language) != after.text.by_language.get(language)
            || before.text.bases.get(language) != after.text.bases.get(language)
    });
    differs
        .into_iter()
        .filter(|(_, differs)| *differs)
        .map(|(name, _)| name.to_owned())
        .chain(text.map(|language| format!("text.{language}")))
        .collect()
}

/// What the change of publication is called, where it did change.
pub(super) fn publication(before: Publication, after: Publication) -> Option<Action> {
    if before == after {
        return None;
    }
    match after {
        Publication::Draft => Some(Action::Unplanned),
        Publication::Planned { .. } => Some(Action::Planned),
        Publication::Published { .. } => Some(Action::Published),
        Publication::Withdrawn { .. } => Some(Action::Withdrawn),
    }
}

/// Whether a sealed disclosure is to open at another instant, by itself or as
/// another one in its place.
pub(super) fn moves_a_lift(before: &[Disclosure], after: &[Disclosure]) -> bool {
    let sealed = before.iter().filter(|d| !d.is_lifted());
    let (kept, gone): (Vec<_>, Vec<_>) =
        sealed.partition(|sealed| after.iter().any(|d| d.id == sealed.id));
    let moves = |sealed: &&Disclosure| {
        let mut after = after.iter();
        after.any(|d| d.id == sealed.id && d.lift_at != sealed.lift_at)
    };
    let is_new = |d: &Disclosure| before.iter().all(|other| other.id != d.id);
    kept.iter().any(moves) || (!gone.is_empty() && after.iter().any(is_new))
}

/// Whether sealed text, or the instant at which it opens, is another.
pub(super) fn edits_sealed(before: &[Disclosure], after: &[Disclosure]) -> bool {
    let sealed = |list| -> Vec<&Disclosure> {
        let list: &[Disclosure] = list;
        list.iter().filter(|d| !d.is_lifted()).collect()
    };
    // One that was opened just now was not edited.
    let was_kept = |d: &&&Disclosure| {
        after.iter().any(|other| {
            other.id == d.id && other.lift_at == d.lift_at && other.text.is_same_as(&d.text)
        })
    };
    let (old, new) = (sealed(before), sealed(after));
    let kept = old.iter().filter(was_kept).count();
    let is_new = |d: &&&Disclosure| old.iter().all(|other| other.id != d.id);
    kept != old.len() || new.iter().any(|d| is_new(&d))
}

/// The disclosures that were opened.
pub(crate) fn lifted(before: &[Disclosure], after: &[Disclosure]) -> Vec<DisclosureId> {
    let was_lifted = |id: &DisclosureId| before.iter().any(|d| d.id == *id && d.is_lifted());
    after
        .iter()
        .filter(|d| d.is_lifted() && !was_lifted(&d.id))
        .map(|d| d.id.clone())
        .collect()
}

/// Whether a recorded lift is missing, or recorded otherwise.
pub(super) fn undoes_a_lift(before: &[Disclosure], after: &[Disclosure]) -> bool {
    before.iter().filter(|d| d.is_lifted()).any(|told| {
        !after
            .iter()
            .any(|d| d.id == told.id && d.lifted_at == told.lifted_at && d.lift_at == told.lift_at)
    })
}

/// Whether sealed text, or the instant of its lift, was touched by a save: one
/// that adds the first sealed text of a notice touches none.
pub(super) fn touches_sealed(before: &[Disclosure], after: &[Disclosure]) -> bool {
    let sealed = |list: &[Disclosure]| list.iter().filter(|d| !d.is_lifted()).count();
    let kept = before.iter().filter(|d| !d.is_lifted()).all(|sealed| {
        after
            .iter()
            .any(|d| d.id == sealed.id && is_same(sealed, d))
    });
    !before.is_empty() && (!kept || sealed(before) != sealed(after))
}
