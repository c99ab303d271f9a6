//! Pictures that were chosen in the form: made safe, kept, and named in the draft.

use super::upload::UploadForm;
use crate::errors::AppError;
use crate::sites::picture_name;
use crate::state::DeskState;
use axum::body::Bytes;
use domain::Language;
use domain::site::{PictureName, SiteDraft};
use i18n_embed_fl::fl;
use picture::Refused;
use words::loader;

/// The fields that hold a picture.
pub(super) const FIELDS: [&str; 3] = ["logo.light", "logo.dark", "icon"];

/// What became of a picture that was chosen.
pub(super) enum Chosen {
    /// It goes by this name now.
    Kept(PictureName),
    /// It is none that can be served.
    Refused(Refused),
}

/// Where the draft names the picture of a field.
pub(super) fn named<'a>(draft: &'a mut SiteDraft, field: &str) -> &'a mut String {
    match field {
        "logo.light" => &mut draft.logo.light,
        "logo.dark" => &mut draft.logo.dark,
        _ => &mut draft.icon,
    }
}

/// What was chosen for a field; none where nothing was.
pub(super) async fn chosen(
    state: &DeskState,
    form: &UploadForm,
    field: &str,
) -> Result<Option<Chosen>, AppError> {
    let Some(bytes) = form.files.get(&format!("{field}.file")) else {
        return Ok(None);
    };
    let picture = match read(bytes.clone()).await? {
        Ok(picture) => picture,
        Err(refused) => return Ok(Some(Chosen::Refused(refused))),
    };
    let name = picture_name(&picture).ok_or(AppError::Malformed)?;
    let kept = state
        .desk
        .keep_picture(&name, &picture.bytes, state.clock.now());
    kept.await?;
    Ok(Some(Chosen::Kept(name)))
}

/// Away from the threads that answer requests.
async fn read(bytes: Bytes) -> Result<Result<picture::Picture, Refused>, AppError> {
    let read = tokio::task::spawn_blocking(move || picture::read(&bytes));
    read.await.map_err(|error| AppError::internal(&error))
}

/// Why a picture was not taken, and what to do.
pub(super) fn sentence(language: Language, refused: Refused) -> String {
    let words = loader(language);
    match refused {
        Refused::NotAPicture => fl!(words, "desk-picture-not-a-picture"),
        Refused::TooLarge { max } => fl!(words, "desk-picture-too-large", max = max),
        Refused::TooLargeAsDots { max } => fl!(words, "desk-picture-too-large-as-dots", max = max),
        Refused::TooManyDots { max } => fl!(words, "desk-picture-too-many-dots", max = max),
        Refused::Damaged => fl!(words, "desk-picture-damaged"),
        Refused::Script => fl!(words, "desk-picture-script"),
        Refused::Embedded => fl!(words, "desk-picture-embedded"),
        Refused::External => fl!(words, "desk-picture-external"),
        Refused::Entities => fl!(words, "desk-picture-entities"),
        Refused::Text => fl!(words, "desk-picture-text"),
        Refused::TooComplex => fl!(words, "desk-picture-too-complex"),
        Refused::Blank => fl!(words, "desk-picture-blank"),
    }
}
