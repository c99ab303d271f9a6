//! Answers of the desk: pages, and redirects with a word on what was done.

use crate::auth::SignedIn;
use crate::http_parts::redirect;
use crate::state::DeskState;
use app::admin::{Frame, Here, Urgent};
use axum::body::Body;
use axum::response::Response;
use domain::Language;
use http::{HeaderValue, StatusCode, Uri, header};
use i18n_embed_fl::fl;
use words::loader;

/// A page.
#[must_use]
pub fn page(status: StatusCode, html: String) -> Response {
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = status;
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    response
}

/// The status of a form's page, by whether everything in it is right.
#[must_use]
pub const fn status(is_right: bool) -> StatusCode {
    if is_right {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}

/// What was just done. It travels in the address, as one of a few fixed words:
/// the desk has no cookie but the session's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// A draft was saved.
    Saved,
    /// A public notice was saved.
    SavedPublic,
    /// It was saved and will be published by itself.
    Planned,
    /// It was published.
    Published,
    /// It was taken back.
    Unpublished,
    /// It is not to be published by itself any more.
    Unplanned,
    /// A draft was deleted.
    Deleted,
    /// Hosts were reported.
    Hosts,
    /// One host was saved.
    Host,
    /// Rows of hosts were taken.
    Rows,
    /// No host was selected.
    NoHosts,
    /// An update was posted.
    Posted,
    /// An operator was cleared.
    Cleared,
    /// A lift is at another instant.
    LiftMoved,
    /// A section was opened before its instant.
    LiftOpened,
    /// Another lift was asked for.
    LiftAsked,
    /// That was taken back.
    LiftTakenBack,
    /// An administrator cleared themself.
    Seized,
    /// The draft of a postmortem was made.
    Postmortem,
    /// A token was revoked.
    Revoked,
    /// An operator has another role.
    Role,
    /// An operator was removed.
    OperatorRemoved,
    /// The operator changed their own password.
    Password,
    /// The operator does without their authenticator app.
    AuthenticatorRemoved,
    /// The operator has one passkey more.
    PasskeyAdded,
    /// The operator calls a passkey otherwise.
    PasskeyRenamed,
    /// The operator does without a passkey.
    PasskeyRemoved,
    /// Who was invited is an operator now.
    Joined,
    /// Sessions were ended.
    SessionsEnded,
    /// A one-time link is of no use any more.
    LinkRevoked,
    /// Whether a second factor is demanded was changed.
    Demanded,
    /// The second factor of an operator was taken off.
    SecondFactorReset,
    /// The operator has seen what they were alerted to.
    Seen,
    /// A clock is right.
    ClockConfirmed,
    /// Times that drifted keep their instants.
    InstantsKept,
    /// Times that drifted keep their local times.
    LocalTimesKept,
    /// The settings of the site were saved.
    Settings,
    /// An update was posted in one language of several.
    PostedInOne,
    /// An update is planned for later.
    UpdatePlanned,
    /// A planned update is another.
    UpdateReplanned,
    /// A planned update was taken back.
    UpdateUnplanned,
    /// The operator has seen what readers said.
    FeedbackSeen,
    /// Shortcuts are switched on or off.
    KeysSwitched,
    /// What was typed and not saved was discarded.
    Discarded,
    /// An earlier revision was brought back.
    Restored,
    /// It was saved, but the board does not have it yet.
    Delayed,
}

