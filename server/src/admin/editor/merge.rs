//! Two operators saved one notice: brings what the second one typed together with
//! what is stored now, and reads back what they chose.

use super::Shown;
use super::bench::Bench;
use crate::admin::form::clashes::{Choice, ClashForm};
use crate::admin::people::People;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::editor::Change;
use app::admin::editor::Seal;
use app::admin::editor::conflict::{Clash, Conflict, KeptRow};
use app::admin::list::Stage;
use desk::{StoreError, Stored};
use domain::Kind;
use domain::document::Draft;
use domain::merge::{List, Merged, Sheet, compare, merge};

/// What came of it.
pub(super) enum Together {
    /// Only hosts were reported meanwhile: the draft has that now and can be saved.
    Reports(Draft),
    /// Somebody has to look first.
    ToBeSeen(Draft, Conflict),
}

/// Brings together what was typed and what is stored, each as far as the operator
/// may read it. Where nobody knows any more what the form began with, nothing is
/// guessed.
pub(super) async fn bring_together(
    state: &DeskState,
    session: &SignedIn,
    bench: &Bench,
    stored: &Stored,
    shown: &Shown,
) -> Result<Together, StoreError> {
    let readable = |draft: &Draft| readable(bench, session, draft);
    let base = match shown.edit {
        Some(edit) => {
            let operator = &session.operator;
            state.desk.base(operator, &stored.notice.id, edit).await?
        }
        None => None,
    };
    let theirs = readable(&bench.document(state, session, Kind::Maintenance));
    let mine = readable(&shown.draft);
    let base = base.as_ref().map(readable);
    let merged = match &base {
        Some(base) => merge(base, &mine, &theirs),
        None => compare(&mine, &theirs),
    };
    let draft = merged.sheet.draft(&shown.draft);
    // What they changed is asked of the base: what was typed has their reports of
    // hosts that were left alone already.
    let they_reported = |base: &Sheet| {
        merged.clashes.is_empty()
            && merged.kept_rows.is_empty()
            && merge(base, base, &theirs).brings_reports_alone()
    };
    let stage = Stage::of(stored.notice.publication);
    let stage_before = shown.stage.filter(|before| *before != stage);
    if stage_before.is_none() && base.as_ref().is_some_and(they_reported) {
        return Ok(Together::Reports(draft));
    }
    let people = People::of(&state.desk).await?;
    let by = Some((people.doer(&stored.changed_by), stored.changed_at));
    let mut conflict = conflict(merged, by, [&mine, &theirs]);
    // Foremost: who saved a draft would save for readers now.
    let is_published = stage_before.map(|before| Change {
        path: "stage".to_owned(),
        row: None,
        before: before.word().to_owned(),
        after: stage.word().to_owned(),
    });
    conflict.brought.splice(0..0, is_published);
    Ok(Together::ToBeSeen(draft, conflict))
}

/// A draft as the operator may read it.
fn readable(bench: &Bench, session: &SignedIn, draft: &Draft) -> Sheet {
    let mut sheet = Sheet::of(draft);
    if matches!(bench.seal(), Seal::Closed(_)) {
        sheet = sheet.without_sealed();
    }
    if !session.role.may_publish() {
        // Not theirs to say, so it is not theirs to clash about.
        sheet.set("publish_at", "");
    }
    sheet
}

type By = Option<(app::admin::Doer, domain::Instant)>;

fn conflict(merged: Merged, by: By, sides: [&Sheet; 2]) -> Conflict {
    let Merged {
        sheet,
        brought,
        clashes,
        kept_rows,
    } = merged;
    let place = |key: &str| {
        let row =
            row_name(&sheet, key).or_else(|| sides.iter().find_map(|side| row_name(side, key)));
        (sheet.in_document(key), row)
    };
    let brought = brought.into_iter().map(|brought| {
        let (path, row) = place(&brought.path);
        // A row as a whole says its name already.
        let row = row.filter(|row| *row != brought.before && *row != brought.after);
        Change {
            path,
            row,
            before: brought.before,
            after: brought.after,
        }
    });
    let clashes = clashes.into_iter().map(|clash| {
        let (path, row) = place(&clash.path);
        Clash {
            key: clash.path,
            path,
            row,
            base: clash.base,
            mine: clash.mine,
            theirs: clash.theirs,
            both: clash.both,
            is_missing: false,
        }
    });
    let kept_rows = kept_rows.into_iter().map(|kept| {
        let (path, row) = place(&kept.path);
        KeptRow {
            change: Change {
                path,
                row,
                before: String::new(),
                after: String::new(),
            },
            is_removed_by_them: kept.is_removed_by_them,
        }
    });
    Conflict {
        by,
        brought: brought.collect(),
        clashes: clashes.collect(),
        kept_rows: kept_rows.collect(),
    }
}

/// The name of the host whose row a field is in.
pub(in crate::admin) fn row_name(sheet: &Sheet, key: &str) -> Option<String> {
    let hosts = List::Hosts.name();
    let row = key.strip_prefix(hosts)?.strip_prefix('[')?;
    let key = row.rsplit_once(']')?.0;
    let name = sheet.get(&format!("{hosts}[{key}].name"));
    (!name.is_empty()).then(|| name.to_owned())
}

/// Puts into the draft what was chosen of the fields that both changed. What comes
/// back has no choice yet and is shown again. A form may name any field as one to be
/// chosen: what the operator may not write is not written by that way either.
pub(super) fn choose(
    session: &SignedIn,
    bench: &Bench,
    draft: &mut Draft,
    chosen: Vec<ClashForm>,
) -> Vec<ClashForm> {
    let may_publish = session.role.may_publish();
    let is_closed = matches!(bench.seal(), Seal::Closed(_));
    let is_sealed = |key: &str| key.starts_with("disclosures[") || key.starts_with("embargo.");
    let mut sheet = Sheet::of(draft);
    let mut open = Vec::new();
    let mut has_chosen = false;
    for clash in chosen {
        let is_kept_out =
            (is_closed && is_sealed(&clash.key)) || (!may_publish && clash.key == "publish_at");
        if is_kept_out {
            continue;
        }
        match (clash.choice, &clash.both) {
            (None, _) => {
                open.push(clash);
                continue;
            }
            (Some(Choice::Mine), _) => continue,
            (Some(Choice::Both), Some(both)) => sheet.set(&clash.key, both),
            (Some(_), _) => sheet.set(&clash.key, &clash.theirs),
        }
        has_chosen = true;
    }
    if has_chosen {
        *draft = sheet.draft(draft);
    }
    open
}

/// What has no choice yet, to be shown again.
pub(super) fn still_open(
    draft: &Draft,
    open: Vec<ClashForm>,
    by: By,
    is_missing: bool,
) -> Conflict {
    let sheet = Sheet::of(draft);
    let clashes = open.into_iter().map(|clash| Clash {
        path: sheet.in_document(&clash.key),
        row: row_name(&sheet, &clash.key),
        mine: sheet.get(&clash.key).to_owned(),
        key: clash.key,
        base: clash.base,
        theirs: clash.theirs,
        both: clash.both,
        is_missing,
    });
    Conflict {
        by,
        brought: Vec::new(),
        clashes: clashes.collect(),
        kept_rows: Vec::new(),
    }
}

/// What would become of what is stored.
pub(in crate::admin) fn changes(stored: &Sheet, typed: &Sheet) -> Vec<Change> {
    // Seen from what is stored, what was typed comes from another side.
    let merged = merge(stored, stored, typed);
    conflict(merged, None, [stored, typed]).brought
}
