//! Hosts begin in a window, and what is kept free for them ends in it.

use super::super::facts::{Facts, Span};
use super::super::remark::{Remark, Remarks, Slip};
use crate::document::{Draft, HostDraft, TimingDraft};
use crate::timing::Minutes;
use crate::{HostState, Instant, Kind};
use chrono::TimeDelta;

pub(super) fn read(draft: &Draft, facts: &Facts<'_>, remarks: &mut Remarks) {
    let is_over = facts.state.is_some_and(|state| !state.is_active());
    if facts.kind != Some(Kind::Maintenance) || facts.windows.is_empty() || is_over {
        return;
    }
    let spans = joined(&facts.windows);
    for (index, host) in draft.hosts.iter().enumerate() {
        if !is_ahead(host) {
            continue;
        }
        let Some(start) = facts.instant(host.start.as_deref()) else {
            continue;
        };
        if let Some(slip) = slip(draft, host, &spans, start) {
            remarks.push(Remark {
                path: format!("hosts[{index}].start"),
                language: None,
                place: None,
                slip,
            });
        }
    }
}

fn slip(draft: &Draft, host: &HostDraft, spans: &[Span], start: Instant) -> Option<Slip> {
    let after = spans.partition_point(|span| span.start <= start);
    let span = after.checked_sub(1).map(|at| spans[at]);
    let Some(span) = span.filter(|span| span.end.is_none_or(|end| start < end)) else {
        return Some(Slip::HostOutside { start });
    };
    let window_end = span.end?;
    let kept = kept_free(host.timing.as_ref()).or_else(|| kept_free(draft.timing.as_ref()))?;
    let ends_at = start.checked_add_signed(TimeDelta::minutes(kept.get().into()))?;
    (ends_at > window_end).then_some(Slip::HostEndsAfter {
        ends_at,
        window_end,
    })
}

fn kept_free(timing: Option<&TimingDraft>) -> Option<Minutes> {
    let timing = timing?;
    let read = |text: &Option<String>| Minutes::parse(text.as_deref()?).ok();
    read(&timing.reserved).or_else(|| read(&timing.expected_max))
}

/// What is done, called off or put off is no plan.
fn is_ahead(host: &HostDraft) -> bool {
    let state = host.state.as_deref().map(str::trim);
    let state = state.and_then(HostState::from_word);
    matches!(
        state,
        None | Some(HostState::Scheduled | HostState::InProgress)
    )
}

/// Windows that touch are one.
fn joined(windows: &[Span]) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::with_capacity(windows.len());
    for window in windows {
        match joined.last_mut() {
            Some(last) if last.end.is_none_or(|end| end >= window.start) => {
                let end = last.end.zip(window.end);
                last.end = end.map(|(one, other)| one.max(other));
            }
            _ => joined.push(*window),
        }
    }
    joined
}
