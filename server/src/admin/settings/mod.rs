//! The settings of the site: shown, looked at in both looks, saved, and brought to
//! the board at once.

mod merge;
mod pictures;
mod typed;
mod upload;

use self::pictures::Chosen;
use self::upload::UploadForm;
use super::answer::{Done, done, frame, page, param, status};
use super::confirmed::{Asked, ConfirmedForm};
use super::form::Fields;
use super::people::People;
use super::refusal::Refusal;
use super::tokens::must_administer;
use crate::auth::SignedIn;
use crate::sites::{integrity, over};
use crate::state::DeskState;
use app::Asset;
use app::admin::Here;
use app::admin::parts::Errors;
use app::admin::settings::{Configured, Meanwhile, SettingsPage, render};
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Response};
use desk::{SaveSiteError, StoredSite};
use domain::Language;
use domain::site::{
    Accent, Color, Logo, PictureName, PublicSite, SiteDraft, SiteProblem, SiteWhat, check, draft_of,
};
use http::{StatusCode, Uri, header};
use i18n_embed_fl::fl;
use words::loader;

const HERE: &str = "/admin/settings";

/// Where pictures of the desk are.
const PICTURES: &str = "/admin/settings/pictures/";

/// Shows the settings.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    must_administer(&session)?;
    let stored = state.desk.site().await?;
    let sheet = Sheet::of(&stored);
    view(&state, &session, &uri, stored, sheet).await
}

/// Takes the form: to look at it, to take a color that can be read, or to save it.
pub async fn take(
    State(state): State<DeskState>,
    uri: Uri,
    form: UploadForm,
) -> Result<Response, Refusal> {
    must_administer(&form.session)?;
    let stored = state.desk.site().await?;
    let mut sheet = read(&state, &form).await?;
    let deed = form.fields.get("do").to_owned();
    if let Some((path, color)) = deed.split_once('=') {
        match path {
            "accent.light" => sheet.draft.accent.light = color.to_owned(),
            "accent.dark" => sheet.draft.accent.dark = color.to_owned(),
            _ => {}
        }
    }
    let checked = sheet.check(&form);
    let (Some(site), "save") = (checked, &*deed) else {
        return view(&state, &form.session, &uri, stored, sheet).await;
    };
    let fields = sheet.fields(&form.fields);
    let asked = Asked::of(&state, form.parts).await;
    match asked.judge(form.session, fields).await {
        Ok(form) => save(&state, &uri, form, site, sheet).await,
        Err(page) => Ok(page),
    }
}

/// Saves what nothing is wrong with, for who has just proved who they are.
async fn save(
    state: &DeskState,
    uri: &Uri,
    ConfirmedForm { session, fields }: ConfirmedForm,
    site: PublicSite,
    mut sheet: Sheet,
) -> Result<Response, Refusal> {
    let (actor, now) = (session.actor(), state.clock.now());
    let saved = state.desk.save_site(&actor, &site, sheet.version, now);
    match saved.await {
        Ok(_) => {
            let is_there = state.delivery.deliver().await.is_ok();
            state.sites.refresh().await;
            Ok(done(
                HERE,
                if is_there {
                    Done::Settings
                } else {
                    Done::Delayed
                },
            ))
        }
        Err(SaveSiteError::Outdated) => {
            let stored = state.desk.site().await?;
            let base = |field: &str| fields.get(&format!("base.{field}")).to_owned();
            let merged = merge::merge(&site, &stored.site, base);
            sheet.draft = draft_of(&merged.site);
            sheet.version = stored.version;
            sheet.base = merge::words(&stored.site);
            sheet.meanwhile = Some((merged.taken, merged.contested));
            view(state, &session, uri, stored, sheet).await
        }
        Err(SaveSiteError::NoSuchPicture(name)) => {
            let stored = state.desk.site().await?;
            sheet.lose(session.language, &name);
            view(state, &session, uri, stored, sheet).await
        }
        Err(SaveSiteError::Store(error)) => Err(error.into()),
    }
}

