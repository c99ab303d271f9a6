//! Posts on the timeline.

use super::Form;
use crate::admin::parts::{self, Choice, Control, Field, error_line, errors::id_of};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Kind, State, document::UpdateDraft};
use leptos::prelude::*;

pub(super) fn view(form: &Form<'_>) -> Option<Markup> {
    let language = form.language;
    let updates = &form.draft().updates;
    if form.kind == Kind::Postmortem && updates.is_empty() {
        return None;
    }
    let posts = updates
        .iter()
        .enumerate()
        .map(|(index, update)| post(form, index, update))
        .collect_view();
    let body = view! {
        {error_line("updates", &form.errors.at("updates"))}
        {posts}
        <div class="rows-foot">
            <button type="submit" class="button" formaction=form.back_to("part-updates") name="do" value="add-update">{say!(language, "desk-add-update")}</button>
        </div>
    };
    let note = say!(language, "desk-part-updates-note");
    Some(form.part(
        "part-updates",
        say!(language, "desk-part-updates"),
        note,
        body.into_markup(),
    ))
}

fn post(form: &Form<'_>, index: usize, update: &UpdateDraft) -> Markup {
    let language = form.language;
    let number: usize = index + 1;
    let path = |name: &str| format!("updates[{index}].{name}");
    let at = form.time(
        path("at"),
        say!(language, "desk-field-at"),
        update.at.as_deref(),
    );
    let mut states = vec![Choice::new("", say!(language, "desk-update-no-state"))];
    states.extend(
        State::of(form.kind)
            .map(|state| Choice::new(state.word(), words::labels::state(language, state))),
    );
    let state = Field {
        control: Control::Select(states),
        ..form.field(
            path("state"),
            say!(language, "desk-field-state"),
            Some(update.state.as_deref().unwrap_or_default()),
        )
    };
    let text_errors = form.errors.at(&path("text"));
    let lags = update
        .id
        .as_ref()
        .and_then(|id| form.page.lags.updates.get(id));
    let columns = form.languages().map(|spoken| {
        let written = update.text.get(spoken.tag());
        let whole = path(&format!("text.{spoken}"));
        let field = form.prose(
            format!("{whole}.body"),
            spoken.own_name().to_owned(),
            (spoken, written.map_or("", |text| text.body.as_str())),
            Control::Prose,
        );
        view! { <div class="pair-lang">{form.lag(lags, spoken, &whole)}{field.view()}</div> }
    });
    let id = update.id.clone().map(|id| parts::hidden(path("id"), id));
    view! {
        <fieldset class="update-edit">
            <legend class="sr">{say!(language, "desk-row-update", number = number)}</legend>
            {id}
            <div class="row">{at.view()}{state.view()}</div>
            {error_line(&id_of(&path("text")), &text_errors)}
            <div class="pair">{columns.collect_view()}</div>
            {parts::check(path("remove"), "1", say!(language, "desk-remove-update"))}
        </fieldset>
    }
    .into_markup()
}
