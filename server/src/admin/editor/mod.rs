//! The editor: shows the form, takes it back, and never loses what was typed.

mod bench;
mod save;
mod template;

use super::access::UnjudgedForm;
use super::answer::{frame, page, param};
use super::form::editor::{EditorForm, Intent, read};
use super::people::People;
use super::preview::{self, Wanted};
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::proofreading;
use crate::state::DeskState;
use app::admin::editor::{self, Conflict, EditorPage};
use app::admin::preview::Preview;
use app::admin::{Here, render};
use axum::extract::{Path, State};
use axum::response::Response;
use bench::Bench;
use desk::Judgment;
use domain::Kind;
use domain::document::{DisclosureDraft, Draft, HostDraft, Problems, UpdateDraft, WindowDraft};
use domain::embargo::Rows;
use http::{StatusCode, Uri};
use i18n_embed_fl::fl;
use save::Outcome;
use words::templates::Template;

/// How many empty rows for hosts are added at a time.
const ROWS: usize = 5;

/// Shows the form for a new notice.
pub async fn show_new(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    let kind = param(&uri, "kind")
        .and_then(|word| Kind::from_word(&word))
        .unwrap_or(Kind::Maintenance);
    let bench = Bench::empty();
    let mut draft = bench.draft(&state, &session, kind).await?;
    if let Some(begun) = param(&uri, "template").and_then(|word| Template::from_word(&word)) {
        draft = template::filled(draft, begun.draft());
    }
    let shown = Shown {
        offers_templates: true,
        ..Shown::of(draft)
    };
    shown.page(&state, &session, &uri, &bench).await
}

/// Shows the form for a stored notice.
pub async fn show_stored(
    State(state): State<DeskState>,
    session: SignedIn,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let bench = Bench::of(&state, &session, &id).await?;
    let draft = bench.draft(&state, &session, Kind::Maintenance).await?;
    Shown::of(draft).page(&state, &session, &uri, &bench).await
}

/// Takes the form for a new notice.
pub async fn take_new(
    State(state): State<DeskState>,
    uri: Uri,
    form: UnjudgedForm,
) -> Result<Response, Refusal> {
    take(&state, &uri, form, None).await
}

/// Takes the form for a stored notice.
pub async fn take_stored(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    uri: Uri,
    form: UnjudgedForm,
) -> Result<Response, Refusal> {
    take(&state, &uri, form, Some(&id)).await
}

async fn take(
    state: &DeskState,
    uri: &Uri,
    form: UnjudgedForm,
    id: Option<&str>,
) -> Result<Response, Refusal> {
    let UnjudgedForm {
        session,
        fields,
        is_genuine,
    } = form;
    let session = &session;
    let bench = bench(state, session, id).await?;
    let EditorForm {
        intent,
        overrules,
        edit,
        mut draft,
        hosts,
    } = read(&fields);
    bench.keep_reports(&mut draft, &hosts);
    if !session.role.may_publish() {
        draft.publish_at = None;
    }
    let mut shown = Shown {
        edit,
        blank_hosts: hosts.blank,
        ..Shown::of(draft)
    };
    if !is_genuine {
        shown.is_outdated = true;
        shown.status = StatusCode::FORBIDDEN;
        return shown.page(state, session, uri, &bench).await;
    }
    match intent {
        Intent::AddHosts => shown.draft.hosts.extend(vec![HostDraft::default(); ROWS]),
        Intent::AddWindow => {
            let mut windows = shown.draft.written_windows().to_vec();
            windows.resize(windows.len().max(1) + 1, WindowDraft::default());
            (shown.draft.window, shown.draft.windows) = (None, windows);
        }
        Intent::AddSection(section) => template::add(&mut shown.draft, section),
        Intent::AddUpdate => shown.draft.updates.push(UpdateDraft::default()),
        Intent::AddDisclosure => shown.draft.disclosures.push(DisclosureDraft::default()),
        Intent::Check | Intent::Preview(..) => {
            let now = state.clock.now();
            let (applied, sight) = bench.apply(&shown.draft, now);
            match (applied, intent) {
                (Err(problems), _) => shown.refuse(problems),
                (Ok(notice), Intent::Preview(as_of, language)) => {
                    let wanted = Wanted {
                        as_of,
                        language: language.unwrap_or(session.language),
                    };
                    shown.preview =
                        Some(preview::make(state, session, notice, &sight, wanted).await?);
                }
                (Ok(notice), _) => {
                    let rows = Rows::of(&notice, &shown.draft);
                    let actor = session.actor();
                    let mut judgment = state.desk.judge(&actor, now, &notice).await?;
                    let refusals = judgment.refusals.into_iter();
                    judgment.refusals = refusals.map(|found| rows.in_document(found)).collect();
                    shown.is_checked = judgment.refusals.is_empty();
                    shown.judge(judgment, None);
                }
            }
            let bench = self::bench(state, session, id).await?;
            return shown.page(state, session, uri, &bench).await;
        }
        Intent::Save | Intent::Publish | Intent::PublishNow => {
            if intent != Intent::Save && !session.role.may_publish() {
                return Err(Refusal::NOT_ALLOWED);
            }
            match save::save(state, session, bench, &shown, (intent, overrules)).await? {
                Outcome::Saved(response) => return Ok(response),
                Outcome::Problems(problems) => {
                    // Where a reason was asked for, it is asked for again, with what was typed.
                    shown.overrule = intent.word().filter(|_| overrules);
                    shown.refuse(problems);
                }
                Outcome::GivesAway(judgment) => shown.judge(judgment, intent.word()),
                Outcome::AsksWhen => shown.ask_when(),
                Outcome::ChangedMeanwhile => {
                    return meanwhile(state, session, uri, id, shown).await;
                }
            }
            let bench = self::bench(state, session, id).await?;
            return shown.page(state, session, uri, &bench).await;
        }
    }
    shown.page(state, session, uri, &bench).await
}

