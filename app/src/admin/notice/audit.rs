//! What was done to a notice, by whom and when. Never the text itself.

use super::NoticePage;
use crate::admin::labels::labels;
use crate::admin::parts::time;
use crate::admin::{Doer, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Language, Zone};
use leptos::prelude::*;

/// More about a line.
#[derive(Debug, Clone)]
pub enum Detail {
    /// Who it was done for.
    Name(String),
    /// The fields that were changed, by their paths.
    Fields(String),
    /// Fields by their paths, and why.
    Reasoned {
        /// The paths.
        fields: String,
        /// Why.
        reason: String,
    },
}

/// One line of the audit.
#[derive(Debug, Clone)]
pub struct AuditLine {
    /// When.
    pub at: Instant,
    /// Who.
    pub who: Doer,
    /// The word of what was done.
    pub action: &'static str,
    /// More about it: names of people or fields, never text.
    pub detail: Option<Detail>,
}

pub(super) fn view(page: &NoticePage) -> Markup {
    let language = page.language();
    let row = |line: &AuditLine| {
        let detail = line.detail.as_ref().map(|detail| {
            let detail = match detail {
                Detail::Name(name) => name.clone(),
                Detail::Fields(paths) => labels(language, paths),
                Detail::Reasoned { fields, reason } => {
                    format!("{}: {reason}", labels(language, fields))
                }
            };
            view! { <span class="sub">{detail}</span> }
        });
        view! {
            <tr>
                <th scope="row">{time::moment(language, line.at, Zone::UTC)}</th>
                <td data-label=say!(language, "desk-audit-what")>{what(language, line.action)}{detail}</td>
                <td data-label=say!(language, "desk-audit-who")>{line.who.label(language)}</td>
            </tr>
        }
    };
    let rows = page.audit.iter().map(row).collect_view();
    view! {
        <section class="part" aria-labelledby="part-audit">
            <h2 id="part-audit">
                {say!(language, "desk-part-audit")}
                <span class="part-note">{say!(language, "desk-part-audit-note")}</span>
            </h2>
            <div class="part-in">
                <table class="ledger">
                    <thead>
                        <tr>
                            <th scope="col">{say!(language, "desk-column-when")}</th>
                            <th scope="col">{say!(language, "desk-audit-what")}</th>
                            <th scope="col">{say!(language, "desk-audit-who")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_markup()
}

/// What was done, in words; a word that is not known here is shown as it is.
fn what(language: Language, action: &str) -> String {
    match action {
        "created" => say!(language, "desk-action-created"),
        "changed" => say!(language, "desk-action-changed"),
        "planned" => say!(language, "desk-action-planned"),
        "unplanned" => say!(language, "desk-action-unplanned"),
        "published" => say!(language, "desk-action-published"),
        "withdrawn" => say!(language, "desk-action-withdrawn"),
        "lifted" => say!(language, "desk-action-lifted"),
        "sealed_read" => say!(language, "desk-action-sealed-read"),
        "leak_suspected" => say!(language, "desk-action-leak-suspected"),
        "lint_overruled" => say!(language, "desk-action-lint-overruled"),
        "sealed_exported" => say!(language, "desk-action-sealed-exported"),
        "clearance_granted" => say!(language, "desk-action-clearance-granted"),
        "clearance_taken" => say!(language, "desk-action-clearance-taken"),
        other => other.to_owned(),
    }
}
