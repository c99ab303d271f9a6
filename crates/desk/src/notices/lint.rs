//! What the lint of embargoed notices says of a save, and who may be told of it,
//! may overrule it, or is suspected of a leak.
//!
//! Somebody who is not cleared learns the field and nothing else, cannot overrule,
//! and each refusal is put on record: otherwise the lint could be asked word for
//! word what is sealed.

use super::difference;
use super::load::load;
use crate::audit::{Action, Entry};
use crate::clearances::{for_storage, is_cleared};
use crate::{Actor, Desk, SaveError, Writer, audit, sealers};
use domain::document::{Problem, Problems, What};
use domain::embargo::{self, Finding, Findings, Known, Overruled, Weight};
use domain::{Disclosure, Instant, Notice, NoticeId, Publication};
use engine::StoreError;
use sqlx::AnyConnection;

/// What the lint says of a notice as it is to be saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judgment {
    /// What stands in the way.
    pub refusals: Problems,
    /// What does not.
    pub warnings: Problems,
    /// Whether the writer may save it all the same, with a reason.
    pub may_overrule: bool,
}

impl Judgment {
    /// Where something stands in the way. Paths only, as in every line of the trail.
    fn paths(&self) -> String {
        let mut paths: Vec<_> = self.refusals.iter().map(|found| &*found.path).collect();
        paths.dedup();
        paths.join(", ")
    }
}

/// A notice that is to be saved, by whom, and what it is saved over.
pub(crate) struct Case<'a> {
    pub(crate) actor: &'a Actor,
    pub(crate) now: Instant,
    pub(crate) before: Option<&'a Notice>,
    pub(crate) after: &'a Notice,
}

/// Fields whose change nothing can give away.
const HARMLESS: &[&str] = &["kind", "state", "priority", "home_zone", "window", "events"];

impl Case<'_> {
    /// Whether there is something to judge: readers will see the notice, they do
    /// not know all of it yet, and something was changed that could tell them.
    pub(super) fn is_to_be_judged(&self) -> bool {
        let has_sealed = self.after.disclosures.iter().any(|d| !d.is_lifted());
        let changes = |before: &Notice| {
            let fields = difference::fields(before, self.after);
            fields.iter().any(|field| !HARMLESS.contains(&&**field))
        };
        *self.actor != Actor::Scheduler
            && has_sealed
            && is_before_readers(self.after)
            && self.before.is_none_or(changes)
    }

    /// Whether something stands in the way, whoever saves it: time itself is not
    /// judged otherwise, but it posts what somebody wrote a while ago.
    pub(crate) async fn would_give_away(
        &self,
        connection: &mut AnyConnection,
    ) -> Result<bool, StoreError> {
        if self.after.disclosures.iter().all(Disclosure::is_lifted) {
            return Ok(false);
        }
        let judgment = self.judge(connection).await?;
        Ok(!judgment.refusals.is_empty())
    }

    /// Judges it as if readers were to see it. What was there before, for readers
    /// to see or planned so, has been judged before.
    pub(super) async fn judge(
        &self,
        connection: &mut AnyConnection,
    ) -> Result<Judgment, StoreError> {
        let known = known(connection, self.after).await?;
        let clearance = for_storage(&self.after.id);
        let mut findings = embargo::judge(self.after, &clearance, &known, self.now);
        let before = self.before.filter(|before| is_before_readers(before));
        if let Some(before) = before {
            if embargo::has_same_plan(before, self.after) {
                findings.retain(|finding| !is_of_plan(finding));
            }
            let judged = embargo::judge(before, &clearance, &known, self.now);
            findings = news(judged, findings);
        }
        let standing = self.standing(connection).await?;
        let mut judgment = Judgment {
            may_overrule: standing.may_overrule,
            ..Judgment::default()
        };
        for finding in findings {
            let finding = if standing.is_told {
                finding
            } else {
                finding.without_word()
            };
            let list = match finding.weight {
                Weight::Refusal => &mut judgment.refusals,
                Weight::Warning => &mut judgment.warnings,
            };
            // How many words a field shares with sealed text is a hint by itself.
            if !list.contains(&finding.problem) {
                list.push(finding.problem);
            }
        }
        Ok(judgment)
    }

    /// Whether the reason of an overruling tells what is sealed.
    pub(super) async fn is_told_by(
        &self,
        connection: &mut AnyConnection,
        reason: &str,
    ) -> Result<bool, StoreError> {
        is_told_by(connection, self.after, reason).await
    }

    async fn standing(&self, connection: &mut AnyConnection) -> Result<Standing, StoreError> {
        let is_first = self
            .before
            .is_none_or(|before| before.disclosures.is_empty());
        let id = &self.after.id;
        Ok(match self.actor {
            Actor::Operator(operator) => {
                let is_cleared = is_first || is_cleared(connection, operator, id).await?;
                Standing {
                    is_told: is_cleared,
                    may_overrule: is_cleared,
                }
            }
            // What programs and commands print ends in logs: they get the fields.
            Actor::Token(_) => Standing {
                is_told: false,
                may_overrule: is_first || sealers::is(connection, id, self.actor).await?,
            },
            Actor::Import | Actor::Console | Actor::Scheduler => Standing {
                is_told: false,
                may_overrule: true,
            },
            Actor::Unknown => Standing {
                is_told: false,
                may_overrule: false,
            },
        })
    }
}

