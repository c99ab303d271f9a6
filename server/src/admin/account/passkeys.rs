//! Passkeys of one's own account: added, called otherwise, removed.

use super::recovery_codes::shown_once;
use crate::admin::access::Form;
use crate::admin::answer::{Done, done, frame, page};
use crate::admin::confirmed::ConfirmedForm;
use crate::admin::passkeys::{keep, sent};
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::auth::passkeys::Made;
use crate::auth::recovery::RecoveryCode;
use crate::secret;
use crate::state::DeskState;
use app::admin::account::PasskeyRow;
use app::admin::parts::Errors;
use app::admin::passkey::{self, NewPasskeyPage};
use app::admin::{Here, render};
use axum::extract::{Path, State};
use axum::response::Response;
use desk::{Added, Ceremony, NewPasskey, Passkey, Removal, StoreError};
use domain::OperatorId;
use http::{StatusCode, Uri};
use i18n_embed_fl::fl;
use words::loader;

/// The page to come back to.
const PAGE: &str = "/admin/account";

/// More than anybody has devices.
const MOST: usize = 20;

/// The longest name, in characters.
const LONGEST_NAME: usize = 60;

/// Asks for a new one: the page on which a script puts the question.
pub async fn begin(
    State(state): State<DeskState>,
    uri: Uri,
    form: ConfirmedForm,
) -> Result<Response, Refusal> {
    let (session, site) = (&form.session, state.site());
    let known = state.desk.passkey_documents(&session.operator).await?;
    if known.len() >= MOST {
        let words = loader(session.language);
        return refuse(&state, session, fl!(words, "desk-passkey-too-many")).await;
    }
    let whose = (&session.operator, &*session.email);
    let question = state.auth.passkeys.ask_for_new(&site.name, whose, &known)?;
    let question = question.ok_or(Refusal::NOT_FOUND)?;
    let options = question.options.to_string();
    let ceremony = keep(&state, question, (Ceremony::Add, &session.name)).await?;
    let mut frame = frame(&state, session, Here::Account, &uri);
    // What was asked is not asked again by a change of the language.
    PAGE.clone_into(&mut frame.path);
    let shown = NewPasskeyPage {
        frame,
        ceremony: ceremony.reveal().to_owned(),
        question: options,
        is_demanded: session.lacks_second_factor,
    };
    let html = render(&shown.frame, &passkey::title(&shown), || {
        passkey::view(&shown)
    });
    Ok(page(StatusCode::OK, html))
}

/// Adds what an authenticator has made. That its operator proved who they are was
/// demanded before it was asked.
pub async fn add(
    State(state): State<DeskState>,
    uri: Uri,
    form: Form,
) -> Result<Response, Refusal> {
    let (session, now) = (&form.session, state.clock.now());
    let words = loader(session.language);
    let sent = sent(&form.fields);
    if sent.answer.is_empty() {
        return refuse(&state, session, fl!(words, "desk-passkey-needs-script")).await;
    }
    let hash = secret::hash(sent.ceremony);
    let asked = (Ceremony::Add, &*session.name);
    let question = state.desk.take_ceremony(&hash, asked, now).await?;
    let made = match question {
        Some(question) => state.auth.passkeys.judge_new(&question, sent.answer)?,
        None => None,
    };
    let Some(Made {
        credential_id,
        document,
    }) = made
    else {
        return refuse(&state, session, fl!(words, "desk-passkey-not-added")).await;
    };
    let codes = RecoveryCode::draw_all();
    let hashes: Vec<_> = codes.iter().map(RecoveryCode::hash).collect();
    let id = OperatorId::from_random(crate::random::id());
    let new = NewPasskey {
        id: id.as_str(),
        credential_id: &credential_id,
        name: &name(session, form.fields.get("name")),
        document: &document,
    };
    let added = state
        .desk
        .add_passkey((&session.operator, &session.name), &new, &hashes, now);
    match added.await? {
        Added::WithCodes => Ok(shown_once(&state, session, &uri, &codes, true)),
        Added::BesideCodes => Ok(done(PAGE, Done::PasskeyAdded)),
        Added::Known => refuse(&state, session, fl!(words, "desk-passkey-not-added")).await,
    }
}

/// Calls one otherwise.
pub async fn rename(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let session = &form.session;
    let name = name(session, form.fields.get("name"));
    let now = state.clock.now();
    let renamed = state
        .desk
        .rename_passkey(&session.operator, &id, &name, now);
    if renamed.await? {
        Ok(done(PAGE, Done::PasskeyRenamed))
    } else {
        Err(Refusal::OUTDATED)
    }
}

/// Does without one from now on.
pub async fn remove(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    form: ConfirmedForm,
) -> Result<Response, Refusal> {
    let (session, now) = (&form.session, state.clock.now());
    let removed = state
        .desk
        .remove_passkey((&session.operator, &session.name), &id, now);
    match removed.await? {
        Removal::Done => Ok(done(PAGE, Done::PasskeyRemoved)),
        Removal::NotThere => Err(Refusal::OUTDATED),
        Removal::IsLast => refuse_last(&state, session).await,
    }
}

/// The account, with a sentence that its last second factor stays.
pub(super) async fn refuse_last(
    state: &DeskState,
    session: &SignedIn,
) -> Result<Response, Refusal> {
    let words = loader(session.language);
    refuse(state, session, fl!(words, "desk-last-factor")).await
}

async fn refuse(
    state: &DeskState,
    session: &SignedIn,
    sentence: String,
) -> Result<Response, Refusal> {
    let mut errors = Errors::default();
    errors.add("account-passkeys", sentence);
    super::view(state, session, &Uri::from_static(PAGE), errors).await
}

/// What somebody calls a passkey; what is called nothing is called a passkey.
fn name(session: &SignedIn, typed: &str) -> String {
    let name: String = typed.trim().chars().take(LONGEST_NAME).collect();
    if name.is_empty() {
        fl!(loader(session.language), "desk-passkey")
    } else {
        name
    }
}

pub(super) async fn rows(
    state: &DeskState,
    session: &SignedIn,
) -> Result<Vec<PasskeyRow>, StoreError> {
    let passkeys = state.desk.passkeys_of(&session.operator).await?;
    let row = |passkey: Passkey| PasskeyRow {
        id: passkey.id,
        name: passkey.name,
        added_at: passkey.added_at,
        used_at: passkey.used_at,
    };
    Ok(passkeys.into_iter().map(row).collect())
}
