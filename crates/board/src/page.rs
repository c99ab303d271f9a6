//! Pages of lists: which part is wanted, and what it is a part of.

use domain::PublicNotice;

/// Which page of a list is wanted, counted from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    number: u32,
    size: u32,
}

impl Page {
    /// Notices on a page, unless another size is asked for.
    pub const SIZE: u32 = 20;

    /// The most notices on a page.
    pub const MAX_SIZE: u32 = 100;

    /// A page of the usual size. There is no page 0; it is taken as the first.
    #[must_use]
    pub const fn number(number: u32) -> Self {
        Self::of_size(number, Self::SIZE)
    }

    /// A page of a list that is cut into pages of another size.
    #[must_use]
    pub const fn of_size(number: u32, size: u32) -> Self {
        let number = if number == 0 { 1 } else { number };
        let size = if size == 0 {
            1
        } else if size > Self::MAX_SIZE {
            Self::MAX_SIZE
        } else {
            size
        };
        Self { number, size }
    }

    /// How many there are on it at most.
    pub(crate) fn limit(self) -> i64 {
        i64::from(self.size)
    }

    /// How many come before it.
    pub(crate) fn offset(self) -> i64 {
        i64::from(self.number - 1) * i64::from(self.size)
    }

    /// Its number.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.number
    }

    /// Number of pages that `total` entries take; an empty list has one page.
    pub(crate) fn pages(self, total: usize) -> u32 {
        let size = self.size as usize;
        u32::try_from(total.div_ceil(size))
            .unwrap_or(u32::MAX)
            .max(1)
    }
}

impl Default for Page {
    fn default() -> Self {
        Self::number(1)
    }
}

/// One page of a list of notices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The notices on this page; none when the page lies behind the end.
    pub notices: Vec<PublicNotice>,
    /// Notices on all pages.
    pub total: usize,
    /// This page's number, from one.
    pub page: u32,
    /// Number of pages, one at least.
    pub pages: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_zero_is_the_first_page() {
        assert_eq!(Page::number(0), Page::number(1));
        assert_eq!(Page::number(0).offset(), 0);
    }

    #[test]
    fn the_last_page_may_be_short_and_an_empty_list_has_one_page() {
        let page = Page::of_size(3, 10);

        assert_eq!((page.offset(), page.limit()), (20, 10));
        assert_eq!((page.pages(0), page.pages(10), page.pages(11)), (1, 1, 2));
    }

    #[test]
    fn the_highest_page_number_does_not_overflow() {
        assert_eq!(Page::of_size(u32::MAX, u32::MAX).limit(), 100);
        assert!(Page::of_size(u32::MAX, u32::MAX).offset() > 0);
    }
}
