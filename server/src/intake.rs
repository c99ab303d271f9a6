//! From documents to notices on the desk: the one way for `import`, the API and
//! the samples. Checks first, all of it; writes after, or not at all.

use desk::{Actor, Desk, SaveError, StoreError, Stored, Writer};
use domain::document::{self, Context, Draft, Problem, Problems, What, apply};
use domain::embargo::{Overruled, Rows};
use domain::{Instant, Language, Localized, Notice, NoticeId, Publication, Slug};
use std::collections::BTreeMap;
use std::convert::Infallible;

/// A notice that has been checked and can be saved.
#[derive(Debug)]
pub struct Prepared {
    /// The notice.
    pub notice: Notice,
    /// The save that it replaces; none for a new one.
    replaces: Option<i64>,
    /// Whether what the lint refuses is saved all the same.
    overruled: Overruled,
    /// Why it is changed, as readers will see it.
    reason: Localized<String>,
    /// Where the posts of the notice stand in the document.
    rows: Rows,
    /// Who is to be cleared, by address.
    cleared: Vec<String>,
    /// Whether nothing was sealed in it before.
    seals_first: bool,
}

impl Prepared {
    /// Whether there has been no such notice before.
    #[must_use]
    pub const fn is_new(&self) -> bool {
        self.replaces.is_none()
    }
}

/// Makes a notice of a document, in place of `previous` where there is one.
///
/// # Errors
/// Everything that is wrong with the document by itself.
pub fn prepare(
    now: Instant,
    draft: &Draft,
    previous: Option<Stored>,
) -> Result<Prepared, Problems> {
    let seals_first = previous
        .as_ref()
        .is_none_or(|stored| stored.notice.disclosures.is_empty());
    let (id, replaces, previous) = match previous {
        Some(stored) => (
            stored.notice.id.clone(),
            Some(stored.edit),
            Some(stored.notice),
        ),
        None => (NoticeId::from_random(crate::random::id()), None, None),
    };
    let mut context = Context {
        id,
        now,
        new_id: &mut crate::random::id,
        // A document that names no sealed section leaves those of the notice as
        // they are: who may not read them cannot be asked to repeat them.
        is_cleared: previous.is_none() || !draft.disclosures.is_empty(),
    };
    let notice = apply(draft, &mut context, previous)?;
    let overruled = Overruled::by(draft.embargo_override.as_deref())
        .map_err(|wrong| vec![Problem::new("embargo_override", wrong.into())])?;
    let named = draft.cleared.iter().map(|email| email.trim().to_owned());
    Ok(Prepared {
        rows: Rows::of(&notice, draft),
        notice,
        replaces,
        overruled,
        reason: document::reasons(&draft.change_reason)?,
        cleared: named.collect(),
        seals_first,
    })
}

/// Checks notices against each other and against the desk: no address twice, and
/// none that readers of another notice have been given. Each problem comes with
/// the index of its notice.
///
/// # Errors
/// When the desk cannot be read.
pub async fn check_together(
    desk: &Desk,
    prepared: &[Prepared],
) -> Result<Vec<(usize, Problem)>, StoreError> {
    let mut problems = Vec::new();
    let given = prepared.iter().flat_map(|Prepared { notice, .. }| {
        let slugs = notice.public_slugs.values().flatten();
        slugs.map(|slug| (slug.clone(), notice.id.clone()))
    });
    let mut taken: BTreeMap<Slug, NoticeId> = given.collect();
    for (index, Prepared { notice, .. }) in prepared.iter().enumerate() {
        for (path, slug) in slugs(notice) {
            let of_another = match taken.get(&slug) {
                Some(owner) => *owner != notice.id,
                None => is_of_another(desk, &slug, &notice.id, prepared).await?,
            };
            if of_another {
                let what = What::SlugTaken {
                    slug: slug.to_string(),
                };
                problems.push((index, Problem::new(path, what)));
            } else {
                taken.insert(slug, notice.id.clone());
            }
        }
    }
    for (index, prepared) in prepared.iter().enumerate() {
        let found = check_cleared(desk, prepared).await?;
        problems.extend(found.into_iter().map(|problem| (index, problem)));
    }
    problems.sort_by_key(|(index, _)| *index);
    Ok(problems)
}

/// Whether those who are named can be cleared by a program: once, with the first
/// sealed text.
async fn check_cleared(desk: &Desk, prepared: &Prepared) -> Result<Vec<Problem>, StoreError> {
    let notice = &prepared.notice;
    let mut problems = Vec::new();
    if !prepared.cleared.is_empty() && notice.disclosures.is_empty() {
        problems.push(Problem::new("cleared", What::NothingSealed));
        return Ok(problems);
    }
    let holders = desk.cleared(&notice.id).await?;
    for (position, email) in prepared.cleared.iter().enumerate() {
        let what = match desk.operator_by_email(email).await? {
            None => What::UnknownOperator {
                email: email.clone(),
            },
            Some(operator) if !prepared.seals_first && !holders.contains(&operator.id) => {
                What::NotCleared
            }
            Some(_) => continue,
        };
        problems.push(Problem::new(format!("cleared[{position}]"), what));
    }
    Ok(problems)
}

