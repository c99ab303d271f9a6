//! Which window of a document is which of those that were there before.

use super::What;
use super::check::{Checker, given};
use crate::id::ID_LENGTH;
use crate::{Window, WindowId, Windows};

/// What windows get their ids from.
pub(super) struct Naming<'a> {
    /// The windows that were there before.
    pub(super) before: &'a Windows,
    /// Draws an id for one that was not.
    pub(super) new_id: &'a mut dyn FnMut() -> [u8; ID_LENGTH],
}

/// A window as it was read: its path, the id that was written with it, and when it is.
pub(super) type Read<'a> = (String, Option<&'a str>, Window);

/// The id of each window: the one that is written with it, else that of the window
/// which started then. Who says no ids at all moves a window by saying another time
/// in its place; beside ids, a window without one is a new one.
pub(super) fn ids(
    check: &mut Checker,
    windows: &[Read<'_>],
    naming: &mut Naming<'_>,
) -> Vec<WindowId> {
    let mut ids: Vec<Option<WindowId>> = Vec::with_capacity(windows.len());
    for (path, written, _) in windows {
        let written = given(*written);
        let id = written.and_then(|text| WindowId::parse(text).ok());
        let id = id.filter(|_| !ids.contains(&id));
        if let (Some(value), None) = (written, id) {
            let value = value.to_owned();
            check.note(&format!("{path}.id"), What::NotAWindowId { value });
        }
        ids.push(id);
    }
    let are_named = ids.iter().any(Option::is_some);
    for (place, (.., window)) in windows.iter().enumerate() {
        let start = window.start().instant();
        let mut before = naming.before.identified();
        let same = before.find(|(_, before)| before.start().instant() == start);
        take(&mut ids, place, same.map(|(id, _)| id));
    }
    if !are_named {
        let mut order: Vec<_> = (0..windows.len()).collect();
        order.sort_by_key(|place| windows[*place].2.start().instant());
        for (place, (id, _)) in order.into_iter().zip(naming.before.identified()) {
            take(&mut ids, place, Some(id));
        }
    }
    let mut drawn = || WindowId::from_random((naming.new_id)());
    ids.into_iter()
        .map(|id| id.unwrap_or_else(&mut drawn))
        .collect()
}

/// Gives a window an id that none has yet.
fn take(ids: &mut [Option<WindowId>], place: usize, id: Option<WindowId>) {
    if ids[place].is_none() && !ids.contains(&id) {
        ids[place] = id;
    }
}
