//! What is recorded: one line of the trail before and after it is written.

use crate::Actor;
use crate::words::words;
use domain::{Instant, Language, NoticeId};
use engine::{Corrupt, OrCorrupt};

pub(super) const TABLE: &str = "audit";

words!(
    /// What was done.
    Action {
        /// A notice was saved for the first time.
        Created = "created",
        /// A notice was saved; the detail names the fields.
        Changed = "changed",
        /// Times that new zone rules changed keep their instants.
        InstantsKept = "instants_kept",
        /// Times that new zone rules changed keep their local times.
        LocalTimesKept = "local_times_kept",
        /// A notice is to be published by itself.
        Planned = "planned",
        /// A notice is not to be published by itself any more.
        Unplanned = "unplanned",
        /// A notice became public.
        Published = "published",
        /// A notice was taken back.
        Withdrawn = "withdrawn",
        /// An update is to go out by itself.
        UpdatePlanned = "update_planned",
        /// A planned update is to say something else, or to go out at another instant.
        UpdateReplanned = "update_replanned",
        /// A planned update was taken back.
        UpdateUnplanned = "update_unplanned",
        /// A planned update could not go out; the detail is the word for why.
        UpdateHeld = "update_held",
        /// A draft was deleted.
        Deleted = "deleted",
        /// A disclosure was opened; the detail is its id.
        Lifted = "lifted",
        /// Somebody asked to open or move a disclosure; the detail tells which,
        /// until when, and the reason.
        LiftAsked = "lift_asked",
        /// Who asked takes it back; the detail is as before.
        LiftUnasked = "lift_unasked",
        /// A second operator agreed; the detail is as before.
        LiftApproved = "lift_approved",
        /// A disclosure opens at another instant; the detail is as before.
        LiftMoved = "lift_moved",
        /// A disclosure was opened before its instant; the detail is as before.
        LiftedEarly = "lifted_early",
        /// Somebody did alone what takes two; the detail is as before.
        GlassBroken = "glass_broken",
        /// Sealed text was shown.
        SealedRead = "sealed_read",
        /// Sealed text, or the instant of its lift, was changed.
        SealedEdited = "sealed_edited",
        /// Somebody who is not cleared would have given sealed text away, and was
        /// refused; the detail names the fields.
        LeakSuspected = "leak_suspected",
        /// What the lint refuses was saved all the same; the detail names the
        /// fields and the reason.
        LintOverruled = "lint_overruled",
        /// Sealed text was exported.
        SealedExported = "sealed_exported",
        /// A clearance was granted; the detail is the operator's id.
        ClearanceGranted = "clearance_granted",
        /// An administrator cleared themself; the detail is the reason.
        ClearanceSeized = "clearance_seized",
        /// A clearance was taken away; the detail is the operator's id.
        ClearanceTaken = "clearance_taken",
        /// A node opens nothing, because its clock has jumped.
        LiftsHeld = "lifts_held",
        /// A node opens what is due again.
        LiftsReleased = "lifts_released",
        /// The first operator set the desk up.
        SetUp = "set_up",
        /// An operator was added; the detail is the operator's id.
        OperatorAdded = "operator_added",
        /// Somebody was invited; the detail is the address and the role.
        OperatorInvited = "operator_invited",
        /// A one-time link is of no use any more; the detail is whose it was.
        InvitationRevoked = "invitation_revoked",
        /// An operator may choose another password without the present one; the
        /// detail is the operator's id.
        ResetOffered = "reset_offered",
        /// Sessions of an operator were ended; the detail is the operator's id.
        SessionsEnded = "sessions_ended",
        /// An operator proved once more who they are.
        Confirmed = "confirmed",
        /// An operator was removed; the detail is the operator's id.
        OperatorRemoved = "operator_removed",
        /// An operator's password was changed; the detail is the operator's id.
        PasswordChanged = "password_changed",
        /// An operator's role was changed; the detail is the operator's id, and the
        /// role since.
        RoleChanged = "role_changed",
        /// An operator signed in.
        SignedIn = "signed_in",
        /// Somebody tried to sign in and failed.
        SignInFailed = "sign_in_failed",
        /// The password was right and the second factor was not.
        SecondStepFailed = "second_step_failed",
        /// An operator's app shows codes for sign-in from now on.
        AuthenticatorAdded = "authenticator_added",
        /// An operator does without the app from now on.
        AuthenticatorRemoved = "authenticator_removed",
        /// An operator has one passkey more.
        PasskeyAdded = "passkey_added",
        /// An operator calls a passkey otherwise.
        PasskeyRenamed = "passkey_renamed",
        /// An operator does without a passkey from now on.
        PasskeyRemoved = "passkey_removed",
        /// A passkey was refused, because its count went back; the detail is the
        /// operator's id.
        PasskeyDoubted = "passkey_doubted",
        /// An operator has new recovery codes.
        RecoveryCodesMade = "recovery_codes_made",
        /// A recovery code stood in for the second factor.
        RecoveryCodeUsed = "recovery_code_used",
        /// Somebody else took off an operator's second factor; the detail is the
        /// operator's id.
        SecondFactorReset = "second_factor_reset",
        /// Everybody has to have a second factor.
        SecondFactorDemanded = "second_factor_demanded",
        /// Nobody has to have a second factor any more.
        SecondFactorLeftOpen = "second_factor_left_open",
        /// An operator signed out.
        SignedOut = "signed_out",
        /// A token was made; the detail is its name.
        TokenAdded = "token_added",
        /// A token was revoked; the detail is its name.
        TokenRevoked = "token_revoked",
        /// A template was made; the detail is its name.
        TemplateAdded = "template_added",
        /// A template was changed; the detail is its name.
        TemplateChanged = "template_changed",
        /// A template was deleted; the detail is its name.
        TemplateDeleted = "template_deleted",
        /// Everything sealed was sealed anew with a new key; the detail is its name.
        SealKeyRotated = "seal_key_rotated",
        /// What is set about the site was changed; the detail names the fields.
        SettingsChanged = "settings_changed",
        /// The board was rebuilt.
        Republished = "republished",
    }
);

