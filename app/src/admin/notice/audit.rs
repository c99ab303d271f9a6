//! What was done to a notice, by whom and when. Never the text itself.

use super::NoticePage;
use crate::admin::parts::time;
use crate::admin::record::{self, AuditLine};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Zone;
use leptos::prelude::*;

pub(super) fn view(page: &NoticePage) -> Markup {
    let language = page.language();
    let row = |line: &AuditLine| {
        view! {
            <tr>
                <th scope="row">{time::moment(language, line.at, Zone::UTC)}</th>
                <td data-label=say!(language, "desk-audit-what")>{record::view(language, line)}</td>
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
