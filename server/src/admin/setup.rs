//! Set-up: the first administrator, by the one-time address that the server printed.

use super::access::{STRANGERS_LIMIT, read};
use super::answer::{bare_frame, page, param};
use super::form::Fields;
use super::password::NewPassword;
use super::refusal::Refusal;
use super::sign_in::with_cookie;
use crate::auth::{browser, session};
use crate::http_parts::{language_of, redirect};
use crate::public::ClientAddress;
use crate::secret;
use crate::state::DeskState;
use app::admin::parts::Errors;
use app::admin::setup::{self, SetupPage};
use axum::extract::{Path, Request, State};
use axum::response::Response;
use desk::{Actor, AddOperatorError, NewOperator, Role};
use domain::{Language, OperatorId};
use http::{HeaderMap, StatusCode, Uri};
use i18n_embed_fl::fl;
use words::loader;

/// Shows the set-up page to who has the code, as long as there is nobody.
pub async fn show(
    State(state): State<DeskState>,
    Path(code): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Refusal> {
    demand(&state, &code).await?;
    let language = param(&uri, "lang").and_then(|tag| Language::from_tag(&tag));
    let language = language.unwrap_or_else(|| language_of(&headers));
    Ok(form(
        &state,
        language,
        code,
        String::new(),
        Errors::default(),
    ))
}

/// Adds the first operator and lets them in.
pub async fn create(
    State(state): State<DeskState>,
    Path(code): Path<String>,
    address: ClientAddress,
    request: Request,
) -> Result<Response, Refusal> {
    if !state.auth.networks.admits(address.network()) {
        return Err(Refusal::NOT_FOUND);
    }
    demand(&state, &code).await?;
    let language = language_of(request.headers());
    let browser = browser::of(request.headers());
    let fields = read(request, STRANGERS_LIMIT).await?;
    let language = Language::from_tag(fields.get("lang")).unwrap_or(language);
    let credentials = Credentials::of(&fields);
    let errors = credentials.errors(&state, language);
    if !errors.is_empty() {
        return Ok(form(&state, language, code, credentials.email, errors));
    }
    let password_hash = credentials.password.hash(&state).await?;
    // Used up only now, and by one of two who come at the same time.
    let now = state.clock.now();
    if !state
        .desk
        .take_setup_code(&secret::hash(&code), now)
        .await?
    {
        return Err(Refusal::NOT_FOUND);
    }
    let id = OperatorId::from_random(crate::random::id());
    let now = state.clock.now();
    let operator = NewOperator {
        id: id.clone(),
        email: &credentials.email,
        role: Role::Administrator,
        password_hash: &password_hash,
    };
    match state
        .desk
        .add_operator(&Actor::Operator(id.clone()), &operator, now)
        .await
    {
        Ok(()) => {}
        Err(AddOperatorError::EmailTaken) => return Err(Refusal::NOT_FOUND),
        Err(AddOperatorError::Store(error)) => return Err(error.into()),
    }
    state
        .desk
        .set_setting(&session::language_setting(&id), language.tag())
        .await?;
    let opened = session::open(&state, &id, &password_hash, &browser, now).await?;
    let opened = opened.ok_or(Refusal::NOT_FOUND)?;
    with_cookie(
        &state,
        opened.secret.reveal(),
        redirect(StatusCode::SEE_OTHER, "/admin/"),
    )
}

async fn demand(state: &DeskState, code: &str) -> Result<(), Refusal> {
    let (hash, now) = (secret::hash(code), state.clock.now());
    let is_code = state.desk.is_setup_code(&hash, now).await?;
    let is_open = is_code && !state.desk.has_administrator().await?;
    if is_open {
        Ok(())
    } else {
        Err(Refusal::NOT_FOUND)
    }
}

fn form(
    state: &DeskState,
    language: Language,
    code: String,
    email: String,
    errors: Errors,
) -> Response {
    let status = if errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let frame = bare_frame(state, language, "/admin/");
    let shown = SetupPage {
        frame,
        code,
        email,
        errors,
    };
    page(
        status,
        app::admin::render(&shown.frame, &setup::title(&shown), || setup::view(&shown)),
    )
}

/// An address and a new password, as they were typed.
pub(super) struct Credentials {
    pub(super) email: String,
    pub(super) password: NewPassword,
}

impl Credentials {
    pub(super) fn of(fields: &Fields) -> Self {
        Self {
            email: fields.get("email").trim().to_owned(),
            password: NewPassword::of(fields),
        }
    }

    /// What is wrong with them, beside the field where it is mended.
    pub(super) fn errors(&self, state: &DeskState, language: Language) -> Errors {
        let mut errors = Errors::default();
        if !is_email(&self.email) {
            errors.add("email", fl!(loader(language), "desk-email-wrong"));
        }
        self.password
            .check(state, language, &self.email, &mut errors);
        errors
    }
}

/// Something before and after one `@`, without spaces. Whether mail arrives is
/// not known from its form.
pub(super) fn is_email(text: &str) -> bool {
    let has_odd_characters = text.chars().any(|c| c.is_whitespace() || c.is_control());
    let is_short = text.chars().count() <= 254;
    let halves = text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && !host.contains('@')
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
    });
    halves && is_short && !has_odd_characters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_name_and_a_host() {
        for good in ["name@example.net", "first.last+tag@mail.example.net"] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "name",
            "@example.net",
            "name@",
            "name@host",
            "a b@example.net",
            "a@b@example.net",
            "a@.net",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
