//! When something happens, as plain text: for surfaces that can strike nothing
//! through.

use domain::public::{PublicHost, PublicWindow};
use domain::{HostState, Language, PublicNotice, Zone};
use i18n_embed_fl::fl;
use words::{labels, loader, time};

/// A line for each window of the notice in a zone; what a postponement gave up is
/// said in words.
pub(crate) fn lines(language: Language, notice: &PublicNotice, zone: Zone) -> Vec<String> {
    let words = loader(language);
    let span = |window: &PublicWindow| time::span(language, zone, window.start, window.end);
    let Some(whole) = &notice.window else {
        return Vec::new();
    };
    if notice.is_to_be_announced() {
        return vec![fl!(words, "when-to-be-announced", before = span(whole))];
    }
    let mut lines: Vec<String> = notice.every_window().iter().map(span).collect();
    if let Some(before) = &notice.moved_from {
        lines.push(fl!(words, "when-moved-from", before = span(before)));
    }
    lines
}

/// The whole time of the notice in one line.
pub(crate) fn line(language: Language, notice: &PublicNotice, zone: Zone) -> Option<String> {
    let whole = notice.window?;
    let span = time::span(language, zone, whole.start, whole.end);
    Some(if notice.is_to_be_announced() {
        fl!(loader(language), "when-to-be-announced", before = span)
    } else {
        span
    })
}

/// When work on a host begins.
pub(crate) fn of_host(language: Language, notice: &PublicNotice, host: &PublicHost) -> String {
    let words = loader(language);
    let moment = |instant| time::moment(language, notice.home_zone, instant);
    let is_off = host.is_to_be_announced()
        || (notice.is_to_be_announced() && host.state == HostState::Scheduled);
    if is_off {
        return fl!(words, "when-to-be-announced", before = moment(host.start));
    }
    match host.moved_from {
        Some(before) => fl!(
            words,
            "when-moved",
            now = moment(host.start),
            before = moment(before)
        ),
        None => moment(host.start),
    }
}

/// Where the work on a host stands, and that it is late where it is.
pub(crate) fn standing_of_host(language: Language, host: &PublicHost) -> String {
    let words = loader(language);
    let state = labels::host_state(language, host.state);
    if host.is_overdue {
        format!("{state}, {}", fl!(words, "hosts-overdue"))
    } else if host.is_late {
        format!("{state}, {}", fl!(words, "hosts-late"))
    } else {
        state
    }
}
