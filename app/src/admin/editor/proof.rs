//! What proofreading remarks of what is in the form.

use super::page::{EditorPage, Form};
use super::{anchor, form_of};
use crate::admin::parts::remarks;
use crate::islands::desk::ReadAlong;
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

/// The panel, and what renews it while one types.
pub(super) fn view(form: &Form<'_>) -> Markup {
    let failed = crate::admin::say!(form.language, "desk-proof-failed");
    view! {
        {panel(form)}
        <ReadAlong failed=failed/>
    }
    .into_markup()
}

fn panel(form: &Form<'_>) -> Markup {
    let anchor = |path: &str| {
        let (id, label) = anchor(form, path);
        (format!("#{id}"), label)
    };
    remarks::panel(form.language, form.zone, &form.page.remarks, anchor)
}

/// Whether a field is one that proofreading reads.
pub(super) fn reads(path: &str) -> bool {
    let is_text = path.starts_with("text.") || path.contains(".text.") || path.contains(".note.");
    is_text && !path.ends_with(".slug")
}

/// The sentences about one field.
pub(super) fn at(form: &Form<'_>, path: &str) -> Option<Vec<String>> {
    if !reads(path) {
        return None;
    }
    let remarks = form.page.remarks.iter();
    let of_field = remarks.filter(|remark| remark.path == path);
    let sentence = |slip| words::proof::sentence(form.language, slip, form.zone);
    Some(of_field.map(|remark| sentence(&remark.slip)).collect())
}

/// The panel and the remarks at every field, and nothing else: the answer to the
/// island that reads along.
#[must_use]
pub fn answer(page: &EditorPage) -> String {
    let form = form_of(page);
    let fields: Vec<&str> = page
        .remarks
        .iter()
        .map(|remark| remark.path.as_str())
        .collect();
    let lines = fields.iter().enumerate().filter_map(|(index, path)| {
        let is_first = !fields[..index].contains(path);
        let said = at(&form, path).filter(|_| is_first)?;
        Some(remarks::remarks_line(
            &crate::admin::parts::errors::id_of(path),
            &said,
        ))
    });
    let lines: Vec<Markup> = lines.collect();
    let html = view! {
        <html lang=form.language.tag()>
            <head><meta charset="utf-8"/><title></title></head>
            <body>{panel(&form)}{lines}</body>
        </html>
    };
    format!("<!DOCTYPE html>{}", html.into_markup().into_string())
}
