//! Two people changed one notice: what came of it, field by field and, in texts,
//! line by line, beginning with what both had before them.
//!
//! What only one of them touched is taken. What both touched is never chosen here:
//! it is told, with both versions. A row that one took out while the other changed
//! it stays. Nothing is judged, and nobody's right to read is known: whoever merges
//! lays out only what the reader may read ([`Sheet::without_sealed`]).

mod sheet;
mod text;

pub use sheet::{List, Sheet};

use sheet::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What came of two versions.
pub struct Merged {
    /// Everything that does not clash, of both; where it clashes, mine.
    pub sheet: Sheet,
    /// What came from the other side, by path. Rows that are new or gone are in it
    /// as a whole.
    pub brought: Vec<Brought>,
    /// What has to be chosen.
    pub clashes: Vec<Clash>,
    /// Rows that one side took out while the other changed them. They stay.
    pub kept_rows: Vec<KeptRow>,
}

/// Something that came from the other side.
pub struct Brought {
    /// The field, or the row where it is new or gone.
    pub path: String,
    /// What stood there, as I had it.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// A field that both sides changed, each in its own way.
pub struct Clash {
    /// The field.
    pub path: String,
    /// What both began with; none where that is not known.
    pub base: Option<String>,
    /// The field as I want it.
    pub mine: String,
    /// The field as the other side wants it.
    pub theirs: String,
    /// Both, one below the other, where the field is a text of several lines.
    pub both: Option<String>,
}

/// A row that one side took out while the other changed it.
pub struct KeptRow {
    /// The row.
    pub path: String,
    /// Whether it was the other side who took it out.
    pub is_removed_by_them: bool,
}

impl Merged {
    /// Whether everything that came from the other side is where hosts stand, and the
    /// notice with them: facts that scripts report, and no words.
    #[must_use]
    pub fn brings_reports_alone(&self) -> bool {
        let is_of_notice = |brought: &Brought| brought.path == "state";
        let is_report = |brought: &Brought| {
            let field = brought.path.strip_prefix("hosts[");
            let field = field
                .and_then(|rest| rest.rsplit_once("]."))
                .map(|(_, field)| field);
            matches!(field, Some("state" | "started_at" | "ended_at"))
        };
        self.clashes.is_empty()
            && self.kept_rows.is_empty()
            && self
                .brought
                .iter()
                .all(|brought| is_report(brought) || is_of_notice(brought))
            && (self.brought.is_empty() || self.brought.iter().any(is_report))
    }
}

/// Brings two versions together that began with the same one.
#[must_use]
pub fn merge(base: &Sheet, mine: &Sheet, theirs: &Sheet) -> Merged {
    let mut merger = Merger {
        sides: Sides {
            base: Some(base),
            mine,
            theirs,
        },
        merged: empty(),
    };
    merger.run();
    merger.merged
}

/// What two versions have not in common, where nobody knows what they began with:
/// all of it has to be chosen, and rows of either side stay.
#[must_use]
pub fn compare(mine: &Sheet, theirs: &Sheet) -> Merged {
    let mut merger = Merger {
        sides: Sides {
            base: None,
            mine,
            theirs,
        },
        merged: empty(),
    };
    merger.run();
    merger.merged
}

fn empty() -> Merged {
    Merged {
        sheet: Sheet::default(),
        brought: Vec::new(),
        clashes: Vec::new(),
        kept_rows: Vec::new(),
    }
}

#[derive(Clone, Copy)]
struct Sides<'a> {
    base: Option<&'a Sheet>,
    mine: &'a Sheet,
    theirs: &'a Sheet,
}

struct Merger<'a> {
    sides: Sides<'a>,
    merged: Merged,
}

/// Fields whose text has lines that two people can change apart from each other.
fn has_lines(path: &str) -> bool {
    let name = path.rsplit('.').next().unwrap_or(path);
    matches!(
        name,
        "body" | "summary" | "action_required" | "systems" | "related" | "checked"
    )
}

