//! Lists and CSV that are pasted: looked at first, taken then. What is wrong
//! stays in its box, and nothing that was typed is lost.

use super::look::{look, reports, table};
use super::{changeable, subject};
use crate::admin::access::Form;
use crate::admin::answer::{Done, frame, page, status};
use crate::admin::deeds::{Halt, Slugs, delivered, judged, problems};
use crate::admin::form::{Fields, reason};
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::hosts::paste::{self, PastePage};
use app::admin::parts::Errors;
use app::admin::{Here, render};
use axum::extract::{Path, State};
use axum::response::Response;
use desk::{SaveError, Stored, Writer};
use domain::document::{Problem, Problems};
use domain::rows::{self, Read, Taking};
use domain::{Instant, Notice};
use http::Uri;
use i18n_embed_fl::fl;
use std::collections::{BTreeMap, BTreeSet};

/// Shows the box.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let stored = changeable(&state, &session, &id).await?;
    let desk = At {
        reason: BTreeMap::new(),
        state: &state,
        session: &session,
        uri: &uri,
        stored: &stored,
    };
    // An empty table has nothing that could be changed.
    let taking = if stored.notice.hosts.is_empty() {
        Taking::Add
    } else {
        Taking::Update
    };
    Ok(desk.box_with(String::new(), taking, Errors::default()))
}

/// Takes the form: looks at the text, takes what is right, or gives the text back.
pub async fn take(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    uri: Uri,
    Form { session, fields }: Form,
) -> Result<Response, Refusal> {
    let stored = changeable(&state, &session, &id).await?;
    let desk = At {
        reason: reason::read(&fields),
        state: &state,
        session: &session,
        uri: &uri,
        stored: &stored,
    };
    let zone = stored.notice.home_zone;
    let taking = Taking::from_word(fields.get("taking")).unwrap_or(Taking::Update);
    let text = corrected(&fields, |text| {
        looked_at(&stored, text, taking, state.clock.now())
    });
    match fields.get("do") {
        "edit" => Ok(desk.box_with(text, taking, Errors::default())),
        "take" => {
            let read = rows::read(&text, zone);
            desk.take(read, text, taking, fields.get("edit")).await
        }
        _ => Ok(desk.look(text, taking)),
    }
}

/// The text as it was read when its wrong lines got their boxes.
fn looked_at(stored: &Stored, text: &str, taking: Taking, now: Instant) -> Read {
    let mut read = rows::read(text, stored.notice.home_zone);
    let plan = rows::plan(table(&stored.notice), &reports(&read), taking, now);
    read.refuse(text, plan.faults());
    read
}

/// The text with what was typed into the boxes of its wrong lines.
fn corrected(fields: &Fields, read: impl Fn(&str) -> Read) -> String {
    let text = fields.get("text");
    let boxes = fields.rows("wrong");
    if boxes.is_empty() {
        return text.to_owned();
    }
    let wrong: BTreeSet<usize> = read(text).wrong.iter().map(|wrong| wrong.number).collect();
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    // What somebody typed counts, also where the line became right meanwhile.
    for number in boxes.iter().filter(|number| !wrong.contains(number)) {
        let typed = fields.get(&format!("wrong[{number}]"));
        if let Some(line) = number.checked_sub(1).and_then(|place| lines.get_mut(place))
            && !typed.contains('\n')
        {
            typed.clone_into(line);
        }
    }
    let text = lines.join("\n");
    read(&text).corrected(&text, |number| {
        let is_shown = boxes.binary_search(&number).is_ok();
        is_shown.then(|| fields.get(&format!("wrong[{number}]")).to_owned())
    })
}

/// Where the text is looked at.
struct At<'a> {
    reason: BTreeMap<String, String>,
    state: &'a DeskState,
    session: &'a SignedIn,
    uri: &'a Uri,
    stored: &'a Stored,
}

