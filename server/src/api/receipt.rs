//! What a program gets back that has written something: where it is and how it
//! stands, never its text.

use super::openapi::FieldProblem;
use crate::errors::{AppError, Missing};
use crate::proofreading::Proofreader;
use crate::state::DeskState;
use domain::document::What;
use domain::embargo;
use domain::{
    HostRow, Instant, Language, Localized, NoticeId, Progress, Publication, State, UpdateId, Zone,
};
use serde::Serialize;
use utoipa::ToSchema;

/// A notice as it was saved.
#[derive(Debug, Serialize, ToSchema)]
pub struct Receipt {
    /// Its id.
    #[schema(value_type = String, example = "7h2m4c9q0x5t8n3r6k1v")]
    id: NoticeId,
    /// The readable part of its address.
    #[schema(example = "hypervisor-security-update")]
    slug: String,
    /// Where it stands.
    state: State,
    /// `draft`, `planned`, `published` or `withdrawn`.
    #[schema(example = "published")]
    publication: &'static str,
    /// Since when it is public, or when it will be.
    #[schema(value_type = Option<String>, format = DateTime)]
    publish_at: Option<Instant>,
    /// How far the hosts are.
    progress: Progress,
    /// The update that was sent, where it is planned for later.
    #[serde(skip_serializing_if = "Option::is_none")]
    planned: Option<PlannedReceipt>,
    /// Its pages; there are none before it is public.
    urls: Localized<String>,
    /// Slugs under `related` that no notice has as yet. Such a link shows once
    /// there is a public notice to show.
    links_to_nowhere: Vec<String>,
    /// What stands in nobody's way and should be thought of, such as a lift on a
    /// weekend, a day of the week that does not fit its date, or a time without a
    /// zone. Nothing of sealed text.
    warnings: Vec<FieldProblem>,
}

/// An update that goes out by itself.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlannedReceipt {
    /// Its id, under which it can be taken back.
    #[schema(value_type = String, example = "7h2m4c9q0x5t8n3r6k1v")]
    pub id: UpdateId,
    /// When it goes out.
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
}

/// The state of a host as it was saved.
#[derive(Debug, Serialize, ToSchema)]
pub struct HostReceipt {
    /// The host.
    #[schema(example = "host1.example.net")]
    pub name: String,
    /// Where the work on it stands.
    pub state: domain::HostState,
    /// The stated start.
    #[schema(value_type = String, format = DateTime)]
    pub start: Instant,
    /// When work really began.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub started_at: Option<Instant>,
    /// When work really ended.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Instant>,
    /// The notice that it belongs to.
    pub notice: Receipt,
}

impl HostReceipt {
    pub(super) fn of(row: &HostRow, notice: Receipt) -> Self {
        Self {
            name: row.name.to_string(),
            state: row.state,
            start: row.start.instant(),
            started_at: row.started_at,
            ended_at: row.ended_at,
            notice,
        }
    }
}

/// What became of many rows.
#[derive(Debug, Serialize, ToSchema)]
pub struct HostsReceipt {
    /// Rows that said something new.
    #[schema(example = 3)]
    pub changed: usize,
    /// Rows that said what was known.
    #[schema(example = 1)]
    pub unchanged: usize,
    /// Rows that were not taken; with `partial` alone.
    pub refused: Vec<RefusedRow>,
    /// The notice that they belong to.
    pub notice: Receipt,
}

/// A row that was not taken.
#[derive(Debug, Serialize, ToSchema)]
pub struct RefusedRow {
    /// Its place in the array, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = 3)]
    pub index: Option<usize>,
    /// The number of its line in a text, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = 4)]
    pub line: Option<usize>,
    /// What is wrong with it.
    pub fields: Vec<FieldProblem>,
}

impl Receipt {
    /// The same, of an update that is planned.
    pub(super) fn with_planned(self, planned: Option<PlannedReceipt>) -> Self {
        Self { planned, ..self }
    }

    /// Reads the notice again, as it is on the desk now.
    pub(super) async fn of(
        state: &DeskState,
        id: &NoticeId,
        language: Language,
    ) -> Result<Self, AppError> {
        let stored = state.desk.notice(id).await?;
        let stored = stored.ok_or_else(|| AppError::Missing(Missing::notice(id.as_str())))?;
        let notice = stored.notice;
        let (publication, publish_at) = match notice.publication {
            Publication::Draft => ("draft", None),
            Publication::Planned { at } => ("planned", Some(at)),
            Publication::Published { at } => ("published", Some(at)),
            Publication::Withdrawn { published_at, .. } => ("withdrawn", Some(published_at)),
        };
        let warnings = embargo::warnings(&notice, state.clock.now());
        let warnings = warnings.into_iter().map(|warning| FieldProblem {
            message: words::problems::sentence(language, &warning.problem.what, Zone::UTC),
            path: warning.problem.path,
        });
        let site = state.site();
        let remarks = Proofreader::of(state)
            .read_for_program(state.clock.now(), &notice)
            .await?;
        let remarks = remarks.iter().map(|remark| FieldProblem {
            message: words::proof::sentence(language, &remark.slip, Zone::UTC),
            path: remark.path.clone(),
        });
        let url = |language: Language| {
            let path = format!("/{language}/notices/{}", notice.slug_in(language));
            (language, format!("{}{path}", site.base_url))
        };
        let nowhere = crate::intake::links_to_nowhere(&state.desk, &notice).await?;
        let links_to_nowhere = nowhere
            .into_iter()
            .filter_map(|problem| match problem.what {
                What::UnknownNotice { slug } => Some(slug),
                _ => None,
            });
        let links_to_nowhere = links_to_nowhere.collect();
        let languages = site
            .languages()
            .into_iter()
            .filter(|_| publication == "published");
        Ok(Self {
            slug: notice.slug.to_string(),
            state: notice.state,
            publication,
            publish_at,
            progress: notice.progress(),
            planned: None,
            urls: languages.map(url).collect(),
            links_to_nowhere,
            warnings: warnings.chain(remarks).collect(),
            id: notice.id,
        })
    }
}
