//! A postmortem from a notice: a draft in every language, with the same systems,
//! the facts that readers know, and a link in each direction.

mod body;

use super::access::Form;
use super::answer::{Done, done};
use super::deeds::{may_change, refusal};
use super::notice::find;
use super::refusal::Refusal;
use crate::http_parts::redirect;
use crate::state::DeskState;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::{
    Instant, Kind, Language, Localized, Notice, NoticeId, NoticeText, Publication, Related, Slug,
    State as NoticeState, Texts, Timing, gate,
};
use http::StatusCode;
use i18n_embed_fl::fl;
use words::loader;

/// How many slugs are tried before giving up.
const TRIES: u32 = 50;

/// Leads to the editor of the draft: the one that somebody began, or a new one.
/// Who may not change it is led to its overview.
pub async fn begin(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let about = find(&state, &id).await?.notice;
    if about.kind == Kind::Postmortem {
        return Err(Refusal::NOT_FOUND);
    }
    let now = state.clock.now();
    let actor = form.session.actor();
    let id = NoticeId::from_random(crate::random::id());
    let slugs = (1..=TRIES).map(|number| slug(&about, &id, number));
    let draft = |about: &Notice, slug| draft(about, id.clone(), slug, now);
    let begun = state
        .desk
        .begin_postmortem(&actor, now, &about.id, slugs, draft)
        .await
        .map_err(refusal)?;
    let overview = format!("/admin/notices/{}", begun.id);
    let editor = format!("{overview}/edit");
    if begun.is_new {
        return Ok(done(&editor, Done::Postmortem));
    }
    let found = find(&state, begun.id.as_str()).await?.notice;
    let may_change = may_change(form.session.role, &found);
    let to = if may_change { editor } else { overview };
    Ok(redirect(StatusCode::SEE_OTHER, &to))
}

/// The draft; its title says what it is about until somebody finds a better one.
fn draft(about: &Notice, id: NoticeId, slug: Slug, now: Instant) -> Notice {
    let seen = gate::project(about, now);
    let text = |language: Language| {
        let title = about.text.title(language);
        let title = fl!(loader(language), "desk-postmortem-title", title = title);
        let draft = NoticeText {
            title: title
                .chars()
                .take(domain::document::limits::TITLE)
                .collect(),
            summary: None,
            body: body::body(language, seen.as_ref()),
            action_required: None,
            slug: None,
            changed_at: now,
        };
        (language, draft)
    };
    let by_language: Localized<NoticeText> = Language::ALL.into_iter().map(text).collect();
    Notice {
        id,
        slug,
        kind: Kind::Postmortem,
        state: NoticeState::first(Kind::Postmortem),
        priority: about.priority,
        home_zone: about.home_zone,
        windows: domain::Windows::default(),
        moved_from: None,
        judged_at: None,
        timing: Timing::default(),
        systems: about.systems.clone(),
        hosts: Vec::new(),
        text: Texts {
            source: about.text.source,
            by_language,
            bases: Localized::new(),
        },
        disclosures: Vec::new(),
        policy: None,
        updates: Vec::new(),
        events: Vec::new(),
        related: vec![Related {
            slug: about.slug.clone(),
            public_id: None,
        }],
        publication: Publication::Draft,
        public_changed_at: None,
        public_slugs: Localized::new(),
        changes: Vec::new(),
        version: 0,
    }
}

/// The slug of what it is about, with `-postmortem`, and a number where that is
/// taken.
fn slug(about: &Notice, id: &NoticeId, number: u32) -> Slug {
    let suffix = if number == 1 {
        "-postmortem".to_owned()
    } else {
        format!("-postmortem-{number}")
    };
    let room = domain::slug::MAX_SLUG - suffix.len();
    let stem: String = about.slug.as_str().chars().take(room).collect();
    let stem = stem.trim_end_matches('-');
    Slug::parse(&format!("{stem}{suffix}"))
        .or_else(|_| Slug::parse(id.as_str()))
        .unwrap_or_else(|_| about.slug.clone())
}
