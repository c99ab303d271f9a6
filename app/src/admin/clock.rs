//! The clocks: what time it is for this server, which clocks have jumped, and
//! the form to confirm that one is right.

use super::parts::{self, Control, Errors, Field, errors::id_of, summary};
use super::{Frame, Rank, record, say, zone_rules};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::{self, Icon};
use chrono::TimeDelta;
use domain::zone::Rules;
use domain::{Instant, Zone};
use leptos::prelude::*;

/// A server whose clock has jumped.
#[derive(Debug, Clone)]
pub struct Held {
    /// Its name.
    pub node: String,
    /// Whether it is the one that answers.
    pub is_this: bool,
    /// When it was noticed, by the clock that jumped.
    pub since: Instant,
    /// How far it jumped; negative when it went back.
    pub jumped_by: TimeDelta,
}

/// The clock page.
#[derive(Debug)]
pub struct ClockPage {
    /// What is around it.
    pub frame: Frame,
    /// The present, by this server's clock of the day.
    pub now: Instant,
    /// The zone of the site.
    pub zone: Zone,
    /// Whose clocks have jumped.
    pub held: Vec<Held>,
    /// Whether the database's clock says something else than this server's.
    pub is_contradicted: bool,
    /// The rules that local times are reckoned by.
    pub rules: &'static Rules,
    /// What is wrong with what was typed.
    pub errors: Errors,
}

/// The page's title.
#[must_use]
pub fn title(page: &ClockPage) -> String {
    say!(page.frame.language, "desk-clock")
}

/// The name under which the password is sent with the form of the server at an
/// index.
#[must_use]
pub fn password_path(index: usize) -> String {
    format!("held[{index}].password")
}

/// The clock page as HTML.
pub fn view(page: &ClockPage) -> Markup {
    let language = page.frame.language;
    let is_fine = page.held.is_empty() && !page.is_contradicted;
    let fine = is_fine.then(|| view! { <p>{say!(language, "desk-clock-fine")}</p> });
    let contradicted = page
        .is_contradicted
        .then(|| parts::banner("degraded", say!(language, "desk-clock-contradicted")));
    let held = page
        .held
        .iter()
        .enumerate()
        .map(|(index, held)| part(page, index, held))
        .collect_view();
    view! {
        <div class="desk-head"><div><h1>{title(page)}</h1>{fine}</div></div>
        {summary(&page.errors, language, |path| (id_of(path), String::new()))}
        {contradicted}
        {present(page)}
        {held}
        {zone_rules::part(language, page.rules, page.now)}
    }
    .into_markup()
}

/// The present, as it would be compared with a watch.
fn present(page: &ClockPage) -> Markup {
    let language = page.frame.language;
    let zones = if page.zone == Zone::UTC {
        vec![Zone::UTC]
    } else {
        vec![Zone::UTC, page.zone]
    };
    let time = |zone: Zone| {
        let machine = page.now.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
        let clock = words::time::clock_to_the_second(language, zone, page.now);
        let date = words::time::weekday_date(language, zone, page.now);
        let zone = words::time::zone_label(language, zone, page.now);
        view! {
            <p class="clock-face"><time datetime=machine><span class="clock-time">{clock}</span>" "<span class="clock-zone">{zone}</span>" "<span class="clock-date">{date}</span></time></p>
        }
    };
    let times = zones.into_iter().map(time).collect_view();
    view! {
        <section class="part" aria-labelledby="clock-now">
            <h2 id="clock-now">
                {say!(language, "desk-clock-now")}
                <span class="part-note">{say!(language, "desk-clock-now-note")}</span>
            </h2>
            <div class="part-in">
                <div class="clock-faces">{times}</div>
                <p><a class="button" href="/admin/clock">{say!(language, "desk-clock-again")}</a></p>
            </div>
        </section>
    }
    .into_markup()
}

fn part(page: &ClockPage, index: usize, held: &Held) -> Markup {
    let language = page.frame.language;
    let id = format!("held-{index}");
    let (head, meaning) = if held.is_this {
        (
            say!(language, "desk-clock-this"),
            say!(language, "desk-clock-held"),
        )
    } else {
        (
            say!(language, "desk-clock-other"),
            say!(language, "desk-clock-held-other"),
        )
    };
    let at = |at| words::time::moment_to_the_second(language, Zone::UTC, at);
    let fact = |term: String, value: String| view! { <div><dt>{term}</dt><dd>{value}</dd></div> };
    let form = if page.frame.may(Rank::Publisher) {
        form(page, index, held)
    } else {
        view! { <p>{say!(language, "desk-clock-not-you")}</p> }.into_markup()
    };
    let labelled_by = id.clone();
    view! {
        <section class="part" aria-labelledby=labelled_by>
            <h2 id=id>{head}<span class="part-note">{held.node.clone()}</span></h2>
            <div class="part-in is-told">
                <p class="held" data-state="failed">{icon::view(Icon::Clock)}<span>{meaning}</span></p>
                <dl class="desk-facts">
                    {fact(say!(language, "desk-clock-jump"), record::jump(language, held.jumped_by))}
                    {fact(say!(language, "desk-clock-since"), at(held.since))}
                    {fact(say!(language, "desk-clock-steady"), at(held.since - held.jumped_by))}
                </dl>
                {form}
            </div>
        </section>
    }
    .into_markup()
}

fn form(page: &ClockPage, index: usize, held: &Held) -> Markup {
    let language = page.frame.language;
    let path = password_path(index);
    let password = Field {
        errors: page.errors.at(&path),
        path,
        label: say!(language, "desk-clock-password"),
        hint: Some(say!(language, "desk-clock-password-hint")),
        control: Control::Password("current-password"),
        ..Field::default()
    };
    let advice = if held.is_this {
        say!(language, "desk-clock-advice")
    } else {
        say!(language, "desk-clock-advice-other")
    };
    view! {
        <form class="clock-form" method="post" action="/admin/clock">
            {page.frame.csrf()}
            {parts::hidden("node", held.node.clone())}
            {parts::hidden("index", index.to_string())}
            <p>{advice}</p>
            {password.view()}
            <p><button type="submit" class="button is-main">{say!(language, "desk-clock-confirm")}</button></p>
        </form>
    }
    .into_markup()
}
