//! Tokens for scripts.

use super::access::Form;
use super::answer::{Done, done, frame, page};
use super::confirmed::ConfirmedForm;
use super::people::People;
use super::record::Titles;
use super::refusal::Refusal;
use crate::auth::{SignedIn, token};
use crate::secret::Secret;
use crate::state::DeskState;
use app::admin::parts::Errors;
use app::admin::tokens::{self, Right, TokenRow, TokensPage};
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use chrono::TimeDelta;
use desk::{AddTokenError, NewToken, Scope, Scopes};
use domain::{Language, NoticeId};
use http::{StatusCode, Uri};
use i18n_embed_fl::fl;
use words::loader;

/// The longest that a token lasts, unless it has no end, in days.
const LONGEST: i64 = 365;

/// The days that a token lasts unless something else is chosen.
const USUAL: &str = "90";

/// The longest name of a token, in characters.
const LONGEST_NAME: usize = 100;

/// Shows the tokens.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    must_administer(&session)?;
    view(&state, &session, &uri, Typed::default()).await
}

/// Makes a token and shows it, this once.
pub async fn create(
    State(state): State<DeskState>,
    uri: Uri,
    form: ConfirmedForm,
) -> Result<Response, Refusal> {
    must_administer(&form.session)?;
    let language = form.session.language;
    let mut typed = Typed::of(&form, language);
    if typed.errors.is_empty() {
        let secret = token::draw();
        let scopes: Scopes = typed
            .ticked
            .iter()
            .filter_map(|right| Scope::from_word(right.word()))
            .collect();
        let actor = form.session.actor();
        let now = state.clock.now();
        let new = NewToken {
            name: &typed.name,
            token_hash: secret.hash(),
            shown: &token::shown(&secret),
            scopes: &scopes,
            notice: typed.notice.as_ref(),
            expires_at: typed.end.map(|after| now + after),
        };
        let added = state.desk.add_token(&new, &actor, now).await;
        match added {
            Ok(()) => {
                typed = Typed {
                    made: Some(secret),
                    ..Typed::default()
                }
            }
            Err(AddTokenError::NameTaken) => {
                typed
                    .errors
                    .add("name", fl!(loader(language), "desk-token-name-taken"));
            }
            Err(AddTokenError::Store(error)) => return Err(error.into()),
        }
    }
    view(&state, &form.session, &uri, typed).await
}

/// Takes a token back.
pub async fn revoke(State(state): State<DeskState>, form: Form) -> Result<Response, Refusal> {
    must_administer(&form.session)?;
    let name = form.fields.get("name");
    let was_of_use = state
        .desk
        .revoke_token(&form.session.actor(), name, state.clock.now())
        .await?;
    if was_of_use {
        Ok(done("/admin/tokens", Done::Revoked))
    } else {
        Err(Refusal::NOT_FOUND)
    }
}

struct Typed {
    name: String,
    days: String,
    /// How long it lasts; none where it has no end.
    end: Option<TimeDelta>,
    notice: Option<NoticeId>,
    ticked: Vec<Right>,
    errors: Errors,
    made: Option<Secret>,
}

impl Default for Typed {
    fn default() -> Self {
        Self {
            name: String::new(),
            days: USUAL.to_owned(),
            end: None,
            notice: None,
            ticked: Vec::new(),
            errors: Errors::default(),
            made: None,
        }
    }
}

impl Typed {
    fn of(form: &ConfirmedForm, language: Language) -> Self {
        let name = form.fields.get("name").trim().to_owned();
        let words = form.fields.all("scope");
        let ticked: Vec<_> = Right::ALL
            .into_iter()
            .filter(|right| words.iter().any(|word| word == right.word()))
            .collect();
        let mut errors = Errors::default();
        if name.is_empty() || name.chars().count() > LONGEST_NAME {
            errors.add(
                "name",
                fl!(
                    loader(language),
                    "desk-token-name-missing",
                    max = LONGEST_NAME
                ),
            );
        }
        if ticked.is_empty() {
            errors.add("scope", fl!(loader(language), "desk-token-rights-missing"));
        }
        let days = form.fields.get("days").to_owned();
        let end = match &*days {
            "none" => None,
            days => {
                let days = days
                    .parse()
                    .ok()
                    .filter(|days| (1..=LONGEST).contains(days));
                if days.is_none() {
                    errors.add("days", fl!(loader(language), "desk-token-days-wrong"));
                }
                days.and_then(TimeDelta::try_days)
            }
        };
        let notice = form.fields.given("notice").map(|id| NoticeId::parse(&id));
        if matches!(notice, Some(Err(_))) {
            errors.add("notice", fl!(loader(language), "desk-token-notice-wrong"));
        }
        Self {
            name,
            days,
            end,
            notice: notice.and_then(Result::ok),
            ticked,
            errors,
            made: None,
        }
    }
}

async fn view(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    typed: Typed,
) -> Result<Response, Refusal> {
    let people = People::of(&state.desk).await?;
    let now = state.clock.now();
    let titles = Titles::of(&state.desk, session.language).await?.into_all();
    let title = |id: &NoticeId| {
        let found = titles.iter().find(|(known, _)| known == id);
        found.map_or_else(|| id.to_string(), |(_, title)| title.clone())
    };
    let row = |token: desk::Token| TokenRow {
        shown: token.shown,
        notice: token.notice.as_ref().map(title),
        is_over: token.expires_at.is_some_and(|end| end <= now),
        expires_at: token.expires_at,
        rights: token.scopes.to_string().replace(',', ", "),
        created_by: people.doer(&token.created_by),
        name: token.name,
        created_at: token.created_at,
        used_at: token.used_at,
        revoked_at: token.revoked_at,
    };
    let tokens = state.desk.tokens().await?.into_iter().map(row).collect();
    let status = if typed.errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let shown = TokensPage {
        frame: frame(state, session, Here::Tokens, uri),
        tokens,
        made: typed.made.map(|secret| secret.reveal().to_owned()),
        name: typed.name,
        days: typed.days,
        notice: typed.notice.map(|id| id.to_string()).unwrap_or_default(),
        notices: titles
            .iter()
            .map(|(id, title)| (id.to_string(), title.clone()))
            .collect(),
        ticked: typed.ticked,
        errors: typed.errors,
    };
    Ok(page(
        status,
        render(&shown.frame, &tokens::title(&shown), || {
            tokens::view(&shown)
        }),
    ))
}

/// Tokens and operators are an administrator's matter.
pub(super) fn must_administer(session: &SignedIn) -> Result<(), Refusal> {
    if session.role.may_administer() {
        Ok(())
    } else {
        Err(Refusal::NOT_ALLOWED)
    }
}