impl Merger<'_> {
    fn run(&mut self) {
        let Sides { base, mine, theirs } = self.sides;
        let sheets = base.into_iter().chain([mine, theirs]);
        let paths: BTreeSet<&String> = sheets.flat_map(|sheet| sheet.values.keys()).collect();
        for path in paths.iter().filter(|path| !is_of_row(path)) {
            self.field(path);
        }
        for list in List::ALL {
            self.list(list, &paths);
        }
    }

    /// One field that each side has as it is.
    fn field(&mut self, path: &str) {
        let Sides { base, mine, theirs } = self.sides;
        let of = |sheet: &Sheet| sheet.values.get(path).cloned();
        let (was, mine, theirs) = (base.map(of), of(mine), of(theirs));
        let is_mine = is_same(mine.as_ref(), theirs.as_ref());
        let [was_mine, was_theirs] = [&mine, &theirs].map(|side| {
            was.as_ref()
                .is_some_and(|was| is_same(was.as_ref(), side.as_ref()))
        });
        if is_mine || was_theirs {
            self.put(path, mine);
        } else if was_mine {
            self.bring(path, text(mine.as_ref()), text(theirs.as_ref()));
            self.put(path, theirs);
        } else {
            let was = was.map(|was| text(was.as_ref()));
            self.clash(path, was, text(mine.as_ref()), text(theirs.as_ref()));
        }
    }

    fn clash(&mut self, path: &str, base: Option<String>, mine: String, theirs: String) {
        if is_window_id(path) {
            self.merged.sheet.values.extend(entry(path, &mine));
            return;
        }
        if !has_lines(path) {
            let both = None;
            self.merged.sheet.values.extend(entry(path, &mine));
            let path = path.to_owned();
            self.merged.clashes.push(Clash {
                path,
                base,
                mine,
                theirs,
                both,
            });
            return;
        }
        match text::merge(base.as_deref().unwrap_or_default(), &mine, &theirs) {
            text::Merged::Whole(whole) if base.is_some() => {
                self.bring(path, mine, whole.clone());
                self.merged.sheet.values.extend(entry(path, &whole));
            }
            // Without a beginning, what looks like two additions is a guess.
            text::Merged::Whole(whole) => {
                self.merged.sheet.values.extend(entry(path, &mine));
                let (path, both) = (path.to_owned(), Some(whole));
                self.merged.clashes.push(Clash {
                    path,
                    base,
                    mine,
                    theirs,
                    both,
                });
            }
            text::Merged::Clash { mine, theirs, both } => {
                self.merged.sheet.values.extend(entry(path, &mine));
                let (path, both) = (path.to_owned(), Some(both));
                self.merged.clashes.push(Clash {
                    path,
                    base,
                    mine,
                    theirs,
                    both,
                });
            }
        }
    }

    fn put(&mut self, path: &str, value: Option<Value>) {
        if let Some(value) = value {
            self.merged.sheet.values.insert(path.to_owned(), value);
        }
    }

    fn bring(&mut self, path: &str, before: String, after: String) {
        if is_window_id(path) {
            return;
        }
        let path = path.to_owned();
        self.merged.brought.push(Brought {
            path,
            before,
            after,
        });
    }

    fn list(&mut self, list: List, paths: &BTreeSet<&String>) {
        let Sides { base, mine, theirs } = self.sides;
        let (mine, theirs) = (mine.rows(list), theirs.rows(list));
        let base = base.map(|base| base.rows(list));
        let fields = fields_by_row(list, paths);
        let mut kept = Vec::new();
        for key in in_order(mine, theirs) {
            let was = base.map(|base| base.contains(&key));
            let fields = fields.get(&*key).map_or(&[][..], Vec::as_slice);
            let stays = match (mine.contains(&key), theirs.contains(&key)) {
                (true, true) => {
                    fields.iter().for_each(|path| self.field(path));
                    true
                }
                (true, false) => self.one_sided(list, &key, fields, (was, false)),
                (false, _) => self.one_sided(list, &key, fields, (was, true)),
            };
            if stays {
                kept.push(key);
            }
        }
        if !kept.is_empty() {
            self.merged.sheet.rows.insert(list, kept);
        }
    }

    /// A row that only one side has: new there, or taken out by the other. Whether it
    /// stays.
    fn one_sided(
        &mut self,
        list: List,
        key: &str,
        fields: &[&str],
        (was, is_theirs): (Option<bool>, bool),
    ) -> bool {
        let Sides { base, mine, theirs } = self.sides;
        let side = if is_theirs { theirs } else { mine };
        let row = list.row(key);
        let is_untouched = |base: &Sheet| {
            let of = |sheet: &Sheet, path: &str| sheet.values.get(path).cloned();
            let mut fields = fields.iter();
            fields.all(|path| is_same(of(base, path).as_ref(), of(side, path).as_ref()))
        };
        let is_taken_out = was == Some(true);
        if is_taken_out && base.is_some_and(is_untouched) {
            if !is_theirs {
                self.bring(&row, name_of(side, list, key), String::new());
            }
            return false;
        }
        for path in fields {
            self.put(path, side.values.get(*path).cloned());
        }
        if is_taken_out {
            self.merged.kept_rows.push(KeptRow {
                path: row,
                is_removed_by_them: !is_theirs,
            });
        } else if is_theirs {
            self.bring(&row, String::new(), name_of(side, list, key));
        }
        true
    }
}

