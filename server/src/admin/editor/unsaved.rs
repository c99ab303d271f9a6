//! What was typed and not saved, back in the editor: offered when a form is opened,
//! taken where the operator wants to go on with it, compared with what is stored.

use super::bench::Bench;
use super::{Shown, bench, kept_draft, merge};
use crate::admin::answer::param;
use crate::admin::form::Fields;
use crate::admin::form::clashes::clashes;
use crate::admin::form::editor::read;
use crate::admin::kept::unsaved_of;
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::editor::Change;
use app::admin::editor::kept::Offer;
use desk::{Actor, KeptForm};
use domain::document::Draft;
use domain::merge::Sheet;
use domain::{FormId, Instant, Kind, Zone};
use http::Uri;

/// The form that the address asks for, as it was typed; none where the operator has
/// none of this id for this notice.
pub(super) async fn wanted(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    bench: &Bench,
) -> Result<Option<Shown>, Refusal> {
    let Some(id) = param(uri, "kept").and_then(|id| FormId::parse(&id).ok()) else {
        return Ok(None);
    };
    let now = state.clock.now();
    let kept = state.desk.kept_form(&session.operator, &id, now).await?;
    let Some(kept) = kept.filter(|kept| is_of(kept, bench)) else {
        return Ok(None);
    };
    bench.record_look(state, session).await?;
    let fields = Fields::of_pairs(kept.typed.0);
    let mut shown = Shown::typed(session, bench, read(&fields), Some(kept.form));
    let open = merge::choose(session, bench, &mut shown.draft, clashes(&fields));
    if !open.is_empty() {
        shown.conflict = Some(merge::still_open(&shown.draft, open, None, false));
    }
    shown.edit = kept.edit;
    shown.keeping.continued = Some(kept.kept_at);
    Ok(Some(shown))
}

/// What the operator typed into forms of this notice, or of new ones, and did not
/// save.
pub(super) async fn offers(
    state: &DeskState,
    session: &SignedIn,
    bench: &Bench,
) -> Result<Vec<Offer>, Refusal> {
    let now = state.clock.now();
    let forms = state.desk.kept_forms(&session.operator, now).await?;
    let forms = forms.into_iter().filter(|form| is_of(form, bench));
    let offer = |form: KeptForm| {
        let unsaved = unsaved_of(session, form);
        Offer {
            form: unsaved.form,
            title: unsaved.title,
            kept_at: unsaved.kept_at,
        }
    };
    Ok(forms.map(offer).collect())
}

fn is_of(form: &KeptForm, bench: &Bench) -> bool {
    form.notice.as_ref() == bench.stored().map(|stored| &stored.notice.id)
}

/// A kept form beside what is stored.
pub(in crate::admin) struct Compared {
    /// What would become of what is stored.
    pub(in crate::admin) changes: Vec<Change>,
    /// The zone of the notice.
    pub(in crate::admin) zone: Zone,
    /// Who has saved the notice since the form was opened.
    pub(in crate::admin) saved: Option<(Actor, Instant)>,
}

/// Compares a kept form with what is stored, each as far as the operator may read it.
///
/// # Errors
/// When the operator may not change the notice, or the desk cannot answer.
pub(in crate::admin) async fn compare(
    state: &DeskState,
    session: &SignedIn,
    form: &KeptForm,
) -> Result<Compared, Refusal> {
    let id = form.notice.as_ref().map(|id| id.as_str());
    let bench = bench(state, session, id).await?;
    bench.record_look(state, session).await?;
    let fields = Fields::of_pairs(form.typed.0.clone());
    let typed = kept_draft(session, &bench, read(&fields));
    let stored = match bench.stored() {
        Some(_) => bench.document(state, session, Kind::Maintenance),
        None => Draft::default(),
    };
    let zone = app::admin::editor::zone_of(&typed);
    let saved = bench
        .stored()
        .filter(|stored| Some(stored.edit) != form.edit);
    Ok(Compared {
        changes: merge::changes(&readable(&bench, &stored), &readable(&bench, &typed)),
        zone,
        saved: saved.map(|stored| (stored.changed_by.clone(), stored.changed_at)),
    })
}

fn readable(bench: &Bench, draft: &Draft) -> Sheet {
    let sheet = Sheet::of(draft);
    match bench.seal() {
        app::admin::editor::Seal::Closed(_) => sheet.without_sealed(),
        app::admin::editor::Seal::Open => sheet,
    }
}