/// The form as it is to be shown.
struct Sheet {
    draft: SiteDraft,
    version: i64,
    base: Vec<(&'static str, String)>,
    errors: Errors,
    nearest: Vec<(String, Color)>,
    meanwhile: Option<(Vec<&'static str>, Vec<app::admin::settings::Theirs>)>,
}

impl Sheet {
    fn of(stored: &StoredSite) -> Self {
        Self {
            draft: draft_of(&stored.site),
            version: stored.version,
            base: merge::words(&stored.site),
            errors: Errors::default(),
            nearest: Vec::new(),
            meanwhile: None,
        }
    }

    /// The settings, where nothing is wrong with them and no picture was refused.
    fn check(&mut self, form: &UploadForm) -> Option<PublicSite> {
        let language = form.session.language;
        match check(&self.draft) {
            Ok(site) => self.errors.is_empty().then_some(site),
            Err(problems) => {
                for SiteProblem { path, what } in problems {
                    if let SiteWhat::TooFaint { faint, .. } = &what {
                        self.nearest.push((path.clone(), faint.nearest));
                    }
                    let sentence = words::site_problems::sentence(language, &what);
                    self.errors.add(path, sentence);
                }
                None
            }
        }
    }

    /// A picture that was waited for too long has to be chosen again.
    fn lose(&mut self, language: Language, lost: &PictureName) {
        for field in pictures::FIELDS {
            let named = pictures::named(&mut self.draft, field);
            if named == lost.as_str() {
                named.clear();
                let what = SiteWhat::UnknownPicture;
                let sentence = words::site_problems::sentence(language, &what);
                self.errors.add(field, sentence);
            }
        }
    }

    /// What was sent, with the names of pictures in place of the pictures, so that it
    /// can be sent again.
    fn fields(&mut self, sent: &Fields) -> Fields {
        let mut pairs = sent.beginning_with("");
        for field in pictures::FIELDS {
            let removed = format!("{field}.remove");
            pairs.retain(|(name, _)| name != field && *name != removed);
            let named = pictures::named(&mut self.draft, field).clone();
            pairs.push((field.to_owned(), named));
        }
        Fields::of_pairs(pairs)
    }
}

/// What was typed, with the pictures that were chosen.
async fn read(state: &DeskState, form: &UploadForm) -> Result<Sheet, Refusal> {
    let fields = &form.fields;
    let base = merge::words(&PublicSite::default());
    let base = base
        .into_iter()
        .map(|(field, _)| (field, fields.get(&format!("base.{field}")).to_owned()));
    let mut sheet = Sheet {
        draft: typed::draft(fields),
        version: fields.get("version").parse().unwrap_or(0),
        base: base.collect(),
        errors: Errors::default(),
        nearest: Vec::new(),
        meanwhile: None,
    };
    for field in pictures::FIELDS {
        if !fields.get(&format!("{field}.remove")).is_empty() {
            pictures::named(&mut sheet.draft, field).clear();
        }
        match pictures::chosen(state, form, field).await? {
            None => {}
            Some(Chosen::Kept(name)) => {
                *pictures::named(&mut sheet.draft, field) = name.to_string();
            }
            Some(Chosen::Refused(refused)) => {
                let sentence = pictures::sentence(form.session.language, refused);
                sheet.errors.add(field, sentence);
            }
        }
    }
    for field in pictures::FIELDS {
        let is_lost = |name: &String| *name == format!("{field}.file");
        if fields.all(upload::LOST).iter().any(is_lost) {
            let words = loader(form.session.language);
            sheet.errors.add(field, fl!(words, "desk-picture-lost"));
        }
    }
    Ok(sheet)
}

async fn view(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    stored: StoredSite,
    sheet: Sheet,
) -> Result<Response, Refusal> {
    let people = People::of(&state.desk).await?;
    let configured = state.sites.configured();
    let changed = stored
        .changed
        .as_ref()
        .map(|(actor, at)| (people.doer(actor), *at));
    let checked = check(&sheet.draft).ok();
    let site = checked.clone().unwrap_or_else(|| stored.site.clone());
    let is_right = sheet.errors.is_empty();
    let is_contested = sheet.meanwhile.is_some();
    let shown = SettingsPage {
        frame: frame(state, session, Here::Settings, uri),
        preview: preview_of(&sheet.draft),
        draft: sheet.draft,
        version: sheet.version,
        base: sheet.base,
        errors: sheet.errors,
        nearest: sheet.nearest,
        configured: Configured {
            name: configured.name.clone(),
            zone: configured.zone,
            imprint_url: configured.imprint_url.clone(),
            privacy_url: configured.privacy_url.clone(),
        },
        is_unsaved: checked.is_some_and(|site| !site.changed(&stored.site).is_empty()),
        lacks_imprint: over(configured, site).lacks_imprint(),
        meanwhile: sheet.meanwhile.map(|(taken, contested)| Meanwhile {
            by: changed.clone(),
            taken,
            contested,
        }),
        changed,
        now: state.clock.now(),
    };
    let status = if is_contested {
        StatusCode::CONFLICT
    } else {
        status(is_right)
    };
    Ok(page(status, render(&shown)))
}

/// The preview's style sheet: the colors and logos as they are typed, as far as
/// they can be shown.
fn preview_of(draft: &SiteDraft) -> Asset {
    let color = |text: &str| {
        let color = Color::parse(text).map(|color| color.to_string());
        color.unwrap_or_default().replace('#', "")
    };
    let picture = |text: &str| {
        let name = PictureName::parse(text);
        name.map(|name| name.to_string()).unwrap_or_default()
    };
    let href = format!(
        "{HERE}/preview.css?light={}&dark={}&logo={}&logo-dark={}",
        color(&draft.accent.light),
        color(&draft.accent.dark),
        picture(&draft.logo.light),
        picture(&draft.logo.dark),
    );
    let uri = href.parse().unwrap_or_default();
    Asset::new(href, integrity(&preview_sheet(&uri)))
}

/// The style sheet that such an address asks for.
fn preview_sheet(uri: &Uri) -> String {
    let color = |name| param(uri, name).and_then(|text| Color::parse(&text).ok());
    let picture = |name| param(uri, name).and_then(|text| PictureName::parse(&text).ok());
    let site = PublicSite {
        accent: Accent {
            light: color("light"),
            dark: color("dark"),
        },
        logo: Logo {
            light: picture("logo"),
            dark: picture("logo-dark"),
            has_name: false,
        },
        ..PublicSite::default()
    };
    surfaces::stylesheet::preview(&site, PICTURES)
}

/// The style sheet of a preview.
pub async fn preview(session: SignedIn, uri: Uri) -> Result<Response, Refusal> {
    must_administer(&session)?;
    let sheet = preview_sheet(&uri);
    Ok(([(header::CONTENT_TYPE, "text/css; charset=utf-8")], sheet).into_response())
}

/// A picture that is used or waits for its form to be saved.
pub async fn picture(
    State(state): State<DeskState>,
    session: SignedIn,
    Path(name): Path<String>,
) -> Result<Response, Refusal> {
    must_administer(&session)?;
    let name = PictureName::parse(&name).map_err(|_| Refusal::NOT_FOUND)?;
    let bytes = state.desk.picture(&name).await?.ok_or(Refusal::NOT_FOUND)?;
    Ok(([(header::CONTENT_TYPE, name.media_type())], bytes).into_response())
}
