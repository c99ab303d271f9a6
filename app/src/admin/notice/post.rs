//! A post on the timeline, with a change of state where one is chosen.

use super::{NoticePage, overrule};
use crate::admin::parts::{Choice, Control, Errors, Field, error_line, time_field::TimeField};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Kind, Language, Publication, State};
use leptos::prelude::*;

pub(super) fn view(page: &NoticePage, errors: &Errors) -> Option<Markup> {
    let is_public = matches!(page.publication, Publication::Published { .. });
    if page.kind == Kind::Postmortem || !is_public || !page.may_change() {
        return None;
    }
    let language = page.language();
    let mut states = vec![Choice::new("", say!(language, "desk-update-no-state"))];
    let reachable = State::of(page.kind).filter(|state| page.state.change_to(*state).is_ok());
    states.extend(
        reachable.map(|state| Choice::new(state.word(), words::labels::state(language, state))),
    );
    let state = Field {
        path: "state".to_owned(),
        label: say!(language, "desk-field-state"),
        value: page.update.state.clone().unwrap_or_default(),
        errors: errors.at("state"),
        control: Control::Select(states),
        ..Field::default()
    };
    let at = TimeField {
        path: "at".to_owned(),
        label: say!(language, "desk-field-at"),
        hint: Some(say!(
            language,
            "desk-update-at-hint",
            zone = page.zone.name()
        )),
        value: page.update.at.clone().unwrap_or_default(),
        errors: errors.at("at"),
        zone: page.zone,
        now: page.now,
        language,
    };
    let columns = Language::ALL.into_iter().map(|spoken| {
        let path = format!("text.{spoken}.body");
        let field = Field {
            errors: errors.at(&path),
            path,
            label: spoken.own_name().to_owned(),
            value: page
                .update
                .text
                .get(spoken.tag())
                .map(|text| text.body.clone())
                .unwrap_or_default(),
            lang: Some(spoken),
            control: Control::Area,
            ..Field::default()
        };
        field.view()
    });
    let section = view! {
        <section class="part" aria-labelledby="part-update">
            <h2 id="part-update">{say!(language, "desk-part-post")}</h2>
            <form class="part-in" method="post" action=page.path("updates")>
                {page.frame.csrf()}
                <div class="row">{state.view()}{at.view()}</div>
                {error_line("text", &errors.at("text"))}
                <div class="pair">{columns.collect_view()}</div>
                {overrule::of_update(page)}
                <p><button type="submit" class="button is-main">{say!(language, "desk-do-post")}</button></p>
            </form>
        </section>
    };
    Some(section.into_markup())
}
