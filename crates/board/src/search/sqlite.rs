//! Search on SQLite: FTS5 over words that were folded before.

use super::query::Syntax;
use super::text::Folded;
use crate::BoardError;
use engine::StoreError;
use sqlx::AnyConnection;

/// The columns in the order of their weights below. FTS5 only has to split at
/// spaces; what a word is was decided before.
const TABLE: &str = r#"
create virtual table if not exists search_index using fts5(
    title, summary, names, body, spelled,
    tokenize = "unicode61 remove_diacritics 2"
)"#;

/// What is taken back must not stay readable in the file.
const SECURE_DELETE: &str =
    "insert into search_index (search_index, rank) values ('secure-delete', 1)";

const INSERT: &str = r"
insert into search_index (rowid, title, summary, names, body, spelled)
values ($1, $2, $3, $4, $5, $6)";

pub(super) const DELETE: &str = "delete from search_index where rowid = $1";

pub(super) const COUNT: &str = r"
select count(*)
from search_index
join search_rows on search_rows.number = search_index.rowid
where search_index match $1
and search_rows.language = $2";

pub(super) const FIND: &str = r"
select listed.id, listed.document, search_rows.shown_language, search_rows.title, search_rows.body
from (
    select
        search_rows.number as number,
        bm25(search_index, 10.0, 4.0, 4.0, 1.0, 1.0) as score
    from search_index
    join search_rows on search_rows.number = search_index.rowid
    join notices on notices.id = search_rows.notice
    where search_index match $1
    and search_rows.language = $2
    order by score, notices.occurred_at desc, notices.id
    limit $3 offset $4
) best
join search_rows on search_rows.number = best.number
join listed on listed.id = search_rows.notice
order by best.score, listed.occurred_at desc, listed.id";

pub(super) async fn prepare(connection: &mut AnyConnection) -> Result<(), StoreError> {
    sqlx::query(TABLE).execute(&mut *connection).await?;
    sqlx::query(SECURE_DELETE).execute(connection).await?;
    Ok(())
}

pub(super) async fn insert(
    connection: &mut AnyConnection,
    number: i64,
    words: &Folded,
) -> Result<(), BoardError> {
    sqlx::query(INSERT)
        .bind(number)
        .bind(words.title.as_str())
        .bind(words.summary.as_str())
        .bind(words.names.as_str())
        .bind(words.body.as_str())
        .bind(words.spelled.as_str())
        .execute(connection)
        .await?;
    Ok(())
}

/// Empties the index. Dropping the table is a hundred times faster than
/// deleting its rows one by one.
pub(super) async fn clear(connection: &mut AnyConnection) -> Result<(), BoardError> {
    sqlx::query("drop table search_index")
        .execute(&mut *connection)
        .await?;
    Ok(prepare(connection).await?)
}

/// Queries as FTS5 reads them: `("koln nord" OR "koeln nord") AND ("kern" *)`.
pub(super) const SYNTAX: Syntax = Syntax {
    quote: '"',
    next: " ",
    beginning: " *",
    or: " OR ",
    and: " AND ",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::query::Query;

    #[test]
    fn every_word_stands_in_quotes() {
        let query = Query::read("Köln-Nord OR* \"ker").expect("words");

        assert_eq!(
            query.expression(&SYNTAX),
            r#"("koln nord" OR "koeln nord") AND ("or") AND ("ker" *)"#
        );
    }
}
