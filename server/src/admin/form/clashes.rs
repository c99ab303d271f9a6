//! Fields that two operators changed, as the editor's form sends them back: with the
//! version that was chosen, or none yet.

use super::Fields;
use app::admin::editor::conflict::take;

/// One such field.
pub struct ClashForm {
    /// Its key on the sheet of the notice.
    pub key: String,
    /// What both began with; none where that is not known.
    pub base: Option<String>,
    /// What the other operator made of it.
    pub theirs: String,
    /// One below the other.
    pub both: Option<String>,
    /// What was chosen.
    pub choice: Option<Choice>,
}

/// A version of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// What stands in the form.
    Mine,
    /// What the other operator made of it.
    Theirs,
    /// One below the other.
    Both,
}

/// Reads them.
#[must_use]
pub fn clashes(fields: &Fields) -> Vec<ClashForm> {
    let of = |row: usize| {
        let path = |name: &str| format!("clash[{row}].{name}");
        let maybe = |name: &str| fields.all(&path(name)).first().cloned();
        ClashForm {
            key: fields.get(&path("path")).to_owned(),
            base: maybe("base"),
            theirs: fields.get(&path("theirs")).to_owned(),
            both: maybe("both"),
            choice: match fields.get(&path("take")) {
                take::MINE => Some(Choice::Mine),
                take::THEIRS => Some(Choice::Theirs),
                take::BOTH => Some(Choice::Both),
                _ => None,
            },
        }
    };
    fields.rows("clash").into_iter().map(of).collect()
}
