//! Moving the lift of a sealed section: asking, agreeing, taking back, and doing
//! alone what takes two.

use super::deed::Deed;
use super::unsaved::refusal;
use crate::admin::answer::Done;
use crate::admin::confirm;
use crate::admin::refusal::Refusal;
use crate::public::ClientAddress;
use app::admin::notice::lifts::{LiftDraft, path};
use app::admin::parts::{Errors, time_field};
use axum::response::Response;
use desk::{Asked, LiftError, LiftWish, SaveError};
use domain::document::{self, Problem, What, limits};
use domain::lift::{LiftChange, LiftRefusal};
use domain::{Clearance, DisclosureId, Language, Zone};
use i18n_embed_fl::fl;
use words::loader;

/// Which button was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pressed {
    opens: bool,
    is_alone: bool,
}

impl Pressed {
    fn of(word: &str) -> Result<Self, Refusal> {
        let (opens, is_alone) = match word {
            "move" => (false, false),
            "open" => (true, false),
            "move-alone" => (false, true),
            "open-alone" => (true, true),
            _ => return Err(Refusal::OUTDATED),
        };
        Ok(Self { opens, is_alone })
    }
}

/// Asks for another lift, or changes it alone.
pub async fn ask(address: ClientAddress, mut deed: Deed) -> Result<Response, Refusal> {
    let (clearance, index, disclosure) = of_section(&deed).await?;
    let pressed = Pressed::of(deed.fields.get("do"))?;
    if pressed.is_alone && !deed.session.role.may_administer() {
        return Err(Refusal::NOT_ALLOWED);
    }
    let draft = read(&deed, &disclosure, index);
    let mut errors = Errors::default();
    let wish = wish(&deed, &draft, (index, pressed), &mut errors);
    deed.typed.lift = Some(draft);
    if pressed.is_alone && errors.is_empty() {
        let field = path(index, "password");
        let typed = deed.fields.get(&field).to_owned();
        let session = &deed.session;
        confirm::password(&deed.state, address, session, &typed, &field, &mut errors).await?;
    }
    let Some(wish) = wish.filter(|_| errors.is_empty()) else {
        return deed.show(errors).await;
    };
    let desk = &deed.state.desk;
    let asked = if pressed.is_alone {
        let changed = desk.change_lift_alone(&clearance, &wish, deed.now).await;
        changed.map(|()| Asked::Done)
    } else {
        desk.ask_lift(&clearance, &wish, deed.now).await
    };
    match asked {
        Ok(Asked::Waits(_)) => Ok(deed.answer(Done::LiftAsked).await),
        Ok(Asked::Done) => Ok(deed.answer(done(wish.change)).await),
        Err(error) => {
            let is_of_reason = matches!(error, SaveError::Rule(LiftError::ReasonGivesAway));
            let field = if pressed.opens || is_of_reason {
                "reason"
            } else {
                "to"
            };
            refuse(deed, error, &path(index, field)).await
        }
    }
}

/// Agrees to what somebody else has asked for, for who names their password.
pub async fn agree(address: ClientAddress, deed: Deed) -> Result<Response, Refusal> {
    let (clearance, index, disclosure) = of_section(&deed).await?;
    let field = path(index, "agree");
    let typed = deed.fields.get(&field).to_owned();
    let mut errors = Errors::default();
    let session = &deed.session;
    confirm::password(&deed.state, address, session, &typed, &field, &mut errors).await?;
    if !errors.is_empty() {
        return deed.show(errors).await;
    }
    let desk = &deed.state.desk;
    match desk.agree_lift(&clearance, &disclosure, deed.now).await {
        Ok(change) => Ok(deed.answer(done(change)).await),
        Err(error) => refuse(deed, error, &field).await,
    }
}

/// Takes back what one has asked for oneself.
pub async fn take_back(deed: Deed) -> Result<Response, Refusal> {
    let (clearance, index, disclosure) = of_section(&deed).await?;
    let desk = &deed.state.desk;
    let taken = desk.take_lift_request_back(&clearance, &disclosure, deed.now);
    match taken.await {
        Ok(()) => Ok(deed.answer(Done::LiftTakenBack).await),
        Err(error) => refuse(deed, error, &path(index, "agree")).await,
    }
}

const fn done(change: LiftChange) -> Done {
    match change {
        LiftChange::Now => Done::LiftOpened,
        LiftChange::To(_) => Done::LiftMoved,
    }
}

