//! The quick update: one line in each language and a new state, from wherever
//! an open notice is listed. What is wrong with it is said on the notice's own
//! page, over the form with everything that was typed.

use super::{Frame, parts, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Kind, Language, NoticeId, Progress, State, Zone};
use leptos::prelude::*;

/// The notice that is told of.
#[derive(Debug, Clone, Copy)]
pub struct Quick<'a> {
    /// Its id.
    pub id: &'a NoticeId,
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// How far its hosts are.
    pub progress: Progress,
    /// The zone of its times.
    pub zone: Zone,
    /// The page to come back to.
    pub back: &'static str,
}

impl Quick<'_> {
    fn element(&self, part: &str) -> String {
        format!("quick-{}-{part}", self.id)
    }
}

/// The form, behind its button or unfolded.
#[must_use]
pub fn view(frame: &Frame, quick: &Quick<'_>, is_unfolded: bool) -> Markup {
    let language = frame.language;
    let action = format!("/admin/notices/{}/updates", quick.id);
    let texts = Language::ALL.map(|spoken| text(quick, spoken));
    view! {
        <details class="quick" open=is_unfolded>
            <summary class="button">{say!(language, "desk-quick")}</summary>
            <form method="post" action=action>
                {frame.csrf()}
                {parts::hidden("back", quick.back)}
                {states(language, quick)}
                <div class="quick-texts">{texts}</div>
                <p class="quick-behind" role="note">{say!(language, "desk-quick-behind")}</p>
                {later(language, quick)}
                <div class="quick-foot">
                    <button type="submit" class="button is-main">{say!(language, "desk-do-post")}</button>
                    <p class="hint">{effect(language, quick)}</p>
                </div>
            </form>
        </details>
    }
    .into_markup()
}

/// One button a state that may follow; the present one stays unless another is chosen.
fn states(language: Language, quick: &Quick<'_>) -> Markup {
    let present = words::labels::state(language, quick.state);
    let stays = say!(language, "desk-quick-stays", state = present);
    let choice = |value: &'static str, label: String, is_chosen: bool| {
        view! {
            <label class="chip">
                <input type="radio" name="state" value=value checked=is_chosen/>
                <span>{label}</span>
            </label>
        }
        .into_markup()
    };
    let may_follow = |state: &State| *state != quick.state && quick.state.change_to(*state).is_ok();
    let others = State::of(quick.kind).filter(may_follow);
    let others = others.map(|state| {
        let label = words::labels::state(language, state);
        choice(state.word(), label, false)
    });
    let choices: Vec<Markup> = [choice("", stays, true)]
        .into_iter()
        .chain(others)
        .collect();
    view! {
        <fieldset class="chips">
            <legend class="sr">{say!(language, "desk-field-state")}</legend>
            {choices}
        </fieldset>
    }
    .into_markup()
}

/// One line that grows with what is typed. The blank placeholder lets the style
/// sheet see which language is empty.
fn text(quick: &Quick<'_>, spoken: Language) -> Markup {
    let id = quick.element(spoken.tag());
    let name = format!("text.{spoken}.body");
    view! {
        <div class="field">
            <label for=id.clone() lang=spoken.tag()>{spoken.own_name()}</label>
            <textarea class="input is-line" id=id name=name lang=spoken.tag() rows="1" placeholder=" "></textarea>
        </div>
    }
    .into_markup()
}

/// Another time than now, folded away: one that is to come plans the update.
fn later(language: Language, quick: &Quick<'_>) -> Markup {
    let id = quick.element("at");
    let hint = quick.element("at-hint");
    let zone = quick.zone.name();
    view! {
        <details class="quick-later">
            <summary>{say!(language, "desk-quick-later")}</summary>
            <div class="field">
                <label for=id.clone()>{say!(language, "desk-field-at")}</label>
                <input class="input is-time" id=id name="at" type="text" autocomplete="off" spellcheck="false" aria-describedby=hint.clone()/>
                <p class="hint" id=hint>{say!(language, "desk-update-at-hint", zone = zone)}</p>
            </div>
        </details>
    }
    .into_markup()
}

/// What posting does, to the state and to the hosts.
fn effect(language: Language, quick: &Quick<'_>) -> String {
    let Progress {
        completed, total, ..
    } = quick.progress;
    if total == 0 {
        say!(language, "desk-quick-effect")
    } else {
        let open: usize = total - completed;
        say!(
            language,
            "desk-quick-effect-hosts",
            open = open,
            total = total
        )
    }
}
