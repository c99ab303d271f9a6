//! Why something was not saved, as problems of the fields where it is mended.

use crate::admin::refusal::Refusal;
use desk::SaveError;
use domain::document::{Problem, Problems, What};
use domain::{Language, Notice};

/// The slugs of a notice that is about to be saved, and where each is entered.
pub(in crate::admin) struct Slugs(Vec<(Language, String, String)>);

impl Slugs {
    pub(in crate::admin) fn of(notice: &Notice) -> Self {
        let slug = |language: Language| {
            let text = notice.text.by_language.get(&language);
            let is_own = text.is_some_and(|text| text.slug.is_some());
            let path = if is_own {
                crate::intake::slug_path(language)
            } else {
                "slug".to_owned()
            };
            (language, path, notice.slug_in(language).to_string())
        };
        Self(Language::ALL.into_iter().map(slug).collect())
    }

    fn taken(&self, language: Language) -> Option<Problem> {
        let (_, path, slug) = self.0.iter().find(|(of, ..)| *of == language)?;
        let slug = slug.clone();
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
        SaveError::SlugTaken { language } => slugs
            .taken(language)
            .map(|problem| vec![problem])
            .ok_or(Refusal::OUTDATED),
        SaveError::NotCleared => Ok(of_sealed(What::NotCleared)),
        SaveError::LiftUndone => Ok(of_sealed(What::AlreadyLifted)),
        SaveError::NoSuchNotice => Err(Refusal::NOT_FOUND),
        SaveError::Store(error) => Err(error.into()),
    }
}

/// What a failure to save means where there is no form to mend it in.
pub(in crate::admin) fn refusal<E>(error: SaveError<E>) -> Refusal {
    match error {
        SaveError::NotCleared | SaveError::LiftUndone => Refusal::NOT_ALLOWED,
        SaveError::NoSuchNotice => Refusal::NOT_FOUND,
        SaveError::SlugTaken { .. } | SaveError::ChangedMeanwhile | SaveError::Rule(_) => {
            Refusal::OUTDATED
        }
        SaveError::Store(error) => error.into(),
    }
}
