//! After "was this helpful?": thanks, and room for a remark.

use crate::document::{Head, Shell, Watched, render as render_document};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::breadcrumbs::{self, Crumb};
use crate::parts::feedback;
use crate::{Reader, Site, paths};
use domain::PublicNotice;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::{labels, loader};

/// What a reader sees who has answered.
#[derive(Debug, Clone)]
pub struct FeedbackPage {
    /// The notice that was judged.
    pub notice: PublicNotice,
    /// The answer.
    pub helpful: bool,
    /// The id under which a remark is added to it.
    pub answer: String,
    /// Whether a remark came with it; then none is asked for.
    pub has_remark: bool,
}

/// What the page says about itself.
#[must_use]
pub fn head(reader: Reader, page: &FeedbackPage) -> Head {
    // A reader who changes the language here goes back to the notice.
    let path = |language| paths::notice(language, &page.notice);
    Head {
        is_listed: false,
        watched: Watched::Nothing,
        ..Head::new(fl!(loader(reader.language), "feedback-title"), reader, path)
    }
}

/// The page's matter.
pub fn view(reader: Reader, page: &FeedbackPage) -> Markup {
    let words = loader(reader.language);
    let notice = &page.notice;
    let text = notice.text_in(reader.language);
    let path = paths::notice(reader.language, notice);
    let list = labels::kind_plural(reader.language, notice.kind);
    let steps = vec![
        Crumb::new(
            reader,
            list,
            Some(paths::list(reader.language, notice.kind)),
        ),
        Crumb {
            label: text.value.title.clone(),
            language: text.language,
            path: Some(path.clone()),
        },
        Crumb::new(reader, fl!(words, "feedback-title"), None),
    ];
    let remark = (!page.has_remark).then(|| feedback::remark(reader, page));
    view! {
        {breadcrumbs::view(reader, steps)}
        <div class="list-head">
            <h1>{fl!(words, "feedback-title")}</h1>
            {feedback::thanks(reader)}
        </div>
        {remark}
        <p>
            <a href=reader.link(&path)>{fl!(words, "feedback-back")}</a>
        </p>
    }
    .into_markup()
}

/// The whole document.
#[must_use]
pub fn render(site: &Site, reader: Reader, page: &FeedbackPage) -> String {
    let head = head(reader, page);
    render_document(
        &Shell {
            site,
            reader,
            head: &head,
        },
        || view(reader, page),
    )
}
