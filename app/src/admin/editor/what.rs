//! What the notice is, what it concerns, and its address.

use super::{Form, may_publish};
use crate::admin::parts::{self, Choice, Control, Field};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Kind, Language, Priority, Publication, State};
use leptos::prelude::*;

pub(super) fn view(form: &Form<'_>) -> Markup {
    let language = form.language;
    let draft = form.draft();
    let kinds = Kind::ALL
        .iter()
        .map(|kind| Choice::new(kind.word(), words::labels::kind(language, *kind)));
    let kind = Field {
        control: Control::Select(kinds.collect()),
        ..form.field(
            "kind",
            say!(language, "desk-field-kind"),
            Some(form.kind.word()),
        )
    };
    let states = State::of(form.kind)
        .map(|state| Choice::new(state.word(), words::labels::state(language, state)));
    let state = draft
        .state
        .as_deref()
        .unwrap_or_else(|| State::first(form.kind).word());
    let state = Field {
        control: Control::Select(states.collect()),
        ..form.field("state", say!(language, "desk-field-state"), Some(state))
    };
    let priorities = Priority::ALL.iter().map(|priority| {
        Choice::new(
            priority.word(),
            words::labels::priority(language, *priority),
        )
    });
    let priority = draft.priority.as_deref().unwrap_or(Priority::Medium.word());
    let priority = Field {
        control: Control::Select(priorities.collect()),
        ..form.field(
            "priority",
            say!(language, "desk-field-priority"),
            Some(priority),
        )
    };
    let systems = Field {
        path: "systems".to_owned(),
        label: say!(language, "desk-field-systems"),
        hint: Some(say!(language, "desk-hint-systems")),
        value: draft.systems.join("\n"),
        errors: form.errors.within("systems"),
        control: Control::Area,
        lang: None,
        remarks: None,
    };
    let languages = Language::ALL
        .into_iter()
        .map(|language| Choice::new(language.tag(), language.own_name()));
    let source = draft
        .source_language
        .as_deref()
        .unwrap_or(Language::En.tag());
    let source = Field {
        hint: Some(say!(language, "desk-hint-source-language")),
        control: Control::Select(languages.collect()),
        ..form.field(
            "source_language",
            say!(language, "desk-field-source-language"),
            Some(source),
        )
    };
    let slug = Field {
        hint: Some(say!(language, "desk-hint-slug")),
        ..form.field(
            "slug",
            say!(language, "desk-field-slug"),
            draft.slug.as_deref(),
        )
    };
    let body = view! {
        {parts::hidden("kind.shown", form.kind.word())}
        <div class="row">{kind.view()}{state.view()}{priority.view()}</div>
        {systems.view()}
        <div class="row">{source.view()}{slug.view()}{publish_at(form)}</div>
    };
    form.part(
        "part-what",
        say!(language, "desk-part-what"),
        String::new(),
        body.into_markup(),
    )
}

/// When the notice becomes public by itself: for those who may publish, as
/// long as it is not.
fn publish_at(form: &Form<'_>) -> Option<Markup> {
    let language = form.language;
    let is_open = match &form.page.subject {
        super::Subject::New => true,
        super::Subject::Stored { publication, .. } => {
            matches!(
                publication,
                Publication::Draft | Publication::Planned { .. }
            )
        }
    };
    if !is_open || !may_publish(form.page) {
        return None;
    }
    let label = say!(language, "desk-field-publish-at");
    let mut field = form.time("publish_at", label, form.draft().publish_at.as_deref());
    field.hint = Some(say!(language, "desk-hint-publish-at"));
    Some(field.view())
}
