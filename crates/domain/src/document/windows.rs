//! The windows of a document: one in `window`, or several in `windows`.

use super::check::{Checker, given};
use super::window_ids::{Naming, ids};
use super::{Draft, What, WindowDraft, limits};
use crate::{Notice, State, Window, Windows, Zone};

/// Reads the windows; what is wrong is noted, and no windows are the answer.
pub(super) fn windows(
    check: &mut Checker,
    draft: &Draft,
    zone: Zone,
    naming: &mut Naming<'_>,
) -> Windows {
    if draft.window.is_some() && !draft.windows.is_empty() {
        check.note("window", What::WindowTwice);
        return Windows::default();
    }
    if !check.at_most("windows", draft.windows.len(), limits::WINDOWS) {
        return Windows::default();
    }
    let written: Vec<_> = match &draft.window {
        Some(written) => vec![("window".to_owned(), written)],
        None => {
            let several = draft.windows.iter().enumerate();
            several
                .map(|(index, written)| (format!("windows[{index}]"), written))
                .collect()
        }
    };
    let mut read = Vec::with_capacity(written.len());
    for (path, written) in written {
        let window = one(check, &path, written, zone);
        if window.is_none() && draft.window.is_none() && !check.is_noted(&path) {
            check.note(&format!("{path}.start"), What::Missing);
        }
        read.extend(window.map(|window| (path, written.id.as_deref(), window)));
    }
    let ids = ids(check, &read, naming);
    let windows = ids
        .into_iter()
        .zip(&read)
        .map(|(id, (.., window))| (id, *window));
    match Windows::new(windows.collect()) {
        Ok(windows) => windows.keeping(naming.before),
        Err(overlap) => {
            let path = &read[overlap.index].0;
            check.note(&format!("{path}.start"), What::WindowsOverlap);
            Windows::default()
        }
    }
}

fn one(check: &mut Checker, path: &str, written: &WindowDraft, zone: Zone) -> Option<Window> {
    let start_path = format!("{path}.start");
    let end_path = format!("{path}.end");
    let start = check.moment(&start_path, written.start.as_deref(), zone);
    let end = check.moment(&end_path, written.end.as_deref(), zone);
    if start.is_none() && end.is_some() && given(written.start.as_deref()).is_none() {
        check.note(&start_path, What::Missing);
    }
    let window = Window::new(start?, end);
    if window.is_err() {
        check.note(&end_path, What::EndsBeforeItStarts);
    }
    window.ok()
}

/// The time that a postponement gave up: as the document says, else what was
/// stated before where a postponed notice gets another time.
pub(super) fn moved_from(
    check: &mut Checker,
    draft: &Draft,
    (zone, state, windows): (Zone, State, &Windows),
    previous: Option<&Notice>,
) -> Option<Window> {
    if let Some(written) = &draft.moved_from {
        return one(check, "moved_from", written, zone);
    }
    let previous = previous?;
    let before = previous.window()?;
    // Another end, or the same instant in another zone, is no other time.
    let start = before.start().instant();
    let is_moved = windows
        .span()
        .is_some_and(|now| now.start().instant() != start);
    let was_postponed = previous.state == State::Postponed;
    match (was_postponed, state == State::Postponed) {
        (true, _) if is_moved => Some(previous.moved_from.unwrap_or(before)),
        (false, true) if is_moved => Some(before),
        (false, true) => None,
        _ => previous.moved_from,
    }
}
