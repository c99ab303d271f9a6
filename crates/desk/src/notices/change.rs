//! The ways to save a notice: new, changed by a function, replaced as a whole.

use super::load::load;
use super::save::{Lifts, Save};
use crate::{Desk, SaveError, Writer};
use domain::{Instant, Notice, NoticeId};
use std::convert::Infallible;

impl Desk {
    /// Saves a new notice.
    ///
    /// # Errors
    /// When its slug is taken, when its public part gives its sealed text away, or
    /// when the store cannot answer.
    pub async fn create(
        &self,
        writer: impl Into<Writer<'_>>,
        now: Instant,
        notice: Notice,
    ) -> Result<NoticeId, SaveError> {
        let Writer {
            actor,
            overruled,
            said,
        } = writer.into();
        let id = notice.id.clone();
        let mut write = self.database.begin_write().await?;
        let save = Save {
            desk: self,
            actor,
            now,
            lifts: Lifts::ByTime,
            before: None,
            overruled,
            said,
        };
        match save.run(&mut write, notice).await {
            Ok(()) => write.commit().await?,
            Err(error) => {
                write.rollback().await?;
                self.record_refusal((actor, now), &id, &error).await?;
                return Err(error);
            }
        }
        Ok(id)
    }

    /// Changes a notice: loads it, lets the function change it, lets it through
    /// the gate and saves it, all in one transaction. With an expected edit the
    /// change is refused when somebody else has saved the notice since.
    ///
    /// # Errors
    /// When the function refuses, when somebody was faster, when the slug is
    /// taken, when the writer may not, when the public part gives the sealed text
    /// away, or when the store cannot answer. Nothing is changed then.
    pub async fn change<T, E>(
        &self,
        writer: impl Into<Writer<'_>>,
        now: Instant,
        id: &NoticeId,
        expected_edit: Option<i64>,
        change: impl FnOnce(&mut Notice) -> Result<T, E>,
    ) -> Result<T, SaveError<E>> {
        let Writer {
            actor,
            overruled,
            said,
        } = writer.into();
        let mut write = self.database.begin_write().await?;
        let before = load(&mut write, &self.vault, id).await?;
        let before = before.ok_or(SaveError::NoSuchNotice)?;
        if expected_edit.is_some_and(|expected| expected != before.edit) {
            return Err(SaveError::ChangedMeanwhile);
        }
        // Loaded twice, because a notice does not clone: what is sealed is not copied about.
        let after = load(&mut write, &self.vault, id).await?;
        let mut after = after.ok_or(SaveError::NoSuchNotice)?.notice;
        let answer = change(&mut after).map_err(SaveError::Rule)?;
        let save = Save {
            desk: self,
            actor,
            now,
            lifts: Lifts::ByTime,
            before: Some(&before),
            overruled,
            said,
        };
        match save.run(&mut write, after).await {
            Ok(()) => write.commit().await?,
            Err(error) => {
                write.rollback().await?;
                self.record_refusal((actor, now), id, &error).await?;
                return Err(error);
            }
        }
        Ok(answer)
    }

    /// Puts a notice in place of the one with the same id. What only the desk
    /// knows, such as the version, stays as it is.
    ///
    /// # Errors
    /// As [`Desk::change`].
    pub async fn replace(
        &self,
        writer: impl Into<Writer<'_>>,
        now: Instant,
        expected_edit: Option<i64>,
        notice: Notice,
    ) -> Result<(), SaveError> {
        let id = notice.id.clone();
        let put = |place: &mut Notice| -> Result<(), Infallible> {
            *place = notice;
            Ok(())
        };
        self.change(writer, now, &id, expected_edit, put).await
    }
}
