//! What the notice is, when readers see it, and what is rarely said of it.

use super::{Form, may_publish};
use crate::admin::parts::{self, Choice, Control, Field};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Kind, Language, Priority, Publication, State};
use leptos::prelude::*;

/// What it is and where it stands, above the text.
pub(super) fn kind_and_state(form: &Form<'_>) -> Markup {
    let language = form.language;
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
    let state = form.draft().state.as_deref();
    let state = state.unwrap_or_else(|| State::first(form.kind).word());
    let state = Field {
        control: Control::Select(states.collect()),
        ..form.field("state", say!(language, "desk-field-state"), Some(state))
    };
    view! {
        {parts::hidden("kind.shown", form.kind.word())}
        <div class="row is-narrow">{kind.view()}{state.view()}</div>
    }
    .into_markup()
}

/// What is affected, a name a line.
pub(super) fn systems(form: &Form<'_>) -> Markup {
    let language = form.language;
    let systems = Field {
        path: "systems".to_owned(),
        label: say!(language, "desk-field-systems"),
        hint: Some(say!(language, "desk-hint-systems")),
        value: form.draft().systems.join("\n"),
        errors: form.errors.within("systems"),
        control: Control::Area,
        ..Field::default()
    };
    systems.view()
}

/// When it becomes public, and, folded away, what seldom differs.
pub(super) fn view(form: &Form<'_>) -> Markup {
    let language = form.language;
    let draft = form.draft();
    let priorities = Priority::ALL.iter().map(|priority| {
        Choice::new(
            priority.word(),
            words::labels::priority(language, *priority),
        )
    });
    let priority = draft.priority.as_deref().unwrap_or(Priority::Medium.word());
    let said = Priority::ALL.iter().find(|one| one.word() == priority);
    let said = said.map(|priority| words::labels::priority(language, *priority));
    let priority = Field {
        control: Control::Select(priorities.collect()),
        ..form.field(
            "priority",
            say!(language, "desk-field-priority"),
            Some(priority),
        )
    };
    let languages = Language::ALL
        .into_iter()
        .map(|language| Choice::new(language.tag(), language.own_name()));
    let source = draft.source_language.as_deref();
    let source = Field {
        hint: Some(say!(language, "desk-hint-source-language")),
        control: Control::Select(languages.collect()),
        ..form.field(
            "source_language",
            say!(language, "desk-field-source-language"),
            Some(source.unwrap_or(Language::En.tag())),
        )
    };
    let more = view! {
        <div class="row">{priority.view()}{source.view()}</div>
        {addresses(form)}
        {super::related::field(form).view()}
    };
    let slug = draft.slug.clone().map(|slug| format!("/{slug}"));
    let says = said.into_iter().chain(slug).collect::<Vec<_>>().join(" · ");
    let paths = [
        "priority",
        "source_language",
        "slug",
        "text.en.slug",
        "text.de.slug",
        "related",
    ];
    let body = view! {
        {publish_at(form)}
        {form.fold((say!(language, "desk-fold-more"), says), &paths, more.into_markup())}
    };
    form.part(
        "part-what",
        say!(language, "desk-part-publication"),
        String::new(),
        body.into_markup(),
    )
}

/// The address, and those that differ from it in a language.
fn addresses(form: &Form<'_>) -> Markup {
    let language = form.language;
    let slug = Field {
        hint: Some(say!(language, "desk-hint-slug")),
        ..form.field(
            "slug",
            say!(language, "desk-field-slug"),
            form.draft().slug.as_deref(),
        )
    };
    let of_language = form.languages().map(|spoken| {
        let text = form.draft().text.get(spoken.tag());
        let label = say!(language, "desk-field-slug-in", spoken = spoken.tag());
        let field = Field {
            hint: Some(say!(language, "desk-hint-slug-in")),
            ..form.field(
                format!("text.{spoken}.slug"),
                label,
                text.and_then(|text| text.slug.as_deref()),
            )
        };
        field.view()
    });
    view! { <div class="row">{slug.view()}{of_language.collect_view()}</div> }.into_markup()
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
    let field = field.view();
    Some(view! { <div class="row">{field}</div> }.into_markup())
}
