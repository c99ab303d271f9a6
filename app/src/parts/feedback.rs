//! "Was this helpful?": a plain form; the island around it only saves the
//! reader a page.

use super::icon::{self, Icon};
use crate::islands::Feedback;
use crate::markup::{IntoMarkup as _, Markup};
use crate::pages::feedback::FeedbackPage;
use crate::{Reader, paths};
use domain::PublicNotice;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// The longest remark we take, in characters.
pub const LONGEST_REMARK: usize = 2000;

/// The question under a notice.
pub fn view(reader: Reader, notice: &PublicNotice) -> Markup {
    let words = loader(reader.language);
    let action = reader.link(&paths::feedback(reader.language, notice));
    view! {
        <Feedback
            thanks=fl!(words, "feedback-thanks")
            thanks_again=fl!(words, "feedback-thanks-again")
            failed=fl!(words, "feedback-failed")
            remark=fl!(words, "feedback-remark")
            hint=fl!(words, "feedback-remark-hint")
            send=fl!(words, "feedback-send")
            longest=LONGEST_REMARK
        >
            <form class="feedback" method="post" action=action>
                <fieldset class="feedback-ask">
                    <legend>{fl!(words, "feedback-question")}</legend>
                    <button class="button" type="submit" name="helpful" value="yes">
                        {fl!(words, "feedback-yes")}
                    </button>
                    <button class="button" type="submit" name="helpful" value="no">
                        {fl!(words, "feedback-no")}
                    </button>
                </fieldset>
            </form>
        </Feedback>
    }
    .into_markup()
}

/// Thanks for an answer.
pub fn thanks(reader: Reader) -> Markup {
    view! {
        <p class="feedback-thanks" role="status">
            {icon::view(Icon::Check)}
            <span>{fl!(loader(reader.language), "feedback-thanks")}</span>
        </p>
    }
    .into_markup()
}

/// Room for a remark, once the question is answered. It names the answer it
/// belongs to, so that both count as one.
pub fn remark(reader: Reader, page: &FeedbackPage) -> Markup {
    let words = loader(reader.language);
    let action = reader.link(&paths::feedback(reader.language, &page.notice));
    let helpful = if page.helpful { "yes" } else { "no" };
    view! {
        <form class="feedback" method="post" action=action>
            <input type="hidden" name="helpful" value=helpful />
            <input type="hidden" name="answer" value=page.answer.clone() />
            <div class="feedback-more">
                <div class="field">
                    <label for="remark">{fl!(words, "feedback-remark")}</label>
                    <p class="hint" id="remark-hint">
                        {fl!(words, "feedback-remark-hint")}
                    </p>
                    <textarea
                        class="input"
                        id="remark"
                        name="comment"
                        rows="4"
                        maxlength=LONGEST_REMARK
                        required
                        aria-describedby="remark-hint"
                    ></textarea>
                </div>
                <button class="button" type="submit">
                    {fl!(words, "feedback-send")}
                </button>
            </div>
        </form>
    }
    .into_markup()
}
