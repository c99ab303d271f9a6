//! A line of the audit trail in words: on the page of a notice, in the trail as
//! a whole, and as an alert. Never a word of any notice's text.

use super::labels::labels;
use super::{Doer, say};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::{self, Icon};
use chrono::TimeDelta;
use domain::timing::Minutes;
use domain::{Instant, Language, NoticeId, Zone};
use leptos::prelude::*;

/// A change of a lift, as it is on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiftChange {
    /// When it was to open.
    pub from: Instant,
    /// When instead; none to open at once.
    pub to: Option<Instant>,
    /// Why, as it was typed.
    pub reason: String,
}

/// More about a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// Who it was done for, or what it was done with.
    Name(String),
    /// The fields that were changed, by their paths.
    Fields(String),
    /// The lift that was changed.
    Lift(LiftChange),
    /// Fields by their paths, and why they were let through.
    Reasoned {
        /// The paths.
        fields: String,
        /// Why, as it was typed.
        reason: String,
    },
    /// Why it was done, as it was typed.
    Reason(String),
    /// How far a clock jumped.
    Jump(TimeDelta),
}

/// The notice that a line is about, where the page is not the notice's own.
#[derive(Debug, Clone)]
pub struct About {
    /// Which.
    pub id: NoticeId,
    /// Its title; none where it is gone.
    pub title: Option<String>,
}

/// One line of the audit.
#[derive(Debug, Clone)]
pub struct AuditLine {
    /// Its number in the trail.
    pub number: i64,
    /// When.
    pub at: Instant,
    /// Who.
    pub who: Doer,
    /// The word of what was done.
    pub action: &'static str,
    /// To which notice.
    pub about: Option<About>,
    /// More about it: names of people or fields, reasons, never text.
    pub detail: Option<Detail>,
    /// Which language of sealed text, where it was one.
    pub language: Option<Language>,
    /// The word of what sealed text was looked at for.
    pub purpose: Option<&'static str>,
    /// Whether some clock was doubted then.
    pub is_clock_doubted: bool,
}

/// What was done, with everything there is to say more.
pub(super) fn view(language: Language, line: &AuditLine) -> Markup {
    let detail = line.detail.as_ref().map(|detail| more(language, detail));
    let sealed = sealed(language, line)
        .map(|sealed| view! { <span class="sub">{sealed}</span> }.into_markup());
    let doubt = line.is_clock_doubted.then(|| {
        view! {
            <span class="sub doubt">{icon::view(Icon::Clock)}<span>{say!(language, "desk-audit-clock-doubted")}</span></span>
        }
    });
    view! { <span>{what(language, line.action)}</span>{detail}{sealed}{doubt} }.into_markup()
}

fn more(language: Language, detail: &Detail) -> Markup {
    let sub = |text: String| view! { <span class="sub">{text}</span> }.into_markup();
    match detail {
        Detail::Name(name) => sub(name.clone()),
        Detail::Fields(paths) => sub(labels(language, paths)),
        Detail::Lift(change) => view! {
            {sub(lift(language, change))}
            {sub(say!(language, "desk-audit-reason", reason = change.reason.as_str()))}
        }
        .into_markup(),
        Detail::Reasoned { fields, reason } => view! {
            {sub(labels(language, fields))}
            {sub(say!(language, "desk-audit-reason", reason = reason.as_str()))}
        }
        .into_markup(),
        Detail::Reason(reason) => sub(say!(
            language,
            "desk-audit-reason",
            reason = reason.as_str()
        )),
        Detail::Jump(by) => sub(jump(language, *by)),
    }
}

