//! Links to other notices.

use super::Form;
use crate::admin::parts::{Control, Field};
use crate::admin::say;
use crate::markup::Markup;

pub(super) fn view(form: &Form<'_>) -> Markup {
    let language = form.language;
    let related = Field {
        path: "related".to_owned(),
        label: say!(language, "desk-field-related"),
        hint: Some(say!(language, "desk-hint-related")),
        value: form.draft().related.join("\n"),
        errors: form.errors.within("related"),
        control: Control::Area,
        lang: None,
        remarks: None,
    };
    form.part(
        "part-related",
        say!(language, "desk-part-related"),
        String::new(),
        related.view(),
    )
}
