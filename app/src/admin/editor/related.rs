//! Links to other notices.

use super::Form;
use crate::admin::parts::{Control, Field};
use crate::admin::say;

pub(super) fn field(form: &Form<'_>) -> Field {
    let language = form.language;
    Field {
        path: "related".to_owned(),
        label: say!(language, "desk-field-related"),
        hint: Some(say!(language, "desk-hint-related")),
        value: form.draft().related.join("\n"),
        errors: form.errors.within("related"),
        control: Control::Area,
        ..Field::default()
    }
}