impl Done {
    const ALL: &[Self] = &[
        Self::Saved,
        Self::SavedPublic,
        Self::Planned,
        Self::Published,
        Self::Unpublished,
        Self::Unplanned,
        Self::Deleted,
        Self::Hosts,
        Self::Host,
        Self::Rows,
        Self::NoHosts,
        Self::Posted,
        Self::Cleared,
        Self::LiftMoved,
        Self::LiftOpened,
        Self::LiftAsked,
        Self::LiftTakenBack,
        Self::Seized,
        Self::Postmortem,
        Self::Revoked,
        Self::Role,
        Self::OperatorRemoved,
        Self::Password,
        Self::AuthenticatorRemoved,
        Self::PasskeyAdded,
        Self::PasskeyRenamed,
        Self::PasskeyRemoved,
        Self::Joined,
        Self::SessionsEnded,
        Self::LinkRevoked,
        Self::Demanded,
        Self::SecondFactorReset,
        Self::Seen,
        Self::ClockConfirmed,
        Self::InstantsKept,
        Self::LocalTimesKept,
        Self::Settings,
        Self::PostedInOne,
        Self::UpdatePlanned,
        Self::UpdateReplanned,
        Self::UpdateUnplanned,
        Self::FeedbackSeen,
        Self::KeysSwitched,
        Self::Discarded,
        Self::Restored,
        Self::Delayed,
    ];

    const fn word(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::SavedPublic => "saved-public",
            Self::Planned => "planned",
            Self::Published => "published",
            Self::Unpublished => "unpublished",
            Self::Unplanned => "unplanned",
            Self::Deleted => "deleted",
            Self::Hosts => "hosts",
            Self::Host => "host",
            Self::Rows => "rows",
            Self::NoHosts => "no-hosts",
            Self::Posted => "posted",
            Self::Cleared => "cleared",
            Self::LiftMoved => "lift-moved",
            Self::LiftOpened => "lift-opened",
            Self::LiftAsked => "lift-asked",
            Self::LiftTakenBack => "lift-taken-back",
            Self::Seized => "seized",
            Self::Postmortem => "postmortem",
            Self::Revoked => "revoked",
            Self::Role => "role",
            Self::OperatorRemoved => "operator-removed",
            Self::Password => "password",
            Self::AuthenticatorRemoved => "authenticator-removed",
            Self::PasskeyAdded => "passkey-added",
            Self::PasskeyRenamed => "passkey-renamed",
            Self::PasskeyRemoved => "passkey-removed",
            Self::Joined => "joined",
            Self::SessionsEnded => "sessions-ended",
            Self::LinkRevoked => "link-revoked",
            Self::Demanded => "demanded",
            Self::SecondFactorReset => "second-factor-reset",
            Self::Seen => "seen",
            Self::ClockConfirmed => "clock-confirmed",
            Self::InstantsKept => "instants-kept",
            Self::LocalTimesKept => "local-times-kept",
            Self::Settings => "settings",
            Self::PostedInOne => "posted-in-one",
            Self::UpdatePlanned => "update-planned",
            Self::UpdateReplanned => "update-replanned",
            Self::UpdateUnplanned => "update-unplanned",
            Self::FeedbackSeen => "feedback-seen",
            Self::KeysSwitched => "keys-switched",
            Self::Discarded => "discarded",
            Self::Restored => "restored",
            Self::Delayed => "delayed",
        }
    }

    fn sentence(self, language: Language) -> String {
        let words = loader(language);
        match self {
            Self::Saved => fl!(words, "desk-done-saved"),
            Self::SavedPublic => fl!(words, "desk-done-saved-public"),
            Self::Planned => fl!(words, "desk-done-planned"),
            Self::Published => fl!(words, "desk-done-published"),
            Self::Unpublished => fl!(words, "desk-done-unpublished"),
            Self::Unplanned => fl!(words, "desk-done-unplanned"),
            Self::Deleted => fl!(words, "desk-done-deleted"),
            Self::Hosts => fl!(words, "desk-done-hosts"),
            Self::Host => fl!(words, "desk-done-host"),
            Self::Rows => fl!(words, "desk-done-rows"),
            Self::NoHosts => fl!(words, "desk-host-none-selected"),
            Self::Posted => fl!(words, "desk-done-posted"),
            Self::Cleared => fl!(words, "desk-done-cleared"),
            Self::LiftMoved => fl!(words, "desk-done-lift-moved"),
            Self::LiftOpened => fl!(words, "desk-done-lift-opened"),
            Self::LiftAsked => fl!(words, "desk-done-lift-asked"),
            Self::LiftTakenBack => fl!(words, "desk-done-lift-taken-back"),
            Self::Seized => fl!(words, "desk-done-seized"),
            Self::Postmortem => fl!(words, "desk-done-postmortem"),
            Self::Revoked => fl!(words, "desk-done-revoked"),
            Self::Role => fl!(words, "desk-done-role"),
            Self::OperatorRemoved => fl!(words, "desk-done-operator-removed"),
            Self::Password => fl!(words, "desk-done-password"),
            Self::AuthenticatorRemoved => fl!(words, "desk-done-authenticator-removed"),
            Self::PasskeyAdded => fl!(words, "desk-done-passkey-added"),
            Self::PasskeyRenamed => fl!(words, "desk-done-passkey-renamed"),
            Self::PasskeyRemoved => fl!(words, "desk-done-passkey-removed"),
            Self::Joined => fl!(words, "desk-done-joined"),
            Self::SessionsEnded => fl!(words, "desk-done-sessions-ended"),
            Self::LinkRevoked => fl!(words, "desk-done-link-revoked"),
            Self::Demanded => fl!(words, "desk-done-demanded"),
            Self::SecondFactorReset => fl!(words, "desk-done-second-factor-reset"),
            Self::Seen => fl!(words, "desk-done-seen"),
            Self::ClockConfirmed => fl!(words, "desk-done-clock-confirmed"),
            Self::InstantsKept => fl!(words, "desk-done-instants-kept"),
            Self::LocalTimesKept => fl!(words, "desk-done-local-times-kept"),
            Self::Settings => fl!(words, "desk-done-settings"),
            Self::PostedInOne => fl!(words, "desk-done-posted-in-one"),
            Self::UpdatePlanned => fl!(words, "desk-done-update-planned"),
            Self::UpdateReplanned => fl!(words, "desk-done-update-replanned"),
            Self::UpdateUnplanned => fl!(words, "desk-done-update-unplanned"),
            Self::FeedbackSeen => fl!(words, "desk-done-feedback-seen"),
            Self::KeysSwitched => fl!(words, "desk-done-keys-switched"),
            Self::Discarded => fl!(words, "desk-done-discarded"),
            Self::Restored => fl!(words, "desk-done-restored"),
            Self::Delayed => fl!(words, "desk-done-delayed"),
        }
    }
}

