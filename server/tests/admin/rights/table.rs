//! Who may what, route by route.

use desk::Role;

/// Who a route of the desk lets through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// Everybody: the pages before a session, which ask for something else.
    Anybody,
    /// Whoever is signed in.
    Authors,
    /// Authors as long as no reader sees the notice, publishers always.
    AuthorsBeforeReaders,
    /// Publishers.
    Publishers,
    /// Administrators.
    Administrators,
    /// Who holds a clearance for the notice, whatever the role.
    Cleared,
}

use Who::{Administrators, Anybody, Authors, AuthorsBeforeReaders, Cleared, Publishers};

pub(super) const DESK: &[(&str, &str, Who)] = &[
    ("GET", "/admin/", Authors),
    ("GET", "/admin/notices", Authors),
    ("GET", "/admin/sign-in", Anybody),
    ("POST", "/admin/sign-in", Anybody),
    ("POST", "/admin/sign-in/code", Anybody),
    ("POST", "/admin/sign-in/recovery", Anybody),
    ("POST", "/admin/sign-in/passkey/ask", Anybody),
    ("POST", "/admin/sign-in/passkey", Anybody),
    ("POST", "/admin/sign-in/step/passkey/ask", Anybody),
    ("POST", "/admin/sign-in/step/passkey", Anybody),
    ("POST", "/admin/sign-out", Authors),
    ("GET", "/admin/setup/{code}", Anybody),
    ("POST", "/admin/setup/{code}", Anybody),
    ("GET", "/admin/invitation/{code}", Anybody),
    ("POST", "/admin/invitation/{code}", Anybody),
    ("POST", "/admin/language", Authors),
    ("GET", "/admin/notices/new", Authors),
    ("POST", "/admin/notices/new", Authors),
    ("GET", "/admin/notices/{id}", Authors),
    ("GET", "/admin/notices/{id}/edit", AuthorsBeforeReaders),
    ("POST", "/admin/notices/{id}/edit", AuthorsBeforeReaders),
    ("GET", "/admin/notices/{id}/preview", Authors),
    ("POST", "/admin/notices/{id}/publish", Publishers),
    ("POST", "/admin/notices/{id}/plan", Publishers),
    ("POST", "/admin/notices/{id}/unpublish", Publishers),
    ("GET", "/admin/notices/{id}/delete", AuthorsBeforeReaders),
    ("POST", "/admin/notices/{id}/delete", AuthorsBeforeReaders),
    ("POST", "/admin/notices/{id}/hosts", AuthorsBeforeReaders),
    ("GET", "/admin/notices/{id}/hosts.csv", Authors),
    (
        "GET",
        "/admin/notices/{id}/hosts/paste",
        AuthorsBeforeReaders,
    ),
    (
        "POST",
        "/admin/notices/{id}/hosts/paste",
        AuthorsBeforeReaders,
    ),
    (
        "GET",
        "/admin/notices/{id}/hosts/waves",
        AuthorsBeforeReaders,
    ),
    (
        "POST",
        "/admin/notices/{id}/hosts/waves",
        AuthorsBeforeReaders,
    ),
    (
        "GET",
        "/admin/notices/{id}/host/{name}",
        AuthorsBeforeReaders,
    ),
    (
        "POST",
        "/admin/notices/{id}/host/{name}",
        AuthorsBeforeReaders,
    ),
    ("POST", "/admin/notices/{id}/drift", AuthorsBeforeReaders),
    ("POST", "/admin/notices/{id}/updates", AuthorsBeforeReaders),
    (
        "POST",
        "/admin/notices/{id}/updates/change",
        AuthorsBeforeReaders,
    ),
    (
        "POST",
        "/admin/notices/{id}/updates/take-back",
        AuthorsBeforeReaders,
    ),
    ("POST", "/admin/notices/{id}/clearances", Cleared),
    (
        "POST",
        "/admin/notices/{id}/clearances/seize",
        Administrators,
    ),
    ("POST", "/admin/notices/{id}/lifts", Cleared),
    ("POST", "/admin/notices/{id}/lifts/agree", Cleared),
    ("POST", "/admin/notices/{id}/lifts/take-back", Cleared),
    ("POST", "/admin/notices/{id}/postmortem", Authors),
    ("POST", "/admin/proof", Authors),
    ("GET", "/admin/go", Authors),
    ("GET", "/admin/keys", Authors),
    ("POST", "/admin/keys", Authors),
    ("POST", "/admin/notices/new/keep", Authors),
    ("POST", "/admin/notices/{id}/keep", AuthorsBeforeReaders),
    ("GET", "/admin/notices/{id}/others", AuthorsBeforeReaders),
    ("GET", "/admin/kept/{id}", Authors),
    ("POST", "/admin/kept/{id}/discard", Authors),
    ("POST", "/admin/notices/new/preview", Authors),
    ("POST", "/admin/notices/{id}/preview", AuthorsBeforeReaders),
    ("GET", "/admin/notices/{id}/history", Authors),
    ("GET", "/admin/notices/{id}/history/{revision}", Authors),
    (
        "GET",
        "/admin/notices/{id}/history/{revision}/restore",
        AuthorsBeforeReaders,
    ),
    (
        "POST",
        "/admin/notices/{id}/history/{revision}/restore",
        AuthorsBeforeReaders,
    ),
    ("GET", "/admin/templates", Authors),
    ("GET", "/admin/templates/new", Authors),
    ("POST", "/admin/templates", Authors),
    ("GET", "/admin/templates/{id}", Authors),
    ("POST", "/admin/templates/{id}", Authors),
    ("POST", "/admin/templates/{id}/delete", Authors),
    ("GET", "/admin/feedback", Authors),
    ("POST", "/admin/feedback", Authors),
    ("GET", "/admin/tokens", Administrators),
    ("POST", "/admin/tokens", Administrators),
    ("POST", "/admin/tokens/revoke", Administrators),
    ("GET", "/admin/operators", Administrators),
    ("POST", "/admin/operators", Administrators),
    ("POST", "/admin/operators/second-factor", Administrators),
    ("POST", "/admin/operators/links/revoke", Administrators),
    ("GET", "/admin/operators/{id}", Administrators),
    ("POST", "/admin/operators/{id}/role", Administrators),
    ("POST", "/admin/operators/{id}/reset", Administrators),
    (
        "POST",
        "/admin/operators/{id}/second-factor",
        Administrators,
    ),
    ("POST", "/admin/operators/{id}/sessions", Administrators),
    ("GET", "/admin/operators/{id}/remove", Administrators),
    ("POST", "/admin/operators/{id}/remove", Administrators),
    ("GET", "/admin/alerts", Authors),
    ("POST", "/admin/alerts", Authors),
    ("GET", "/admin/audit", Administrators),
    ("GET", "/admin/clock", Authors),
    ("POST", "/admin/clock", Publishers),
    ("GET", "/admin/zones", Authors),
    ("GET", "/admin/settings", Administrators),
    ("POST", "/admin/settings", Administrators),
    ("GET", "/admin/settings/preview.css", Administrators),
    ("GET", "/admin/settings/pictures/{name}", Administrators),
    ("GET", "/admin/account", Authors),
    ("POST", "/admin/account", Authors),
    ("POST", "/admin/account/sessions/end", Authors),
    ("POST", "/admin/account/sessions/others", Authors),
    ("GET", "/admin/account/authenticator", Authors),
    ("POST", "/admin/account/authenticator", Authors),
    ("POST", "/admin/account/authenticator/begin", Authors),
    ("POST", "/admin/account/authenticator/remove", Authors),
    ("POST", "/admin/account/recovery-codes", Authors),
    ("POST", "/admin/account/passkeys/new", Authors),
    ("POST", "/admin/account/passkeys", Authors),
    ("POST", "/admin/account/passkeys/{id}/rename", Authors),
    ("POST", "/admin/account/passkeys/{id}/remove", Authors),
    ("POST", "/admin/confirm/passkey/ask", Authors),
    ("GET", "/admin/{*rest}", Authors),
];