async fn bench(state: &DeskState, session: &SignedIn, id: Option<&str>) -> Result<Bench, Refusal> {
    match id {
        Some(id) => Bench::of(state, session, id).await,
        None => Ok(Bench::empty()),
    }
}

/// Somebody else saved first: what was typed is shown again, and saving it
/// again replaces what is stored now.
async fn meanwhile(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    id: Option<&str>,
    mut shown: Shown,
) -> Result<Response, Refusal> {
    let bench = bench(state, session, id).await?;
    if let Some(stored) = bench.stored() {
        let people = People::of(&state.desk).await?;
        shown.conflict = Some(Conflict {
            by: people.doer(&stored.changed_by),
            at: stored.changed_at,
        });
    }
    shown.edit = bench.edit();
    shown.status = StatusCode::CONFLICT;
    shown.page(state, session, uri, &bench).await
}

/// What is shown of a form.
struct Shown {
    status: StatusCode,
    draft: Draft,
    /// Empty rows for hosts below those that say something.
    blank_hosts: usize,
    /// The stored version that the form began with; the bench's when absent.
    edit: Option<i64>,
    problems: Problems,
    /// What stands in nobody's way; that of what is stored when absent.
    warnings: Option<Problems>,
    /// Which button the lint may be overruled with.
    overrule: Option<&'static str>,
    conflict: Option<Conflict>,
    preview: Option<Preview>,
    is_outdated: bool,
    asks_when: bool,
    is_checked: bool,
    /// Whether one may begin with a template.
    offers_templates: bool,
}

impl Shown {
    const fn of(draft: Draft) -> Self {
        Self {
            status: StatusCode::OK,
            draft,
            blank_hosts: 0,
            edit: None,
            problems: Vec::new(),
            warnings: None,
            overrule: None,
            conflict: None,
            preview: None,
            is_outdated: false,
            asks_when: false,
            is_checked: false,
            offers_templates: false,
        }
    }

    fn refuse(&mut self, problems: Problems) {
        self.status = StatusCode::UNPROCESSABLE_ENTITY;
        self.problems = problems;
    }

    /// Shows what the lint said, and where it may be overruled by this button, that.
    fn judge(&mut self, judgment: Judgment, button: Option<&'static str>) {
        self.overrule = button.filter(|_| judgment.may_overrule);
        self.warnings = Some(judgment.warnings);
        if !judgment.refusals.is_empty() {
            self.refuse(judgment.refusals);
        }
    }

    fn ask_when(&mut self) {
        self.status = StatusCode::UNPROCESSABLE_ENTITY;
        self.asks_when = true;
    }

    async fn page(
        mut self,
        state: &DeskState,
        session: &SignedIn,
        uri: &Uri,
        bench: &Bench,
    ) -> Result<Response, Refusal> {
        let now = state.clock.now();
        let site = state.site();
        let place = (&state.desk, site.base_url.as_str());
        let remarks = proofreading::of_draft(place, now, &self.draft).await?;
        if self.draft.kind == Kind::Maintenance.word() {
            let blank = vec![HostDraft::default(); self.blank_hosts];
            self.draft.hosts.extend(blank);
        }
        let here = if bench.stored().is_some() {
            Here::Elsewhere
        } else {
            Here::New
        };
        let mut frame = frame(state, session, here, uri);
        if self.is_checked {
            frame.flash = Some(fl!(words::loader(session.language), "desk-editor-checked"));
        }
        let warnings = self.warnings.unwrap_or_else(|| bench.warnings(now));
        let page_of = EditorPage {
            frame,
            subject: bench.subject(session.language),
            edit: self.edit.or_else(|| bench.edit()),
            draft: self.draft,
            pasted_hosts: String::new(),
            seal: bench.seal(),
            problems: self.problems,
            warnings,
            remarks,
            offers_templates: self.offers_templates,
            own_templates: Vec::new(),
            overrule: self.overrule,
            conflict: self.conflict,
            preview: self.preview,
            is_outdated: self.is_outdated,
            asks_when: self.asks_when,
            now,
        };
        Ok(page(
            self.status,
            render(&page_of.frame, &editor::title(&page_of), || {
                editor::view(&page_of)
            }),
        ))
    }
}