/// In which language sealed text was looked at, and for what.
fn sealed(language: Language, line: &AuditLine) -> Option<String> {
    let spoken = line.language.map(|spoken| spoken.own_name().to_owned());
    let purpose = line.purpose.map(|word| purpose(language, word));
    let said: Vec<String> = [purpose, spoken].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

/// From when to when a lift was moved.
pub(super) fn lift(language: Language, change: &LiftChange) -> String {
    let at = |at| words::time::moment(language, Zone::UTC, at);
    match change.to {
        Some(to) => say!(
            language,
            "desk-audit-lift-to",
            from = at(change.from),
            to = at(to)
        ),
        None => say!(language, "desk-audit-lift-now", from = at(change.from)),
    }
}

/// How far a clock jumped, and in which direction.
pub(super) fn jump(language: Language, by: TimeDelta) -> String {
    // Two clocks are never read at the same instant: the nearest second is meant.
    let seconds = (by.num_milliseconds().saturating_abs().saturating_add(500)) / 1000;
    let minutes = u32::try_from(seconds / 60).ok().and_then(Minutes::new);
    let rest = |seconds: i64| say!(language, "desk-clock-seconds", seconds = seconds);
    let length = match minutes {
        Some(minutes) if seconds >= 60 && seconds % 60 == 0 => {
            words::time::duration(language, minutes)
        }
        Some(minutes) if seconds >= 60 => {
            let minutes = words::time::duration(language, minutes);
            format!("{minutes} {}", rest(seconds % 60))
        }
        _ => rest(seconds),
    };
    if by < TimeDelta::zero() {
        say!(language, "desk-clock-jumped-back", length = length)
    } else {
        say!(language, "desk-clock-jumped-forward", length = length)
    }
}

/// What was done, in words; a word that is not known here is shown as it is.
#[must_use]
pub fn what(language: Language, action: &str) -> String {
    match action {
        "created" => say!(language, "desk-action-created"),
        "changed" => say!(language, "desk-action-changed"),
        "instants_kept" => say!(language, "desk-action-instants-kept"),
        "local_times_kept" => say!(language, "desk-action-local-times-kept"),
        "planned" => say!(language, "desk-action-planned"),
        "unplanned" => say!(language, "desk-action-unplanned"),
        "published" => say!(language, "desk-action-published"),
        "withdrawn" => say!(language, "desk-action-withdrawn"),
        "update_planned" => say!(language, "desk-action-update-planned"),
        "update_replanned" => say!(language, "desk-action-update-replanned"),
        "update_unplanned" => say!(language, "desk-action-update-unplanned"),
        "update_held" => say!(language, "desk-action-update-held"),
        "deleted" => say!(language, "desk-action-deleted"),
        "lifted" => say!(language, "desk-action-lifted"),
        "lift_asked" => say!(language, "desk-action-lift-asked"),
        "lift_unasked" => say!(language, "desk-action-lift-unasked"),
        "lift_approved" => say!(language, "desk-action-lift-approved"),
        "lift_moved" => say!(language, "desk-action-lift-moved"),
        "lifted_early" => say!(language, "desk-action-lifted-early"),
        "glass_broken" => say!(language, "desk-action-glass-broken"),
        "sealed_read" => say!(language, "desk-action-sealed-read"),
        "sealed_edited" => say!(language, "desk-action-sealed-edited"),
        "leak_suspected" => say!(language, "desk-action-leak-suspected"),
        "lint_overruled" => say!(language, "desk-action-lint-overruled"),
        "sealed_exported" => say!(language, "desk-action-sealed-exported"),
        "clearance_granted" => say!(language, "desk-action-clearance-granted"),
        "clearance_seized" => say!(language, "desk-action-clearance-seized"),
        "clearance_taken" => say!(language, "desk-action-clearance-taken"),
        "lifts_held" => say!(language, "desk-action-lifts-held"),
        "lifts_released" => say!(language, "desk-action-lifts-released"),
        "set_up" => say!(language, "desk-action-set-up"),
        "operator_added" => say!(language, "desk-action-operator-added"),
        "operator_invited" => say!(language, "desk-action-operator-invited"),
        "invitation_revoked" => say!(language, "desk-action-invitation-revoked"),
        "reset_offered" => say!(language, "desk-action-reset-offered"),
        "sessions_ended" => say!(language, "desk-action-sessions-ended"),
        "confirmed" => say!(language, "desk-action-confirmed"),
        "operator_removed" => say!(language, "desk-action-operator-removed"),
        "password_changed" => say!(language, "desk-action-password-changed"),
        "role_changed" => say!(language, "desk-action-role-changed"),
        "signed_in" => say!(language, "desk-action-signed-in"),
        "sign_in_failed" => say!(language, "desk-action-sign-in-failed"),
        "second_step_failed" => say!(language, "desk-action-second-step-failed"),
        "authenticator_added" => say!(language, "desk-action-authenticator-added"),
        "authenticator_removed" => say!(language, "desk-action-authenticator-removed"),
        "passkey_added" => say!(language, "desk-action-passkey-added"),
        "passkey_renamed" => say!(language, "desk-action-passkey-renamed"),
        "passkey_removed" => say!(language, "desk-action-passkey-removed"),
        "passkey_doubted" => say!(language, "desk-action-passkey-doubted"),
        "recovery_codes_made" => say!(language, "desk-action-recovery-codes-made"),
        "recovery_code_used" => say!(language, "desk-action-recovery-code-used"),
        "second_factor_reset" => say!(language, "desk-action-second-factor-reset"),
        "second_factor_demanded" => say!(language, "desk-action-second-factor-demanded"),
        "second_factor_left_open" => say!(language, "desk-action-second-factor-left-open"),
        "signed_out" => say!(language, "desk-action-signed-out"),
        "token_added" => say!(language, "desk-action-token-added"),
        "token_revoked" => say!(language, "desk-action-token-revoked"),
        "template_added" => say!(language, "desk-action-template-added"),
        "template_changed" => say!(language, "desk-action-template-changed"),
        "template_deleted" => say!(language, "desk-action-template-deleted"),
        "seal_key_rotated" => say!(language, "desk-action-seal-key-rotated"),
        "settings_changed" => say!(language, "desk-action-settings-changed"),
        "republished" => say!(language, "desk-action-republished"),
        other => other.to_owned(),
    }
}

/// What sealed text was looked at for, in words.
#[must_use]
pub fn purpose(language: Language, word: &str) -> String {
    match word {
        "view" => say!(language, "desk-purpose-view"),
        "edit" => say!(language, "desk-purpose-edit"),
        "export" => say!(language, "desk-purpose-export"),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_jump_is_told_to_the_second_with_its_direction() {
        let told = |milliseconds| jump(Language::En, TimeDelta::milliseconds(milliseconds));

        assert_eq!(told(3_000), "forward by 3 seconds");
        assert_eq!(told(-1_000), "back by 1 second");
        assert_eq!(told(3_599_999), "forward by 1 hour");
        assert_eq!(told(-3_612_000), "back by 1 hour 12 seconds");
        assert_eq!(told(90_000), "forward by 1 minute 30 seconds");
    }
}