/// Leads to another desk page, which says what was done.
#[must_use]
pub fn done(path: &str, done: Done) -> Response {
    let separator = if path.contains('?') { '&' } else { '?' };
    redirect(
        StatusCode::SEE_OTHER,
        &format!("{path}{separator}done={}", done.word()),
    )
}

/// The frame of a page for somebody who is signed in.
#[must_use]
pub fn frame(state: &DeskState, session: &SignedIn, here: Here, uri: &Uri) -> Frame {
    let flash =
        param(uri, "done").and_then(|word| Done::ALL.iter().find(|done| done.word() == word));
    Frame {
        site: (*state.site()).clone(),
        style: state.style.clone(),
        script: state.script.clone(),
        language: session.language,
        who: Some(session.who()),
        here,
        path: uri.path().to_owned(),
        flash: flash.map(|done| done.sentence(session.language)),
        urgent: session.urgent,
    }
}

/// The frame of a page before anybody is signed in.
#[must_use]
pub fn bare_frame(state: &DeskState, language: Language, path: &str) -> Frame {
    Frame {
        site: (*state.site()).clone(),
        style: state.style.clone(),
        script: state.script.clone(),
        language,
        who: None,
        here: Here::Elsewhere,
        path: path.to_owned(),
        flash: None,
        urgent: Urgent::default(),
    }
}

/// One value of an address's query.
#[must_use]
pub fn param(uri: &Uri, name: &str) -> Option<String> {
    let query = uri.query()?;
    url::form_urlencoded::parse(query.as_bytes())
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}
