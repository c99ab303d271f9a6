//! Disclosures of a document: what is sealed, and what stays told.

use super::check::{Checker, given};
use super::{Context, DisclosureDraft, What, limits};
use crate::translation::{self, Steps};
use crate::{Disclosure, DisclosureId, Instant, Localized, Moment, Sealed, SectionText, Zone};

/// What counts for the lifts of a document.
#[derive(Clone, Copy)]
pub(super) struct Lifts<'a> {
    /// Whether readers wait for them, or will: then they are not moved by a document.
    pub(super) are_agreed: bool,
    /// Since when a notice is public that is brought in now, of the past.
    pub(super) past_since: Option<Instant>,
    /// What counts for the translations of what is sealed.
    pub(super) steps: Steps<'a>,
}

/// Reads the disclosures. Lifted ones stay even when the draft leaves them
/// out: what was told cannot be untold.
pub(super) fn disclosures(
    check: &mut Checker,
    written: &[DisclosureDraft],
    context: &mut Context<'_>,
    mut kept: Vec<Disclosure>,
    lifts: Lifts<'_>,
) -> Vec<Disclosure> {
    if !context.is_cleared {
        if !written.is_empty() {
            check.note("disclosures", What::NotCleared);
        }
        return kept;
    }
    if !check.at_most("disclosures", written.len(), limits::LIST) {
        return kept;
    }
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
        match given(Some(&written.lift_at)) {
            None => check.note(&format!("{path}.lift_at"), What::Missing),
            // An embargo is agreed between people in many zones: an hour that
            // somebody reads otherwise is an hour too early for somebody.
            Some(text) if lift_at.is_some() && !Moment::names_its_offset(text) => {
                let value = text.to_owned();
                check.note(&format!("{path}.lift_at"), What::NoOffset { value });
            }
            Some(_) => {}
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
        let moves = |before: &Disclosure| !before.is_lifted() && before.lift_at != lift_at;
        if lifts.are_agreed && before.as_ref().is_some_and(moves) {
            check.note(&format!("{path}.lift_at"), What::LiftAgreed);
        }
        let is_planned_before = before
            .as_ref()
            .is_some_and(|before| before.lift_at == lift_at);
        let is_of_the_past = lifts.past_since.is_some_and(|since| since <= lift_at);
        if lift_at <= context.now && lifted_at.is_none() && !is_planned_before && !is_of_the_past {
            check.note(
                &format!("{path}.lift_at"),
                What::LiftInThePast { at: lift_at },
            );
        }
        let bases = bases(lifts.steps, &format!("{path}.text"), before.as_ref(), &text);
        let id = before.map_or_else(
            || DisclosureId::from_random((context.new_id)()),
            |before| before.id,
        );
        disclosures.push(Disclosure {
            id,
            lift_at,
            lifted_at,
            bases: bases.unwrap_or_else(|bases| Sealed::new(context.id.clone(), bases)),
            text: Sealed::new(context.id.clone(), text),
        });
    }
    let (told, sealed): (Vec<_>, Vec<_>) = kept.into_iter().partition(Disclosure::is_lifted);
    if lifts.are_agreed && !sealed.is_empty() {
        check.note("disclosures", What::SectionAgreed);
    }
    disclosures.extend(told);
    disclosures
}

/// What the translations of a section are in step with now: sealed still where it
/// comes of what was sealed.
fn bases(
    steps: Steps<'_>,
    path: &str,
    before: Option<&Disclosure>,
    text: &Localized<SectionText>,
) -> Result<Sealed<Localized<SectionText>>, Localized<SectionText>> {
    let sealed = before.and_then(|before| {
        before.text.with(&before.bases, |words, bases| {
            translation::follow_section(steps, path, Some((words, bases)), text)
        })
    });
    sealed.ok_or_else(|| translation::follow_section(steps, path, None, text))
}

fn sections(check: &mut Checker, path: &str, written: &DisclosureDraft) -> Localized<SectionText> {
    let mut text = Localized::new();
    if !check.at_most(&format!("{path}.text"), written.text.len(), limits::LIST) {
        return text;
    }
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
