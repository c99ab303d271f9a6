//! Clearances: handing one on, and breaking the glass.

use super::deed::Deed;
use super::lifts::reason;
use crate::admin::answer::Done;
use crate::admin::confirm;
use crate::admin::refusal::Refusal;
use crate::public::ClientAddress;
use app::admin::parts::Errors;
use axum::response::Response;
use desk::SeizeError;
use domain::OperatorId;
use i18n_embed_fl::fl;
use words::loader;

/// Clears one more operator; only who is cleared can.
pub async fn grant(deed: Deed) -> Result<Response, Refusal> {
    let (desk, id) = (&deed.state.desk, &deed.stored.notice.id);
    let clearance = desk.clearance(&deed.session.operator, id).await?;
    let clearance = clearance.ok_or(Refusal::NOT_ALLOWED)?;
    let Ok(to) = OperatorId::parse(deed.fields.get("operator")) else {
        return nobody(deed).await;
    };
    match desk.grant(&clearance, &to, deed.now).await {
        Err(error) if error.is_foreign_key_violation() => return nobody(deed).await,
        granted => granted?,
    }
    Ok(deed.answer(Done::Cleared).await)
}

/// There is no such operator, or there was one when the page was made.
async fn nobody(deed: Deed) -> Result<Response, Refusal> {
    let mut errors = Errors::default();
    let sentence = fl!(loader(deed.session.language), "desk-sealed-grant-nobody");
    errors.add("operator", sentence);
    deed.show(errors).await
}

/// Clears an administrator by their own act, with a reason and their password.
pub async fn seize(address: ClientAddress, mut deed: Deed) -> Result<Response, Refusal> {
    if !deed.session.role.may_administer() {
        return Err(Refusal::NOT_ALLOWED);
    }
    let (language, session) = (deed.session.language, &deed.session);
    let given = deed.fields.get("seize.reason").trim().to_owned();
    let mut errors = Errors::default();
    reason(&mut errors, language, "seize.reason", &given);
    if errors.is_empty() {
        let field = "seize.password";
        let typed = deed.fields.get(field).to_owned();
        confirm::password(&deed.state, address, session, &typed, field, &mut errors).await?;
    }
    deed.typed.seize_reason = Some(given.clone());
    if !errors.is_empty() {
        return deed.show(errors).await;
    }
    let (desk, id) = (&deed.state.desk, &deed.stored.notice.id);
    let operator = &deed.session.operator;
    match desk.seize_clearance(operator, id, &given, deed.now).await {
        Ok(()) => Ok(deed.answer(Done::Seized).await),
        Err(SeizeError::NotAdministrator) => Err(Refusal::NOT_ALLOWED),
        Err(SeizeError::NothingSealed) => {
            let sentence = fl!(loader(language), "desk-seize-nothing");
            errors.add("seize.reason", sentence);
            deed.show(errors).await
        }
        Err(SeizeError::Store(error)) => Err(error.into()),
    }
}
