//! The place of a post among those of its notice, so that what is wrong with it is
//! said of the form or document of that one post.

use desk::SaveError;
use domain::document::Problem;
use domain::state::IllegalTransition;
use domain::{Notice, Update};
use std::sync::OnceLock;

/// Where a post went; known once it was posted.
#[derive(Default)]
pub(crate) struct Place(OnceLock<usize>);

impl Place {
    /// Posts the update and keeps in mind where it went.
    pub(crate) fn post(
        &self,
        notice: &mut Notice,
        update: Update,
    ) -> Result<(), IllegalTransition> {
        let id = update.id.clone();
        notice.post(update)?;
        if let Some(row) = notice.updates.iter().position(|update| update.id == id) {
            self.0.get_or_init(|| row);
        }
        Ok(())
    }

    /// `text.en.body` for `updates[2].text.en.body`, if that is the post.
    pub(crate) fn path(&self, mut problem: Problem) -> Problem {
        let prefix = self.0.get().map(|row| format!("updates[{row}]."));
        if let Some(field) =
            prefix.and_then(|prefix| Some(problem.path.strip_prefix(&prefix)?.to_owned()))
        {
            problem.path = field;
        }
        problem
    }

    /// The error with the paths of the update's document.
    pub(crate) fn in_update<E>(&self, error: SaveError<E>) -> SaveError<E> {
        match error {
            SaveError::GivesAway(mut judgment) => {
                let refusals = judgment.refusals.into_iter();
                judgment.refusals = refusals.map(|found| self.path(found)).collect();
                SaveError::GivesAway(judgment)
            }
            error => error,
        }
    }
}