/// The scopes that each route of programs takes; any one of them does.
pub(super) const API: &[(&str, &str, &[&str])] = &[
    ("POST", "/api/v1/notices", &["notices:write"]),
    ("PUT", "/api/v1/notices/{key}", &["notices:write"]),
    (
        "POST",
        "/api/v1/notices/{key}/updates",
        &["notices:write", "updates:write"],
    ),
    (
        "DELETE",
        "/api/v1/notices/{key}/updates/{id}",
        &["notices:write", "updates:write"],
    ),
    ("POST", "/api/v1/notices/{key}/hosts", &["hosts:write"]),
    (
        "POST",
        "/api/v1/notices/{key}/hosts/{name}",
        &["hosts:write"],
    ),
];

pub(super) const SCOPES: [&str; 3] = ["notices:write", "updates:write", "hosts:write"];

/// Everybody who may knock at a route of the desk.
pub(super) const KNOCKING: [Option<Role>; 4] = [
    None,
    Some(Role::Author),
    Some(Role::Publisher),
    Some(Role::Administrator),
];

impl Who {
    pub(super) fn lets(self, role: Option<Role>, is_public: bool) -> bool {
        let Some(role) = role else {
            return self == Self::Anybody;
        };
        match self {
            Self::Anybody | Self::Authors => true,
            Self::AuthorsBeforeReaders => !is_public || role.may_publish(),
            Self::Publishers => role.may_publish(),
            Self::Administrators => role.may_administer(),
            // The notices of this test are somebody else's.
            Self::Cleared => false,
        }
    }
}