/// Whether a reason for the trail tells what is sealed in a notice.
pub(crate) async fn is_told_by(
    connection: &mut AnyConnection,
    notice: &Notice,
    reason: &str,
) -> Result<bool, StoreError> {
    let known = known(connection, notice).await?;
    let clearance = for_storage(&notice.id);
    Ok(embargo::tells(reason, notice, &clearance, &known))
}

/// How the writer stands to the sealed text.
struct Standing {
    is_told: bool,
    may_overrule: bool,
}

impl Desk {
    /// What the lint would say of a notice, were it saved and readers saw it. Nothing
    /// is saved, but a refusal is put on record as if somebody not cleared had tried.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn judge(
        &self,
        writer: impl Into<Writer<'_>>,
        now: Instant,
        notice: &Notice,
    ) -> Result<Judgment, StoreError> {
        let Writer {
            actor, overruled, ..
        } = writer.into();
        let mut write = self.database.begin_write().await?;
        let before = load(&mut write, &self.vault, &notice.id).await?;
        let case = Case {
            actor,
            now,
            before: before.as_ref().map(|stored| &stored.notice),
            after: notice,
        };
        let mut judgment = case.judge(&mut write).await?;
        suspect(&mut write, (actor, now), &notice.id, &judgment).await?;
        if let Overruled::Because(reason) = overruled
            && judgment.may_overrule
        {
            judgment.refusals.clear();
            if case.is_told_by(&mut write, reason.as_str()).await? {
                let problem = Problem::new("embargo_override", What::ReasonGivesAway);
                judgment.refusals.push(problem);
            }
        }
        write.commit().await?;
        Ok(judgment)
    }

    /// Puts on record that somebody who is not cleared was refused: after the save
    /// is undone, for that would undo the line as well.
    pub(crate) async fn record_refusal<E>(
        &self,
        (actor, now): (&Actor, Instant),
        id: &NoticeId,
        error: &SaveError<E>,
    ) -> Result<(), StoreError> {
        if !matches!(error, SaveError::GivesAway(_) | SaveError::ReasonGivesAway) {
            return Ok(());
        }
        let mut write = self.database.begin_write().await?;
        match error {
            SaveError::GivesAway(judgment) => {
                suspect(&mut write, (actor, now), id, judgment).await?;
            }
            // Readers would see this reason: asked word by word, it would tell what is
            // sealed just as any text would.
            _ => {
                let may_know = match actor {
                    Actor::Operator(operator) => is_cleared(&mut write, operator, id).await?,
                    Actor::Token(_) => sealers::is(&mut write, id, actor).await?,
                    Actor::Import | Actor::Console | Actor::Scheduler => true,
                    Actor::Unknown => false,
                };
                let problem = Problem::new("change_reason", What::ReasonGivesAway);
                let judgment = Judgment {
                    refusals: vec![problem],
                    may_overrule: may_know,
                    ..Judgment::default()
                };
                suspect(&mut write, (actor, now), id, &judgment).await?;
            }
        }
        write.commit().await
    }
}

