//! Naming one's password once more, before something that cannot be undone.

use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::auth::attempts::Attempt;
use crate::public::ClientAddress;
use crate::state::DeskState;
use app::admin::parts::Errors;
use desk::{Action, Entry};
use i18n_embed_fl::fl;
use words::loader;

/// The hash of the operator's password, where they named it. Who found a desk
/// open must not guess on: the attempts count as at sign-in. What is wrong is said
/// beside the field.
pub(super) async fn password(
    state: &DeskState,
    address: ClientAddress,
    session: &SignedIn,
    typed: &str,
    field: &str,
    errors: &mut Errors,
) -> Result<Option<String>, Refusal> {
    let words = loader(session.language);
    if typed.is_empty() {
        errors.add(field, fl!(words, "problem-missing"));
        return Ok(None);
    }
    let now = state.clock.now();
    let (network, operator) = (address.network(), &session.operator);
    let attempt = Attempt::at(&session.email, network);
    let wait = if state.auth.networks.admits(network) {
        attempt.begin(&state.desk, now).await?
    } else {
        Some(60)
    };
    if let Some(seconds) = wait {
        tracing::warn!(%network, %operator, why = "has to wait", "refused to look at a password");
        errors.add(
            field,
            fl!(words, "desk-sign-in-too-many", seconds = seconds),
        );
        return Ok(None);
    }
    let stored = state.desk.operator(operator).await?;
    let stored = stored.map(|operator| operator.password_hash);
    let passwords = &state.auth.passwords;
    if passwords.verify(typed.to_owned(), stored.clone()).await? {
        attempt.succeed(&state.desk, now).await?;
        return Ok(stored);
    }
    tracing::warn!(%network, %operator, why = "no match", "refused a password");
    attempt.fail(&state.desk, now).await?;
    let actor = session.actor();
    let failed = Entry::of(&actor, Action::SignInFailed);
    state.desk.record(&failed, now).await?;
    errors.add(field, fl!(words, "desk-password-current-wrong"));
    Ok(None)
}