words!(
    /// What sealed text was looked at for.
    Purpose {
        /// To read it, or what readers will see of it.
        View = "view",
        /// To change it.
        Edit = "edit",
        /// To take it out of the desk.
        Export = "export",
    }
);

words!(
    /// Whether clocks could be trusted.
    ClockState {
        /// As far as anybody knows.
        Trusted = "trusted",
        /// The clock of some node has jumped, and nobody has confirmed it.
        Doubted = "doubted",
    }
);

/// What is to be recorded.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    pub(super) actor: &'a Actor,
    pub(super) action: Action,
    pub(super) notice: Option<&'a NoticeId>,
    pub(super) detail: Option<&'a str>,
    pub(super) language: Option<Language>,
    pub(super) purpose: Option<Purpose>,
}

impl<'a> Entry<'a> {
    /// Somebody did something.
    #[must_use]
    pub const fn of(actor: &'a Actor, action: Action) -> Self {
        Self {
            actor,
            action,
            notice: None,
            detail: None,
            language: None,
            purpose: None,
        }
    }

    /// To this notice.
    #[must_use]
    pub const fn about(self, notice: &'a NoticeId) -> Self {
        Self {
            notice: Some(notice),
            ..self
        }
    }

    /// What there is to say more: names, ids, reasons; never the text of a notice.
    #[must_use]
    pub const fn detail(self, detail: &'a str) -> Self {
        Self {
            detail: Some(detail),
            ..self
        }
    }

    /// For this purpose.
    #[must_use]
    pub const fn purpose(self, purpose: Purpose) -> Self {
        Self {
            purpose: Some(purpose),
            ..self
        }
    }

    /// In this language alone; without it in all of them.
    #[must_use]
    pub const fn language(self, language: Language) -> Self {
        Self {
            language: Some(language),
            ..self
        }
    }
}

/// One line of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// Its number, without gaps.
    pub sequence: i64,
    /// When.
    pub at: Instant,
    /// Who.
    pub actor: Actor,
    /// What.
    pub action: Action,
    /// To which notice.
    pub notice: Option<NoticeId>,
    /// What the action says more: names, ids and reasons, never text.
    pub detail: Option<String>,
    /// Which language of sealed text, where it was one.
    pub language: Option<Language>,
    /// What sealed text was looked at for.
    pub purpose: Option<Purpose>,
    /// Whether clocks could be trusted then.
    pub clock: ClockState,
}

/// A row as it is stored.
#[derive(sqlx::FromRow)]
pub(super) struct Row {
    pub(super) sequence: i64,
    pub(super) at: i64,
    pub(super) actor_kind: String,
    pub(super) actor: Option<String>,
    pub(super) action: String,
    pub(super) notice_id: Option<String>,
    pub(super) detail: Option<String>,
    pub(super) language: Option<String>,
    pub(super) purpose: Option<String>,
    pub(super) clock: Option<String>,
    pub(super) hash: Option<String>,
}

impl Row {
    pub(super) fn into_domain(self) -> Result<AuditRow, Corrupt> {
        let key = self.sequence.to_string();
        let notice = self.notice_id.as_deref().map(NoticeId::parse).transpose();
        let language = self.language.as_deref().map(|tag| {
            let language = Language::from_tag(tag);
            language.or_corrupt(TABLE, "language", &key)
        });
        let purpose = self.purpose.as_deref().map(|word| {
            let purpose = Purpose::from_word(word);
            purpose.or_corrupt(TABLE, "purpose", &key)
        });
        let clock = self.clock.as_deref().map(|word| {
            let clock = ClockState::from_word(word);
            clock.or_corrupt(TABLE, "clock", &key)
        });
        Ok(AuditRow {
            sequence: self.sequence,
            at: engine::instant(self.at).or_corrupt(TABLE, "at", &key)?,
            actor: Actor::from_columns(&self.actor_kind, self.actor, TABLE, &key)?,
            action: Action::from_word(&self.action).or_corrupt(TABLE, "action", &key)?,
            notice: notice.or_corrupt(TABLE, "notice_id", &key)?,
            detail: self.detail,
            language: language.transpose()?,
            purpose: purpose.transpose()?,
            // Lines of before clocks were watched say nothing of them.
            clock: clock.transpose()?.unwrap_or(ClockState::Trusted),
        })
    }
}
