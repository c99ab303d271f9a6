//! What somebody typed into a form whose session had ended: kept, unreadable, on its
//! way through the sign-in page, and given back to the operator who typed it alone.

use super::answer::{bare_frame, page};
use super::form::Fields;
use super::refusal::Refusal;
use super::sign_in;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::resume::{self, Kept, Matter, ResumePage};
use axum::response::Response;
use desk::Typed;
use domain::{Language, OperatorId};
use http::StatusCode;

/// The parts of the desk where people write. What is typed elsewhere is short, or
/// is a password.
const WRITTEN_AT: [&str; 3] = ["/admin/notices/", "/admin/settings", "/admin/templates"];

/// The name under which the form's address is wrapped with it.
const ACTION: &str = "resume";

/// The name under which its button is.
const BUTTON: &str = "resume.do";

/// What the button of a form sends that only shows what is in it.
const CHECK: &str = "check";

/// A form that came too late.
pub(super) struct Interrupted {
    owner: OperatorId,
    action: String,
    button: String,
    fields: Vec<(String, String)>,
}

impl Interrupted {
    /// A form that somebody has written something into; none where it holds nothing
    /// that would be a loss, or nobody knows whose it is.
    pub(super) fn of(path: &str, fields: &Fields) -> Option<Self> {
        let is_written = WRITTEN_AT.iter().any(|place| path.starts_with(place));
        // What is kept by itself stands on the page still.
        if !is_written || path.ends_with("/keep") {
            return None;
        }
        let is_shown_first = is_shown_first(path, fields);
        let typed = fields.typed();
        if !is_shown_first && !typed.iter().any(|(name, value)| is_text(name, value)) {
            return None;
        }
        let button = if is_shown_first {
            CHECK
        } else {
            fields.get("do")
        };
        Some(Self {
            owner: OperatorId::parse(fields.get("owner")).ok()?,
            action: path.to_owned(),
            button: button.to_owned(),
            fields: typed,
        })
    }

    pub(super) fn is_of(&self, session: &SignedIn) -> bool {
        self.owner == session.operator
    }

    /// Nobody is signed in: the sign-in page, with it.
    pub(super) async fn at_the_door(
        self,
        state: &DeskState,
        language: Language,
    ) -> Result<Response, Refusal> {
        let kept = self.wrap(state).await?;
        Ok(sign_in::interrupted(state, language, kept))
    }

    /// Somebody else is signed in: they are told so, and shown nothing of it.
    pub(super) async fn beside(
        self,
        state: &DeskState,
        session: &SignedIn,
    ) -> Result<Response, Refusal> {
        let matter = Matter::Elsewhere(self.wrap(state).await?);
        let around = (session.language, session.who().csrf);
        Ok(page(StatusCode::FORBIDDEN, html(state, around, matter)))
    }

    /// Whoever typed it is signed in again.
    pub(super) fn again(self, state: &DeskState, session: &SignedIn) -> Response {
        let around = (session.language, session.who().csrf);
        page(StatusCode::FORBIDDEN, html(state, around, self.matter()))
    }

    fn matter(self) -> Matter {
        Matter::Own {
            does_it: self.button != CHECK,
            action: self.action,
            fields: self.fields,
            button: self.button,
        }
    }

    async fn wrap(self, state: &DeskState) -> Result<Kept, Refusal> {
        let mut fields = self.fields;
        fields.push((ACTION.to_owned(), self.action));
        fields.push((BUTTON.to_owned(), self.button));
        let wrapped = state.desk.wrap(&self.owner, &Typed(fields)).await?;
        Ok(Kept {
            owner: self.owner.to_string(),
            wrapped,
        })
    }

    fn unwrap(state: &DeskState, owner: &OperatorId, kept: &Kept) -> Option<Self> {
        let Typed(mut fields) = state.desk.unwrap(owner, &kept.wrapped)?;
        let mut take = |wanted: &str| {
            let at = fields.iter().position(|(name, _)| name == wanted)?;
            Some(fields.swap_remove(at).1)
        };
        Some(Self {
            owner: owner.clone(),
            action: take(ACTION)?,
            button: take(BUTTON)?,
            fields,
        })
    }
}

/// The page for somebody who has just signed in and brought something along: what
/// they typed, or that it is somebody else's.
pub(super) fn resumed(
    state: &DeskState,
    around: (Language, String),
    operator: &OperatorId,
    kept: Kept,
) -> String {
    let matter = match Interrupted::unwrap(state, operator, &kept) {
        Some(work) => work.matter(),
        None => Matter::Elsewhere(kept),
    };
    html(state, around, matter)
}

fn html(state: &DeskState, (language, csrf): (Language, String), matter: Matter) -> String {
    let shown = ResumePage {
        frame: bare_frame(state, language, "/admin/"),
        matter,
        csrf,
    };
    app::admin::render(&shown.frame, &resume::title(&shown), || {
        resume::view(&shown)
    })
}

/// Whether a form can show what is in it and do nothing: the editor, which alone has
/// the field, the settings, and lists of hosts.
fn is_shown_first(path: &str, fields: &Fields) -> bool {
    if path == "/admin/settings" {
        return true;
    }
    let of_hosts = [("/hosts/paste", "text"), ("/hosts/waves", "hosts")];
    let is_of_hosts =
        |(end, list): &(&str, &str)| path.ends_with(end) && !fields.get(list).trim().is_empty();
    !fields.get("kind.shown").is_empty() || of_hosts.iter().any(is_of_hosts)
}

/// Whether a field holds more than a word. A button that reports a host does, too, and
/// nobody typed it.
fn is_text(name: &str, value: &str) -> bool {
    name != "report" && value.trim().contains(char::is_whitespace)
}
