//! Where the link of a problem leads.

use super::page::Form;
use crate::admin::labels::label;
use crate::admin::parts::errors::id_of;
use domain::Language;

/// Where the link of a problem leads, and what its field is called.
pub(super) fn anchor(form: &Form<'_>, path: &str) -> (String, String) {
    let language = form.language;
    let source = form
        .draft()
        .source_language
        .clone()
        .unwrap_or_else(|| Language::En.tag().to_owned());
    let id = match path {
        "" => "editor".to_owned(),
        "text" => id_of(&format!("text.{source}.title")),
        "window" => id_of("window.start"),
        "timing" => id_of("timing.tolerance"),
        "hosts" => id_of("hosts.paste"),
        "disclosures" => "part-sealed".to_owned(),
        "updates" => "part-updates".to_owned(),
        "embargo" => id_of("embargo.policy"),
        // Who is not cleared has no fields of what is sealed.
        path if path.starts_with("disclosures[")
            && matches!(form.page.seal, super::Seal::Closed(_)) =>
        {
            "part-sealed".to_owned()
        }
        _ => match path.split_once('[') {
            Some((list @ ("systems" | "related"), _)) => list.to_owned(),
            Some(("hosts", _)) if super::hosts::are_many(form) => id_of(super::hosts::TABLE),
            Some(("embargo.checked", _)) => id_of("embargo.checked"),
            // The text of a language as a whole: it begins with its title.
            Some(("disclosures", rest))
                if rest.matches('.').count() == 2 && rest.contains("].text.") =>
            {
                id_of(&format!("{path}.title"))
            }
            _ => path.strip_suffix(".text").map_or_else(
                || id_of(path),
                |whole| {
                    let field = if whole.starts_with("disclosures") {
                        "title"
                    } else {
                        "body"
                    };
                    id_of(&format!("{whole}.text.{source}.{field}"))
                },
            ),
        },
    };
    (id, label(language, path))
}