/// The section that the form belongs to, for somebody who is cleared and may
/// change what readers see.
async fn of_section(deed: &Deed) -> Result<(Clearance, usize, DisclosureId), Refusal> {
    deed.must_publish()?;
    let notice = &deed.stored.notice;
    let clearance = deed
        .state
        .desk
        .clearance(&deed.session.operator, &notice.id);
    let clearance = clearance.await?.ok_or(Refusal::NOT_ALLOWED)?;
    let wanted = deed.fields.get("disclosure");
    let mut ids = notice.disclosures.iter().map(|d| &d.id);
    let index = ids.position(|id| id.as_str() == wanted);
    let index = index.ok_or(Refusal::OUTDATED)?;
    Ok((clearance, index, notice.disclosures[index].id.clone()))
}

fn read(deed: &Deed, disclosure: &DisclosureId, index: usize) -> LiftDraft {
    let to = path(index, "to");
    let part = |part: &str| deed.fields.get(&format!("{to}{part}"));
    LiftDraft {
        disclosure: disclosure.to_string(),
        to: time_field::read(part(""), part(".offset"), part(".exact"), Zone::UTC),
        reason: deed.fields.get(&path(index, "reason")).trim().to_owned(),
    }
}

/// What is wanted, where everything that is needed was typed.
fn wish(
    deed: &Deed,
    draft: &LiftDraft,
    (index, pressed): (usize, Pressed),
    errors: &mut Errors,
) -> Option<LiftWish> {
    let language = deed.session.language;
    let disclosure = DisclosureId::parse(&draft.disclosure).ok()?;
    let change = if pressed.opens {
        Some(LiftChange::Now)
    } else {
        let field = path(index, "to");
        match document::moment(&field, &draft.to, Zone::UTC) {
            Ok(moment) => Some(LiftChange::To(moment.instant())),
            Err(problem) => {
                add(errors, language, &problem);
                None
            }
        }
    };
    reason(errors, language, &path(index, "reason"), &draft.reason);
    Some(LiftWish {
        disclosure,
        change: change?,
        reason: draft.reason.clone(),
    })
}

/// A reason has to be given, and to be short enough for a line of the trail.
pub(super) fn reason(errors: &mut Errors, language: Language, field: &str, reason: &str) {
    let max = limits::SUMMARY;
    let what = if reason.is_empty() {
        What::Missing
    } else if reason.chars().count() > max {
        What::TooLong { max }
    } else {
        return;
    };
    add(errors, language, &Problem::new(field, what));
}

fn add(errors: &mut Errors, language: Language, problem: &Problem) {
    let sentence = words::problems::in_form(language, &problem.what, Zone::UTC);
    errors.add(problem.path.clone(), sentence);
}

/// Says on the notice's page why it was not done.
async fn refuse(deed: Deed, error: SaveError<LiftError>, field: &str) -> Result<Response, Refusal> {
    let language = deed.session.language;
    let words = loader(language);
    let SaveError::Rule(error) = error else {
        return Err(refusal(error));
    };
    let sentence = match error {
        LiftError::Refused(LiftRefusal::Over) => fl!(words, "desk-lift-over"),
        LiftError::Refused(LiftRefusal::InThePast) => {
            let wanted = deed.typed.lift.as_ref().map(|draft| draft.to.as_str());
            let wanted = document::moment(field, wanted.unwrap_or_default(), Zone::UTC);
            let at = wanted.map_or(deed.now, |moment| moment.instant());
            let at = words::time::moment(language, Zone::UTC, at);
            fl!(words, "desk-lift-in-the-past", at = at)
        }
        LiftError::Refused(LiftRefusal::Unchanged) => fl!(words, "desk-lift-unchanged"),
        LiftError::ReasonGivesAway => {
            words::problems::in_form(language, &What::ReasonGivesAway, Zone::UTC)
        }
        LiftError::NoSuchRequest => fl!(words, "desk-lift-nobody-asks"),
        LiftError::OwnRequest => fl!(words, "desk-lift-own-request"),
        LiftError::NoSuchDisclosure => return Err(Refusal::OUTDATED),
        LiftError::NotAdministrator => return Err(Refusal::NOT_ALLOWED),
    };
    let mut errors = Errors::default();
    errors.add(field, sentence);
    deed.show(errors).await
}