/// Links of a notice that lead nowhere as yet. That is no error: notices come in
/// any order, and a link shows once there is a public notice to show.
///
/// # Errors
/// When the desk cannot be read.
pub async fn links_to_nowhere(desk: &Desk, notice: &Notice) -> Result<Vec<Problem>, StoreError> {
    let mut nowhere = Vec::new();
    for (position, related) in notice.related.iter().enumerate() {
        let slug = related.slug.as_str();
        if related.public_id.is_none() && desk.notice_by_slug(slug).await?.is_none() {
            let what = What::UnknownNotice {
                slug: slug.to_owned(),
            };
            nowhere.push(Problem::new(format!("related[{position}]"), what));
        }
    }
    Ok(nowhere)
}

/// Whether the desk has the slug for a notice that is not being replaced here.
/// One that is will free it, or has said before that it keeps it.
async fn is_of_another(
    desk: &Desk,
    slug: &Slug,
    id: &NoticeId,
    prepared: &[Prepared],
) -> Result<bool, StoreError> {
    let Some(owner) = desk.notice_by_slug(slug.as_str()).await? else {
        return Ok(false);
    };
    let owner = owner.notice.id;
    let is_replaced = prepared.iter().any(|other| other.notice.id == owner);
    Ok(owner != *id && !is_replaced)
}

/// Every slug of a notice, with the path of its field.
fn slugs(notice: &Notice) -> Vec<(String, Slug)> {
    let own = [("slug".to_owned(), notice.slug.clone())];
    let of_languages = notice
        .text
        .by_language
        .iter()
        .filter_map(|(language, text)| {
            let slug = text.slug.clone().filter(|slug| *slug != notice.slug)?;
            Some((slug_path(*language), slug))
        });
    own.into_iter().chain(of_languages).collect()
}

/// The field of a language's own slug.
#[must_use]
pub fn slug_path(language: Language) -> String {
    format!("text.{language}.slug")
}

/// What the lint says of a notice that was prepared, where readers are to see it;
/// with the paths of its document.
///
/// # Errors
/// When the desk cannot be read.
pub async fn judge(
    desk: &Desk,
    actor: &Actor,
    now: Instant,
    prepared: &Prepared,
) -> Result<Problems, StoreError> {
    let notice = &prepared.notice;
    let is_for_readers = matches!(
        notice.publication,
        Publication::Planned { .. } | Publication::Published { .. }
    );
    if !is_for_readers {
        return Ok(Vec::new());
    }
    let writer = Writer::overruling(actor, &prepared.overruled);
    let refusals = desk.judge(writer, now, notice).await?.refusals.into_iter();
    let refusals = refusals.map(|refusal| prepared.rows.in_document(refusal));
    Ok(refusals.collect())
}

/// Saves a notice that was prepared.
///
/// # Errors
/// When somebody was faster, or the desk cannot answer.
pub async fn save(
    desk: &Desk,
    actor: &Actor,
    now: Instant,
    prepared: Prepared,
) -> Result<NoticeId, SaveError<Infallible>> {
    let id = prepared.notice.id.clone();
    let writer = Writer::overruling(actor, &prepared.overruled).because(&prepared.reason);
    let rows = prepared.rows;
    let in_document = |error| match error {
        SaveError::GivesAway(mut judgment) => {
            let refusals = judgment.refusals.into_iter();
            judgment.refusals = refusals.map(|found| rows.in_document(found)).collect();
            SaveError::GivesAway(judgment)
        }
        error => error,
    };
    match prepared.replaces {
        Some(edit) => {
            let saved = desk.replace(writer, now, Some(edit), prepared.notice).await;
            saved.map_err(in_document)?;
        }
        None => {
            let saved = desk.create(writer, now, prepared.notice).await;
            saved.map_err(in_document)?;
        }
    }
    if !prepared.seals_first {
        return Ok(id);
    }
    let mut named = Vec::new();
    for email in &prepared.cleared {
        named.extend(desk.operator_by_email(email).await?.map(|found| found.id));
    }
    desk.clear_first(actor, &id, &named, now).await?;
    Ok(id)
}

/// The slug that a document's notice has or will get.
#[must_use]
pub fn slug_of(draft: &Draft) -> Option<String> {
    let given = draft
        .slug
        .as_deref()
        .map(str::trim)
        .filter(|slug| !slug.is_empty());
    if let Some(slug) = given {
        return Some(slug.to_owned());
    }
    let source = draft.source_language.as_deref().map(str::trim);
    let text = source.and_then(|tag| draft.text.get(tag)).or_else(|| {
        let mut languages = Language::ALL.into_iter();
        languages.find_map(|language| draft.text.get(language.tag()))
    })?;
    Slug::from_title(&text.title).map(|slug| slug.to_string())
}