/// Whether a field is the id of a window: nobody writes it, and nobody chooses it.
fn is_window_id(path: &str) -> bool {
    path.starts_with("windows[") && path.ends_with("].id")
}

fn is_of_row(path: &str) -> bool {
    List::ALL.into_iter().any(|list| {
        path.strip_prefix(list.name())
            .is_some_and(|rest| rest.starts_with('['))
    })
}

/// The fields of each row of a list. A key may hold brackets and dots, and the name
/// of a field holds neither.
fn fields_by_row<'a>(list: List, paths: &BTreeSet<&'a String>) -> BTreeMap<&'a str, Vec<&'a str>> {
    let mut fields: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for path in paths {
        let key = path
            .strip_prefix(list.name())
            .and_then(|rest| rest.strip_prefix('['));
        if let Some((key, _)) = key.and_then(|rest| rest.rsplit_once("].")) {
            fields.entry(key).or_default().push(path);
        }
    }
    fields
}

/// My rows in my order, and each further one of theirs behind the row that it stands
/// behind there.
fn in_order(mine: &[String], theirs: &[String]) -> Vec<String> {
    let mut order = mine.to_vec();
    let known: BTreeSet<&String> = mine.iter().collect();
    let mut next = 0;
    for key in theirs {
        if known.contains(key) {
            let place = order.iter().position(|own| own == key);
            next = place.map_or(next, |place| place + 1);
        } else {
            order.insert(next, key.clone());
            next += 1;
        }
    }
    order
}

/// What a row is called where it is told of as a whole: a host by its name, the
/// others by what they say.
fn name_of(sheet: &Sheet, list: List, key: &str) -> String {
    if list == List::Hosts {
        return sheet.get(&format!("{}.name", list.row(key))).to_owned();
    }
    let text = format!("{}.text.", list.row(key));
    let texts = sheet
        .values
        .iter()
        .filter(|(path, _)| path.starts_with(&text));
    let texts: Vec<_> = texts.map(|(_, value)| &*value.text).collect();
    texts.join("\n")
}

fn is_same(one: Option<&Value>, other: Option<&Value>) -> bool {
    one.map(|value| &value.meaning) == other.map(|value| &value.meaning)
}

fn text(value: Option<&Value>) -> String {
    value.map(|value| value.text.clone()).unwrap_or_default()
}

fn entry(path: &str, text: &str) -> Option<(String, Value)> {
    let meaning = text.trim().to_owned();
    let text = text.to_owned();
    (!meaning.is_empty()).then(|| (path.to_owned(), Value { text, meaning }))
}
