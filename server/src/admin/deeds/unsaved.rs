//! Why something was not saved, as problems of the fields where it is mended.

use crate::admin::refusal::Refusal;
use desk::SaveError;
use domain::document::{Problem, Problems, What};
use domain::{Language, Notice, NoticeText, Slug};

/// The slugs of a notice that is about to be saved, and where each is entered.
pub(in crate::admin) struct Slugs(Vec<(String, Slug)>);

impl Slugs {
    pub(in crate::admin) fn of(notice: &Notice) -> Self {
        let own = |(language, text): (&Language, &NoticeText)| {
            let slug = text.slug.clone()?;
            Some((crate::intake::slug_path(*language), slug))
        };
        let common = ("slug".to_owned(), notice.slug.clone());
        let own = notice.text.by_language.iter().filter_map(own);
        Self([common].into_iter().chain(own).collect())
    }

    fn taken(&self, slug: &Slug) -> Option<Problem> {
        let (path, slug) = self.0.iter().find(|(_, entered)| entered == slug)?;
        let slug = slug.to_string();
        Some(Problem::new(path.clone(), What::SlugTaken { slug }))
    }
}

/// What there is to mend; a refusal where there is nothing to mend in a form.
pub(in crate::admin) fn problems<E>(
    error: SaveError<E>,
    slugs: &Slugs,
    rule: impl FnOnce(E) -> Problems,
) -> Result<Problems, Refusal> {
    let of_sealed = |what| vec![Problem::new("disclosures", what)];
    match error {
        SaveError::Rule(error) => Ok(rule(error)),
        SaveError::ChangedMeanwhile => Ok(vec![Problem::new("", What::ChangedMeanwhile)]),
        SaveError::SlugTaken { slug, .. } => slugs
            .taken(&slug)
            .map(|problem| vec![problem])
            .ok_or(Refusal::OUTDATED),
        SaveError::NotCleared => Ok(of_sealed(What::NotCleared)),
        SaveError::GivesAway(judgment) => Ok(judgment.refusals),
        SaveError::WhyAnotherTime => Ok(vec![Problem::new("change_reason", What::WhyAnotherTime)]),
        SaveError::ReasonGivesAway => {
            Ok(vec![Problem::new("change_reason", What::ReasonGivesAway)])
        }
        SaveError::LiftUndone => Ok(of_sealed(What::AlreadyLifted)),
        SaveError::LiftAgreed => Ok(of_sealed(What::LiftAgreed)),
        SaveError::ClockDoubted(field) => Ok(vec![Problem::new(field, What::ClockDoubted)]),
        SaveError::NoSuchNotice => Err(Refusal::NOT_FOUND),
        SaveError::Store(error) => Err(error.into()),
    }
}

/// What a failure to save means where there is no form to mend it in.
pub(in crate::admin) fn refusal<E>(error: SaveError<E>) -> Refusal {
    match error {
        SaveError::NotCleared | SaveError::LiftUndone | SaveError::LiftAgreed => {
            Refusal::NOT_ALLOWED
        }
        SaveError::NoSuchNotice => Refusal::NOT_FOUND,
        SaveError::SlugTaken { .. }
        | SaveError::ChangedMeanwhile
        | SaveError::ClockDoubted(_)
        | SaveError::GivesAway(_)
        | SaveError::WhyAnotherTime
        | SaveError::ReasonGivesAway
        | SaveError::Rule(_) => Refusal::OUTDATED,
        SaveError::Store(error) => error.into(),
    }
}
