//! Updates that are planned: when they go out, and which of them could not.

use super::agenda::GRACE;
use super::named_row;
use app::admin::dashboard::{Coming, Concern, Late, Next};
use desk::{KeptUpdate, NoticeRow};
use domain::{Instant, Language};

/// Those that could not go out, or should have.
pub(super) fn late(
    planned: &[KeptUpdate],
    rows: &[NoticeRow],
    (language, now): (Language, Instant),
) -> Vec<Late> {
    let late = planned.iter().filter_map(|kept| {
        let at = kept.planned.at();
        let concern = match kept.planned.held {
            Some((_, why)) => Concern::UpdateHeld(at, why),
            None if at + GRACE <= now => Concern::Held(at),
            None => return None,
        };
        let row = rows.iter().find(|row| row.id == kept.notice)?;
        Some(Late {
            notice: named_row(row, language),
            concern,
        })
    });
    late.collect()
}

/// Those that wait for their instant.
pub(super) fn next(
    planned: &[KeptUpdate],
    rows: &[NoticeRow],
    (language, now): (Language, Instant),
) -> Vec<Next> {
    let waiting = planned.iter().filter(|kept| kept.planned.is_waiting());
    let next = waiting.filter_map(|kept| {
        let row = rows.iter().find(|row| row.id == kept.notice)?;
        Some(Next {
            notice: named_row(row, language),
            at: kept.planned.at(),
            what: Coming::Update,
        })
    });
    next.filter(|next| next.at > now).collect()
}
