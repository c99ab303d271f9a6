//! The policy of a vendor who shared what is sealed, with its check-list.

use super::Form;
use crate::admin::parts::{Field, error_line, errors::id_of};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use domain::embargo::Tick;
use leptos::prelude::*;

pub(super) fn view(form: &Form<'_>) -> Markup {
    let language = form.language;
    let written = form.draft().embargo.clone().unwrap_or_default();
    let name = Field {
        hint: Some(say!(language, "desk-hint-policy")),
        ..form.field(
            "embargo.policy",
            say!(language, "desk-field-policy"),
            written.policy.as_deref(),
        )
    };
    let advisory = Field {
        hint: Some(say!(language, "desk-hint-advisory")),
        ..form.field(
            "embargo.advisory",
            say!(language, "desk-field-advisory"),
            written.advisory.as_deref(),
        )
    };
    let path = "embargo.checked";
    let ticks = Tick::ALL.iter().map(|tick| {
        let is_ticked = written.checked.iter().any(|word| word == tick.word());
        view! {
            <label class="check"><input type="checkbox" name=path value=tick.word() checked=is_ticked/>{sentence(language, *tick)}</label>
        }
    });
    let policy = view! {
        <fieldset class="policy" id=id_of(path)>
            <legend class="sr">{say!(language, "desk-policy-head")}</legend>
            <div class="row">{name.view()}{advisory.view()}</div>
            {error_line(&id_of(path), &form.errors.within(path))}
            {ticks.collect_view()}
        </fieldset>
    };
    let title = say!(language, "desk-policy-head");
    let says = written.policy.unwrap_or_default();
    form.fold((title, says), &["embargo"], policy.into_markup())
}

fn sentence(language: Language, tick: Tick) -> String {
    match tick {
        Tick::OnlyExistenceSaid => say!(language, "desk-tick-only-existence-said"),
        Tick::DeploymentPermitted => say!(language, "desk-tick-deployment-permitted"),
        Tick::HostsTellNothing => say!(language, "desk-tick-hosts-tell-nothing"),
    }
}
