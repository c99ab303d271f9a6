//! The editor: shows the form, takes it back, and never loses what was typed.

mod bench;
mod keep;
mod live;
mod merge;
mod save;
mod template;
mod unsaved;

pub use keep::{keep_new, keep_stored, others};
pub(super) use unsaved::compare;

pub use live::{preview_new, preview_stored};

use super::access::UnjudgedForm;
use super::answer::{frame, page, param};
use super::form::clashes::{ClashForm, clashes};
use super::form::editor::{EditorForm, Intent, read};
use super::preview::{self, Wanted};
use super::refusal::Refusal;
use super::templates;
use crate::auth::SignedIn;
use crate::proofreading::Proofreader;
use crate::state::DeskState;
use app::admin::editor::conflict::Conflict;
use app::admin::editor::kept::Keeping;
use app::admin::editor::{self, EditorPage, Seal};
use app::admin::list::Stage;
use app::admin::preview::Preview;
use app::admin::{Here, render};
use axum::extract::{Path, State};
use axum::response::Response;
use bench::Bench;
use desk::Judgment;
use domain::document::{
    DisclosureDraft, Draft, HostDraft, Problem, Problems, UpdateDraft, What, WindowDraft,
};
use domain::embargo::Rows;
use domain::{FormId, Kind};
use http::{StatusCode, Uri};
use i18n_embed_fl::fl;
use merge::Together;
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
    let template = match param(&uri, "template") {
        Some(word) => Some(begun(&state, &session, &word).await?),
        None => None,
    };
    open(&state, &session, &uri, bench, (kind, template)).await
}

/// Shows the form for a stored notice.
pub async fn show_stored(
    State(state): State<DeskState>,
    session: SignedIn,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let bench = Bench::of(&state, &session, &id).await?;
    open(&state, &session, &uri, bench, (Kind::Maintenance, None)).await
}

/// Opens the form: with what was kept of it, where the address says so, or else with
/// what is stored, and an offer of everything that was typed and not saved.
async fn open(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    bench: Bench,
    (kind, template): (Kind, Option<Draft>),
) -> Result<Response, Refusal> {
    keep_base(state, session, &bench).await?;
    let mut shown = match unsaved::wanted(state, session, uri, &bench).await? {
        Some(shown) => shown,
        None => {
            let mut draft = bench.draft(state, session, kind).await?;
            if let Some(begun) = template {
                draft = template::filled(draft, begun);
            }
            let is_new = bench.stored().is_none();
            let own_templates = if is_new {
                templates::links(state, session).await?
            } else {
                Vec::new()
            };
            let mut shown = Shown {
                offers_templates: is_new,
                is_begun: is_new && is_begun(uri),
                own_templates,
                ..Shown::of(draft)
            };
            shown.keeping.offers = unsaved::offers(state, session, &bench).await?;
            shown
        }
    };
    shown.keeping.typing = keep::typing(state, session, &bench).await?;
    shown.page(state, session, uri, &bench).await
}

/// Whether the address says what a new notice begins with.
fn is_begun(uri: &Uri) -> bool {
    param(uri, "kind")
        .or_else(|| param(uri, "template"))
        .is_some()
}

/// What a new notice begins with: a template of ours, or of an operator's own.
async fn begun(state: &DeskState, session: &SignedIn, word: &str) -> Result<Draft, Refusal> {
    if let Some(built_in) = Template::from_word(word) {
        return Ok(built_in.draft());
    }
    let own = templates::begun(state, session, word).await?;
    own.ok_or(Refusal::NOT_FOUND)
}

/// Keeps what a form begins with, so that it can be brought together with what
/// somebody else saves meanwhile.
async fn keep_base(state: &DeskState, session: &SignedIn, bench: &Bench) -> Result<(), Refusal> {
    if let Some(stored) = bench.stored() {
        let document = bench.document(state, session, Kind::Maintenance);
        let of = (&session.operator, &stored.notice.id, stored.edit);
        state
            .desk
            .keep_base(of, &document, state.clock.now())
            .await?;
    }
    Ok(())
}

