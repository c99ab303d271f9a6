//! A window: two instants and the zone they were entered in; and the windows of
//! one notice, such as three nights in a row.

mod id;

pub use id::WindowId;

use crate::{Instant, Moment};
use std::ops::Deref;

/// When something happens. Maintenance has both ends; an incident may have
/// begun without an end in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    start: Moment,
    end: Option<Moment>,
}

/// A window that ends before or when it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a window ends after it starts")]
pub struct EndsBeforeItStarts;

impl Window {
    /// Makes a window.
    ///
    /// # Errors
    /// When it would end before or when it starts.
    pub fn new(start: Moment, end: Option<Moment>) -> Result<Self, EndsBeforeItStarts> {
        match end {
            Some(end) if end.instant() <= start.instant() => Err(EndsBeforeItStarts),
            _ => Ok(Self { start, end }),
        }
    }

    /// The start.
    #[must_use]
    pub const fn start(&self) -> Moment {
        self.start
    }

    /// The end, where one is known.
    #[must_use]
    pub const fn end(&self) -> Option<Moment> {
        self.end
    }

    /// Whether an instant lies in the window (its end excluded).
    #[must_use]
    pub fn contains(&self, instant: Instant) -> bool {
        self.start.instant() <= instant && self.end.is_none_or(|end| instant < end.instant())
    }
}

/// The windows of a notice, each with its id, the earliest first, none of which
/// begins before the one before it is over. Dereferences to the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Windows {
    ids: Vec<WindowId>,
    windows: Vec<Window>,
}

/// Two windows that overlap, or a window after one without an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a window begins after the one before it is over")]
pub struct WindowsOverlap {
    /// The place in the list given of the window that begins too early.
    pub index: usize,
}

impl Windows {
    /// Puts windows in order.
    ///
    /// # Errors
    /// When two of them overlap; two that touch do not.
    pub fn new(windows: Vec<(WindowId, Window)>) -> Result<Self, WindowsOverlap> {
        let mut ordered: Vec<_> = windows.into_iter().enumerate().collect();
        ordered.sort_by_key(|(_, (_, window))| window.start.instant());
        let overlapping = ordered.windows(2).find(|pair| {
            let ((_, (_, before)), (_, (_, after))) = (&pair[0], &pair[1]);
            before
                .end
                .is_none_or(|end| after.start.instant() < end.instant())
        });
        match overlapping {
            Some(pair) => Err(WindowsOverlap { index: pair[1].0 }),
            None => Ok(Self::ordered(ordered.into_iter().map(|(_, window)| window))),
        }
    }

    /// One window.
    #[must_use]
    pub fn only(id: WindowId, window: Window) -> Self {
        Self::ordered([(id, window)])
    }

    fn ordered(windows: impl IntoIterator<Item = (WindowId, Window)>) -> Self {
        let (ids, windows) = windows.into_iter().unzip();
        Self { ids, windows }
    }

    /// Each window with its id.
    pub fn identified(&self) -> impl Iterator<Item = (WindowId, Window)> {
        self.ids.iter().copied().zip(self.windows.iter().copied())
    }

    /// The same windows, with each moment that did not change as it was entered before.
    #[must_use]
    pub fn keeping(&self, before: &Self) -> Self {
        let kept = |(id, window): (WindowId, Window)| {
            let before = before.identified().find(|(other, _)| *other == id);
            let window = before.map_or(window, |(_, before)| Window {
                start: window.start.keeping(before.start),
                end: match (window.end, before.end) {
                    (Some(end), Some(before)) => Some(end.keeping(before)),
                    (end, _) => end,
                },
            });
            (id, window)
        };
        Self::ordered(self.identified().map(kept))
    }

    /// From the first start to the last end; `None` where there is no window.
    #[must_use]
    pub fn span(&self) -> Option<Window> {
        let (first, last) = (self.windows.first()?, self.windows.last()?);
        Some(Window {
            start: first.start,
            end: last.end,
        })
    }
}

impl Deref for Windows {
    type Target = [Window];
    fn deref(&self) -> &[Window] {
        &self.windows
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Zone;

    fn window(start: &str, end: &str) -> Window {
        let moment = |text| Moment::parse(text, Zone::UTC).expect("a time");
        let end = (!end.is_empty()).then(|| moment(end));
        Window::new(moment(start), end).expect("a window")
    }

    fn windows(windows: [Window; 2]) -> Result<Windows, WindowsOverlap> {
        let id = |number: usize| WindowId::parse(&number.to_string()).expect("an id");
        let numbered = windows.into_iter().enumerate();
        Windows::new(
            numbered
                .map(|(place, window)| (id(place + 1), window))
                .collect(),
        )
    }

    #[test]
    fn windows_are_put_in_order_and_span_from_the_first_to_the_last() {
        let second = window("2020-12-15T22:00", "2020-12-16T04:00");
        let first = window("2020-12-14T22:00", "2020-12-15T04:00");

        let windows = windows([second, first]).expect("apart");

        assert_eq!(&*windows, [first, second]);
        let ids: Vec<_> = windows.identified().map(|(id, _)| id.to_string()).collect();
        assert_eq!(ids, ["2", "1"]);
        let span = windows.span().expect("two windows");
        assert_eq!((span.start(), span.end()), (first.start(), second.end()));
    }

    #[test]
    fn windows_may_touch_and_may_not_overlap() {
        let first = window("2020-12-14T22:00", "2020-12-15T04:00");
        let touching = window("2020-12-15T04:00", "2020-12-15T05:00");
        let overlapping = window("2020-12-15T03:59", "2020-12-15T05:00");
        let open = window("2020-12-14T22:00", "");

        assert!(windows([first, touching]).is_ok());
        assert_eq!(
            windows([overlapping, first]),
            Err(WindowsOverlap { index: 0 })
        );
        assert_eq!(windows([open, touching]), Err(WindowsOverlap { index: 1 }));
        assert_eq!(Windows::default().span(), None);
    }
}
