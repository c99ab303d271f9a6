//! The preview while somebody types: the form as it is, shown as readers would see
//! it. Nothing is kept, and nothing is recorded: the sealed words in it came with
//! the form, and what is stored is not opened for it.
//!
//! What is half written is left out, and named, rather than refused: whoever types
//! the start of a window wants to see the text meanwhile.

use super::bench;
use crate::admin::access::Form;
use crate::admin::answer::page;
use crate::admin::form::editor::{EditorForm, Intent, read};
use crate::admin::preview::{self, Wanted};
use crate::admin::refusal::Refusal;
use crate::state::DeskState;
use app::admin::labels::label;
use app::admin::preview::AsOf;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::document::{Draft, Problem, Problems};
use domain::{Language, Notice};
use http::StatusCode;

/// What stands for a title that is not written yet.
const NO_TITLE: &str = "…";

/// So many rounds of leaving out are tried: what is left out may leave something
/// else wrong.
const ROUNDS: usize = 4;

/// Previews the form for a new notice.
pub async fn preview_new(State(state): State<DeskState>, form: Form) -> Result<Response, Refusal> {
    preview(&state, form, None).await
}

/// Previews the form for a stored notice.
pub async fn preview_stored(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    preview(&state, form, Some(&id)).await
}

async fn preview(state: &DeskState, form: Form, id: Option<&str>) -> Result<Response, Refusal> {
    let Form { session, fields } = form;
    let EditorForm {
        intent,
        mut draft,
        hosts,
        ..
    } = read(&fields);
    let (as_of, language) = match intent {
        Intent::Preview(as_of, language) => (as_of, language),
        _ => (AsOf::Now, None),
    };
    let wanted = Wanted {
        as_of,
        language: language.unwrap_or(session.language),
    };
    let now = state.clock.now();
    bench(state, &session, id)
        .await?
        .keep_reports(&mut draft, &hosts);
    // Neither is seen in the preview.
    draft.publish_at = None;
    draft.related.clear();
    let mut left_out: Vec<String> = Vec::new();
    for _ in 0..ROUNDS {
        let bench = bench(state, &session, id).await?;
        let (applied, sight) = bench.apply(&draft, now);
        let problems = match applied {
            Ok(notice) => {
                let notice: Notice = notice;
                let shown = preview::shown(notice, &sight, wanted, now);
                return Ok(answer(session.language, Some(&shown), &left_out));
            }
            Err(problems) => problems,
        };
        note(session.language, &problems, &mut left_out);
        leave_out(&mut draft, &problems);
    }
    Ok(answer(session.language, None, &left_out))
}

fn answer(
    language: Language,
    preview: Option<&app::admin::preview::Preview>,
    left_out: &[String],
) -> Response {
    let html = app::admin::preview::live(language, preview, left_out);
    page(StatusCode::OK, html)
}

/// The names of the fields, each once.
fn note(language: Language, problems: &Problems, left_out: &mut Vec<String>) {
    for problem in problems {
        let name = label(language, &problem.path);
        if !name.is_empty() && !left_out.contains(&name) {
            left_out.push(name);
        }
    }
}

/// Takes out of the draft what something is wrong with.
fn leave_out(draft: &mut Draft, problems: &Problems) {
    let mut rows: Vec<(&str, usize)> = Vec::new();
    for Problem { path, .. } in problems {
        match path.split_once('[') {
            Some((list @ ("hosts" | "updates" | "disclosures"), rest)) => {
                let index = rest.split(']').next().and_then(|index| index.parse().ok());
                rows.extend(index.map(|index| (list, index)));
            }
            _ => leave_out_field(draft, path),
        }
    }
    draft.hosts = without(std::mem::take(&mut draft.hosts), "hosts", &rows);
    draft.updates = without(std::mem::take(&mut draft.updates), "updates", &rows);
    draft.disclosures = without(std::mem::take(&mut draft.disclosures), "disclosures", &rows);
}

fn without<T>(list: Vec<T>, name: &str, rows: &[(&str, usize)]) -> Vec<T> {
    let kept = list.into_iter().enumerate();
    let kept = kept.filter(|(index, _)| !rows.contains(&(name, *index)));
    kept.map(|(_, row)| row).collect()
}

fn leave_out_field(draft: &mut Draft, path: &str) {
    if let Some((tag, field)) = path
        .strip_prefix("text.")
        .and_then(|rest| rest.split_once('.'))
    {
        let text = draft.text.entry(tag.to_owned()).or_default();
        match field {
            "title" => NO_TITLE.clone_into(&mut text.title),
            "summary" => text.summary = None,
            "body" => text.body.clear(),
            "action_required" => text.action_required = None,
            _ => text.slug = None,
        }
        return;
    }
    match path.split(['.', '[']).next().unwrap_or_default() {
        "window" | "windows" => (draft.window, draft.windows) = (None, Vec::new()),
        "timing" => draft.timing = None,
        "home_zone" => draft.home_zone = None,
        "kind" => draft.kind.clear(),
        "state" => draft.state = None,
        "priority" => draft.priority = None,
        "slug" => draft.slug = Some("preview".to_owned()),
        "systems" => draft.systems.clear(),
        "hosts" => draft.hosts.clear(),
        "updates" => draft.updates.clear(),
        "disclosures" => draft.disclosures.clear(),
        "embargo" => draft.embargo = None,
        "embargo_override" => draft.embargo_override = None,
        "source_language" => draft.source_language = None,
        "moved_from" => draft.moved_from = None,
        _ => {}
    }
}
