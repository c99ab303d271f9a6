//! Lines of the audit trail, for pages: ids become names, and what the desk has
//! written into a line is taken apart again.

use super::list;
use super::people::People;
use app::admin::record::{About, AuditLine, Detail, LiftChange};
use chrono::TimeDelta;
use desk::{Action, AuditRow, ClockState, Desk, NoticeFilter, StoreError};
use domain::{Instant, Language, NoticeId, OperatorId};

/// The notices there are, with a title each.
pub(super) struct Titles(Vec<(NoticeId, String)>);

impl Titles {
    pub(super) async fn of(desk: &Desk, language: Language) -> Result<Self, StoreError> {
        let notices = desk.list(&NoticeFilter::default()).await?;
        let title = |row: &desk::NoticeRow| (row.id.clone(), list::title(row, language));
        Ok(Self(notices.iter().map(title).collect()))
    }

    fn about(&self, notice: &NoticeId) -> About {
        let found = self.0.iter().find(|(id, _)| id == notice);
        About {
            id: notice.clone(),
            title: found.map(|(_, title)| title.clone()),
        }
    }

    pub(super) fn into_all(self) -> Vec<(NoticeId, String)> {
        self.0
    }
}

/// A line on a page that is about one notice.
pub(super) fn line(people: &People, row: &AuditRow) -> AuditLine {
    AuditLine {
        number: row.sequence,
        at: row.at,
        who: people.doer(&row.actor),
        action: row.action.word(),
        about: None,
        detail: row
            .detail
            .as_deref()
            .and_then(|text| detail(people, row.action, text)),
        language: row.language,
        purpose: row.purpose.map(desk::Purpose::word),
        is_clock_doubted: row.clock == ClockState::Doubted,
    }
}

/// A line on a page that is about everything.
pub(super) fn line_with_notice(people: &People, titles: &Titles, row: &AuditRow) -> AuditLine {
    AuditLine {
        about: row.notice.as_ref().map(|notice| titles.about(notice)),
        ..line(people, row)
    }
}

fn detail(people: &People, action: Action, text: &str) -> Option<Detail> {
    match action {
        Action::ClearanceGranted
        | Action::ClearanceTaken
        | Action::OperatorAdded
        | Action::OperatorRemoved
        | Action::PasswordChanged
        | Action::RoleChanged
        | Action::SignInFailed
        | Action::SecondStepFailed
        | Action::PasskeyDoubted
        | Action::SecondFactorReset
        | Action::ResetOffered
        | Action::SessionsEnded => {
            // The role since, where there is one, is a word of the command line.
            let (id, role) = text.split_once(' ').unwrap_or((text, ""));
            let email = people.email(&OperatorId::parse(id).ok()?);
            Some(Detail::Name(format!("{email} {role}").trim().to_owned()))
        }
        Action::OperatorInvited
        | Action::InvitationRevoked
        | Action::TokenAdded
        | Action::TokenRevoked
        | Action::TemplateAdded
        | Action::TemplateChanged
        | Action::TemplateDeleted
        | Action::SealKeyRotated => Some(Detail::Name(text.to_owned())),
        Action::Changed | Action::LeakSuspected => Some(Detail::Fields(text.to_owned())),
        Action::LintOverruled => {
            let (fields, reason) = text.split_once(": ").unwrap_or(("", text));
            Some(Detail::Reasoned {
                fields: fields.to_owned(),
                reason: reason.to_owned(),
            })
        }
        Action::ClearanceSeized => Some(Detail::Reason(text.to_owned())),
        Action::LiftAsked
        | Action::LiftUnasked
        | Action::LiftApproved
        | Action::LiftMoved
        | Action::LiftedEarly
        | Action::GlassBroken => {
            Some(lift_change(text).map_or_else(|| Detail::Reason(text.to_owned()), Detail::Lift))
        }
        Action::LiftsHeld => {
            let seconds = text.strip_suffix(" s")?.parse().ok()?;
            TimeDelta::try_seconds(seconds).map(Detail::Jump)
        }
        // Which one of several disclosures tells nobody anything.
        _ => None,
    }
}

/// What the desk writes of a lift that changes: `FROM → TO: reason`, where `TO`
/// is an instant or `now`.
fn lift_change(text: &str) -> Option<LiftChange> {
    let (from, rest) = text.split_once(" → ")?;
    let (to, reason) = rest.split_once(": ")?;
    let to = match to {
        "now" => None,
        to => Some(instant(to)?),
    };
    Some(LiftChange {
        from: instant(from)?,
        to,
        reason: reason.to_owned(),
    })
}

fn instant(text: &str) -> Option<Instant> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::admin::record;

    #[test]
    fn a_lift_that_moves_is_read_as_it_was_written() {
        let from = "2020-12-15T12:00:00Z".parse().expect("an instant");
        let to = "2020-12-16T08:30:00.250Z".parse().expect("an instant");

        assert_eq!(
            lift_change("2020-12-15T12:00:00Z → 2020-12-16T08:30:00.250Z: Asked: wait → a day."),
            Some(LiftChange {
                from,
                to: Some(to),
                reason: "Asked: wait → a day.".to_owned(),
            })
        );
        assert_eq!(
            lift_change("2020-12-15T12:00:00Z → now: It is public.\nElsewhere.")
                .map(|read| read.to),
            Some(None)
        );
    }

    #[test]
    fn what_is_no_change_of_a_lift_is_not_taken_for_one() {
        for text in [
            "",
            "Because.",
            "2020-12-15T12:00:00Z → later: Because.",
            "soon → now: Because.",
            "2020-12-15T12:00:00Z → now",
        ] {
            assert_eq!(lift_change(text), None, "{text}");
        }
    }

    #[test]
    fn every_action_and_purpose_has_words_in_every_language() {
        for language in Language::ALL {
            for action in Action::ALL {
                let words = record::what(language, action.word());
                assert_ne!(words, action.word(), "{language}");
            }
            for purpose in desk::Purpose::ALL {
                let words = record::purpose(language, purpose.word());
                assert_ne!(words, purpose.word(), "{language}");
            }
        }
    }
}
