//! Proofreading with what the desk knows: for the desk, the API and `import`. It
//! reads, remarks and keeps nothing.

use desk::{Desk, StoreError};
use domain::document::{Draft, draft_of};
use domain::proof::{self, Around, Reach, Remarks};
use domain::{Clearance, Instant, Language, Notice};

/// What is to be remarked of a draft, for an operator who may read all of it.
///
/// # Errors
/// When the store cannot answer.
pub async fn of_draft(
    (desk, base): (&Desk, &str),
    now: Instant,
    draft: &Draft,
) -> Result<Remarks, StoreError> {
    let known = desk.known_of(&proof::linked(draft, base)).await?;
    let around = Around {
        now,
        languages: &Language::ALL,
        base,
        known: &known,
    };
    Ok(proof::read(draft, &around))
}

/// What is to be remarked of a stored notice, as far as it is not sealed to whoever
/// is to be told.
///
/// # Errors
/// When the store cannot answer.
pub async fn of_notice(
    place: (&Desk, &str),
    now: Instant,
    notice: &Notice,
    clearance: Option<&Clearance>,
) -> Result<Remarks, StoreError> {
    of_draft(place, now, &draft_of(notice, clearance)).await
}

/// What is to be remarked of a stored notice to a program: nothing of sealed text,
/// because what programs print ends in logs, and nothing of other drafts.
///
/// # Errors
/// When the store cannot answer.
pub async fn for_program(
    (desk, base): (&Desk, &str),
    now: Instant,
    notice: &Notice,
) -> Result<Remarks, StoreError> {
    let draft = draft_of(notice, None);
    let mut known = desk.known_of(&proof::linked(&draft, base)).await?;
    known.notices.retain(|_, reach| *reach == Reach::Public);
    let around = Around {
        now,
        languages: &Language::ALL,
        base,
        known: &known,
    };
    Ok(proof::read(&draft, &around).public())
}