/// The draft of a form, as far as it is the operator's to write.
fn kept_draft(session: &SignedIn, bench: &Bench, form: EditorForm) -> Draft {
    let EditorForm {
        mut draft, hosts, ..
    } = form;
    bench.keep_reports(&mut draft, &hosts);
    if !session.role.may_publish() {
        draft.publish_at = None;
    }
    if matches!(bench.seal(), Seal::Closed(_)) {
        draft.disclosures.clear();
        draft.embargo = None;
    }
    draft
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
    let form = read(&fields);
    let (intent, overrules) = (form.intent, form.overrules);
    // It is no part of what is shown again: who wrote it may not read it any more.
    let writes_sealed =
        matches!(bench.seal(), Seal::Closed(_)) && !form.draft.disclosures.is_empty();
    let mut shown = Shown::typed(
        session,
        &bench,
        form,
        FormId::parse(fields.get("form")).ok(),
    );
    let open = merge::choose(session, &bench, &mut shown.draft, clashes(&fields));
    if is_genuine {
        // Best effort: what cannot be kept is in the answer, and is said by the page.
        if let Err(error) = keep::remember(state, session, &bench, &fields).await {
            tracing::warn!(%error, "a form was not kept");
        }
    }
    shown.conflict = (!open.is_empty()).then(|| unchosen(&shown.draft, open, intent));
    if !is_genuine {
        shown.is_outdated = true;
        shown.status = StatusCode::FORBIDDEN;
        return shown.page(state, session, uri, &bench).await;
    }
    let has_to_choose = shown.conflict.is_some() && intent.word().is_some();
    if has_to_choose {
        shown.status = StatusCode::UNPROCESSABLE_ENTITY;
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
            if writes_sealed {
                shown.refuse(vec![Problem::new("disclosures", What::NotCleared)]);
                return shown.page(state, session, uri, &bench).await;
            }
            let mut outcome =
                save::save(state, session, bench, &shown, (intent, overrules)).await?;
            if matches!(outcome, Outcome::ChangedMeanwhile)
                && let Some(bench) = with_reports(state, session, id, &mut shown).await?
            {
                outcome = save::save(state, session, bench, &shown, (intent, overrules)).await?;
            }
            match outcome {
                Outcome::Saved(response) => {
                    if let Some(form) = &shown.form {
                        state.desk.forget_form(&session.operator, form).await?;
                    }
                    return Ok(response);
                }
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

/// Hosts alone were reported while the form was open: takes that in, so that it can
/// be saved as if it had begun with it. None where somebody has to look first.
async fn with_reports(
    state: &DeskState,
    session: &SignedIn,
    id: Option<&str>,
    shown: &mut Shown,
) -> Result<Option<Bench>, Refusal> {
    let bench = bench(state, session, id).await?;
    let Some(stored) = bench.stored() else {
        return Ok(None);
    };
    let together = merge::bring_together(state, session, &bench, stored, shown).await?;
    let Together::Reports(draft) = together else {
        return Ok(None);
    };
    (shown.draft, shown.edit) = (draft, bench.edit());
    Ok(Some(bench))
}

/// Somebody else saved first: what they changed and what was typed are brought
/// together, and nothing is saved before the operator has seen it.
async fn meanwhile(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    id: Option<&str>,
    mut shown: Shown,
) -> Result<Response, Refusal> {
    let bench = bench(state, session, id).await?;
    bench.record_look(state, session).await?;
    keep_base(state, session, &bench).await?;
    if let Some(stored) = bench.stored() {
        match merge::bring_together(state, session, &bench, stored, &shown).await? {
            Together::Reports(draft) => shown.draft = draft,
            Together::ToBeSeen(draft, conflict) => {
                shown.draft = draft;
                shown.conflict = Some(conflict);
            }
        }
    }
    (shown.edit, shown.stage) = (bench.edit(), None);
    shown.status = StatusCode::CONFLICT;
    shown.page(state, session, uri, &bench).await
}

/// What both changed and nobody has chosen yet; that it is missing is said when it was
/// to be saved.
fn unchosen(draft: &Draft, open: Vec<ClashForm>, intent: Intent) -> Conflict {
    merge::still_open(draft, open, None, intent.word().is_some())
}

/// What is shown of a form.
struct Shown {
    status: StatusCode,
    draft: Draft,
    /// Empty rows for hosts below those that say something.
    blank_hosts: usize,
    /// The stored version that the form began with; the bench's when absent.
    edit: Option<i64>,
    /// How public that was; as it is now when absent.
    stage: Option<Stage>,
    problems: Problems,
    /// What stands in nobody's way; that of what is stored when absent.
    warnings: Option<Problems>,
    /// Which button the lint may be overruled with.
    overrule: Option<&'static str>,
    conflict: Option<Conflict>,
    /// Under which id the form is kept; a new one when absent.
    form: Option<FormId>,
    keeping: Keeping,
    preview: Option<Preview>,
    is_outdated: bool,
    asks_when: bool,
    is_checked: bool,
    /// Whether one may begin with a template.
    offers_templates: bool,
    /// Whether it was said what to begin with.
    is_begun: bool,
    /// Where operators' own templates lead, and their names.
    own_templates: Vec<(String, String)>,
}

impl Shown {
    /// A form that came back.
    fn typed(session: &SignedIn, bench: &Bench, form: EditorForm, id: Option<FormId>) -> Self {
        let (edit, stage, blank_hosts) = (form.edit, form.stage, form.hosts.blank);
        Self {
            edit,
            stage,
            blank_hosts,
            form: id,
            ..Self::of(kept_draft(session, bench, form))
        }
    }

    fn of(draft: Draft) -> Self {
        Self {
            status: StatusCode::OK,
            draft,
            blank_hosts: 0,
            edit: None,
            stage: None,
            problems: Vec::new(),
            warnings: None,
            overrule: None,
            conflict: None,
            form: None,
            keeping: Keeping::default(),
            preview: None,
            is_outdated: false,
            asks_when: false,
            is_checked: false,
            offers_templates: false,
            is_begun: false,
            own_templates: Vec::new(),
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
        let remarks = Proofreader::of(state).read(now, &self.draft).await?;
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
        let form = self
            .form
            .unwrap_or_else(|| FormId::from_random(crate::random::id()));
        self.keeping.form = form.to_string();
        let warnings = self.warnings.unwrap_or_else(|| bench.warnings(now));
        let page_of = EditorPage {
            frame,
            subject: bench.subject(session.language),
            edit: self.edit.or_else(|| bench.edit()),
            stage: self.stage.or_else(|| bench.stage()),
            draft: self.draft,
            stored_hosts: bench.stored_hosts(),
            pasted_hosts: String::new(),
            seal: bench.seal(),
            lags: bench.lags(),
            problems: self.problems,
            warnings,
            remarks,
            offers_templates: self.offers_templates,
            is_begun: self.is_begun,
            own_templates: self.own_templates,
            overrule: self.overrule,
            conflict: self.conflict,
            keeping: self.keeping,
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
