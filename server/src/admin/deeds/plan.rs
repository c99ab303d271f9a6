//! Planning a publication: an instant at which a draft becomes public by itself,
//! entered as a local time of the zone that the operator thinks in.

use super::deed::Deed;
use crate::admin::answer::Done;
use crate::admin::refusal::Refusal;
use app::admin::notice::{OverruledDeed, PlanDraft};
use app::admin::parts::{Errors, time_field};
use axum::response::Response;
use domain::document::{self, Problem, What};
use domain::{Notice, Zone};
use i18n_embed_fl::fl;
use words::loader;

/// Plans it, or plans it for another instant.
pub async fn plan(mut deed: Deed) -> Result<Response, Refusal> {
    deed.must_publish()?;
    deed.offer = Some(OverruledDeed::Plan);
    let home = deed.stored.notice.home_zone;
    let typed = read(&deed, home);
    deed.typed.plan = Some(typed.clone());
    let language = deed.session.language;
    let Ok(zone) = Zone::parse(&typed.zone) else {
        let value = typed.zone.clone();
        let problem = Problem::new("publish_zone", What::UnknownZone { value });
        return deed.refuse(vec![problem]).await;
    };
    let at = match document::moment("publish_at", &typed.at, zone) {
        Ok(at) => at.instant(),
        // What is said of it is said in the zone in which it was meant.
        Err(problem) => return deed.show(Errors::of(&vec![problem], language, zone)).await,
    };
    if at <= deed.now {
        let mut errors = Errors::default();
        let at = words::time::moment(language, zone, at);
        let sentence = fl!(loader(language), "desk-plan-past", at = at.as_str());
        errors.add("publish_at", sentence);
        return deed.show(errors).await;
    }
    let edit = deed.edit();
    let plan = |notice: &mut Notice| {
        let lacking = document::ready(notice);
        if !lacking.is_empty() {
            return Err(lacking);
        }
        notice.plan(at);
        Ok(())
    };
    deed.save(Some(edit), Done::Planned, plan).await
}

fn read(deed: &Deed, home: Zone) -> PlanDraft {
    let part = |part: &str| deed.fields.get(&format!("publish_at{part}"));
    let zone = deed
        .fields
        .given("publish_zone")
        .unwrap_or_else(|| home.name().to_owned());
    let read_in = Zone::parse(&zone).unwrap_or(home);
    PlanDraft {
        at: time_field::read(part(""), part(".offset"), part(".exact"), read_in),
        zone,
    }
}