impl At<'_> {
    /// The box with a text in it.
    fn box_with(&self, text: String, taking: Taking, errors: Errors) -> Response {
        let status = status(errors.is_empty());
        let page_of = PastePage {
            text,
            taking,
            errors,
            ..self.page()
        };
        page(status, shown(&page_of))
    }

    /// What the text means.
    fn look(&self, text: String, taking: Taking) -> Response {
        self.look_with(text, taking, Errors::default(), None)
    }

    fn look_with(
        &self,
        text: String,
        taking: Taking,
        errors: Errors,
        flash: Option<String>,
    ) -> Response {
        let (language, zone) = (self.session.language, self.stored.notice.home_zone);
        let given = (text.clone(), taking);
        let look = match look(language, self.stored, given, self.state.clock.now()) {
            Ok(look) => look,
            Err(problem) => {
                let problem = Problem::new("text", problem.what);
                return self.box_with(text, taking, Errors::of(&vec![problem], language, zone));
            }
        };
        if look.told.is_empty() && look.wrong.is_empty() {
            let mut errors = Errors::default();
            errors.add("text", fl!(words::loader(language), "desk-rows-nothing"));
            return self.box_with(text, taking, errors);
        }
        // What was just taken is done, whatever is left to be corrected.
        let status = status(errors.is_empty() && (look.wrong.is_empty() || flash.is_some()));
        let mut page_of = PastePage {
            taking,
            errors,
            look: Some(look),
            ..self.page()
        };
        page_of.frame.flash = flash.or(page_of.frame.flash);
        page(status, shown(&page_of))
    }

    /// Takes what is right; a table is replaced by a text without mistakes only,
    /// and only the one that was looked at.
    async fn take(
        &self,
        mut read: Read,
        text: String,
        taking: Taking,
        edit: &str,
    ) -> Result<Response, Refusal> {
        let now = self.state.clock.now();
        let language = self.session.language;
        let before = &self.stored.notice;
        let given = (text.clone(), taking);
        let is_right = |look: app::admin::hosts::look::Look| look.wrong.is_empty();
        let is_right = look(language, self.stored, given, now).is_ok_and(is_right);
        if read.lines.is_empty() || (taking == Taking::Replace && !is_right) {
            return Ok(self.look(text, taking));
        }
        // What was looked at is what is done: a script may have reported since.
        let expected = Some(edit.parse().unwrap_or(-1));
        let reports = reports(&read);
        let change = |notice: &mut Notice| {
            let plan = rows::plan(table(notice), &reports, taking, now);
            let faults = plan.faults();
            rows::follow(notice, plan.rows);
            Ok(faults)
        };
        let change = judged(self.session.role, change);
        let actor = self.session.actor();
        let because = match domain::document::reasons(&self.reason) {
            Ok(because) => because,
            Err(problems) => {
                let errors = Errors::of(&problems, language, before.home_zone);
                return Ok(self.look_with(text, taking, errors, None));
            }
        };
        let writer = Writer::from(&actor).because(&because);
        let saved = self
            .state
            .desk
            .change(writer, now, &before.id, expected, change)
            .await;
        let faults = match saved {
            Ok(faults) => faults,
            Err(SaveError::Rule(Halt::NotAllowed)) => return Err(Refusal::NOT_ALLOWED),
            Err(error) => {
                let none = |_: Halt| Problems::new();
                let problems = problems(error, &Slugs::of(before), none)?;
                let errors = Errors::of(&problems, language, before.home_zone);
                return Ok(self.look_with(text, taking, errors, None));
            }
        };
        let taken = read.lines.len() - faults.len();
        read.refuse(&text, faults);
        if read.wrong.is_empty() {
            return Ok(delivered(self.state, &before.id, Done::Rows).await);
        }
        self.rest(&read, taken, taking).await
    }

    /// What is left to be corrected after the rest was taken.
    async fn rest(&self, read: &Read, taken: usize, taking: Taking) -> Result<Response, Refusal> {
        // What cannot be delivered now is kept, and delivered by the scheduler.
        let _ = delivered(self.state, &self.stored.notice.id, Done::Rows).await;
        let id = self.stored.notice.id.as_str();
        let stored = changeable(self.state, self.session, id).await?;
        let now = At {
            reason: BTreeMap::new(),
            stored: &stored,
            ..*self
        };
        let words = words::loader(self.session.language);
        let wrong = read.wrong.len();
        let flash = fl!(words, "desk-rows-taken", count = taken, wrong = wrong);
        Ok(now.look_with(read.left_over(), taking, Errors::default(), Some(flash)))
    }

    fn page(&self) -> PastePage {
        PastePage {
            frame: frame(self.state, self.session, Here::Elsewhere, self.uri),
            subject: subject(self.state, self.session, &self.stored.notice),
            text: String::new(),
            taking: Taking::Update,
            look: None,
            reason: self.reason.clone(),
            errors: Errors::default(),
        }
    }
}

fn shown(page_of: &PastePage) -> String {
    render(&page_of.frame, &paste::title(page_of), || {
        paste::view(page_of)
    })
}