/// Judges a save, and answers what is to be recorded of an overruling.
pub(crate) async fn refuse<E>(
    connection: &mut AnyConnection,
    case: &Case<'_>,
    overruled: &Overruled,
) -> Result<Option<String>, SaveError<E>> {
    if !case.is_to_be_judged() {
        return Ok(None);
    }
    let mut judgment = case.judge(connection).await?;
    if judgment.refusals.is_empty() {
        return Ok(None);
    }
    match overruled {
        Overruled::Because(reason) if judgment.may_overrule => {
            if case.is_told_by(connection, reason.as_str()).await? {
                let problem = Problem::new("embargo_override", What::ReasonGivesAway);
                judgment.refusals.push(problem);
                return Err(SaveError::GivesAway(judgment));
            }
            Ok(Some(format!("{}: {}", judgment.paths(), reason.as_str())))
        }
        _ => Err(SaveError::GivesAway(judgment)),
    }
}

async fn suspect(
    connection: &mut AnyConnection,
    (actor, now): (&Actor, Instant),
    id: &NoticeId,
    judgment: &Judgment,
) -> Result<(), StoreError> {
    if judgment.may_overrule || judgment.refusals.is_empty() {
        return Ok(());
    }
    let paths = judgment.paths();
    let entry = Entry::of(actor, Action::LeakSuspected).about(id);
    audit::append(connection, &entry.detail(&paths), now).await?;
    Ok(())
}

const fn is_before_readers(notice: &Notice) -> bool {
    matches!(
        notice.publication,
        Publication::Planned { .. } | Publication::Published { .. }
    )
}

const fn is_of_plan(finding: &Finding) -> bool {
    matches!(finding.problem.what, What::EndsAfterLift { .. })
}

/// The refusals that are not among those of before, and every warning. Rows of a
/// list may have moved: what is found in one of them is looked for in all.
fn news(mut judged: Findings, found: Findings) -> Findings {
    let mut take = |is_same: &dyn Fn(&Finding) -> bool| {
        let at = judged.iter().position(is_same);
        at.map(|at| judged.swap_remove(at)).is_some()
    };
    let (in_place, moved): (Findings, Findings) = found.into_iter().partition(|finding| {
        finding.weight == Weight::Refusal && take(&|before| before == finding)
    });
    drop(in_place);
    moved
        .into_iter()
        .filter(|finding| {
            let is_same = |before: &Finding| {
                before.problem.what == finding.problem.what
                    && without_rows(&before.problem.path) == without_rows(&finding.problem.path)
            };
            finding.weight == Weight::Warning || !take(&is_same)
        })
        .collect()
}

/// `updates[2].text.en.body` without the number of the row.
fn without_rows(path: &str) -> String {
    let is_of_row = |c: &char| c.is_ascii_digit();
    path.chars().filter(|c| !is_of_row(c)).collect()
}

/// What readers have read elsewhere as names of what notices are about.
async fn known(connection: &mut AnyConnection, notice: &Notice) -> Result<Known, StoreError> {
    let names: Vec<String> = sqlx::query_scalar(
        "select distinct s.name
         from notice_systems s
         join notices n on n.id = s.notice_id
         where n.is_public = 1 and n.id <> $1",
    )
    .bind(notice.id.as_str())
    .fetch_all(connection)
    .await?;
    Ok(Known::of(names.iter().map(String::as_str)))
}
