//! Search on PostgreSQL: text search vectors of words that were folded before.
//!
//! Vectors and queries are written out here, word by word, instead of being
//! parsed by the server, whose parser depends on the locale of the database.

use super::query::Syntax;
use super::text::Folded;
use crate::BoardError;
use engine::StoreError;
use sqlx::AnyConnection;
use std::collections::BTreeMap;
use std::fmt::Write as _;

const TABLE: &str = r"
create table if not exists search_index (
    number bigint not null primary key,
    vector tsvector not null
)";

const INDEX: &str =
    "create index if not exists search_index_by_vector on search_index using gin (vector)";

const INSERT: &str = r"
insert into search_index (number, vector)
values ($1, cast($2 as tsvector))";

pub(super) const DELETE: &str = "delete from search_index where number = $1";

pub(super) const COUNT: &str = r"
select count(*)
from search_index
join search_rows on search_rows.number = search_index.number
where search_index.vector @@ cast($1 as tsquery)
and search_rows.language = $2";

pub(super) const FIND: &str = r"
select listed.id, listed.document, search_rows.shown_language, search_rows.title, search_rows.body
from (
    select
        search_index.number as number,
        ts_rank('{0.1, 0.1, 0.4, 1.0}', search_index.vector, cast($1 as tsquery)) as score
    from search_index
    join search_rows on search_rows.number = search_index.number
    join notices on notices.id = search_rows.notice
    where search_index.vector @@ cast($1 as tsquery)
    and search_rows.language = $2
    order by score desc, notices.occurred_at desc, notices.id
    limit $3 offset $4
) best
join search_rows on search_rows.number = best.number
join listed on listed.id = search_rows.notice
order by best.score desc, listed.occurred_at desc, listed.id";

/// Positions beyond this are not kept by the server.
const MAX_POSITION: usize = 16_383;

/// The most positions of one word that the server keeps.
const MAX_POSITIONS: usize = 255;

/// A vector holds less than 1 MiB of words and positions; with a larger one
/// the projection would be refused for good.
const MAX_VECTOR: usize = 900_000;

pub(super) async fn prepare(connection: &mut AnyConnection) -> Result<(), StoreError> {
    sqlx::query(TABLE).execute(&mut *connection).await?;
    sqlx::query(INDEX).execute(connection).await?;
    Ok(())
}

pub(super) async fn insert(
    connection: &mut AnyConnection,
    number: i64,
    words: &Folded,
) -> Result<(), BoardError> {
    sqlx::query(INSERT)
        .bind(number)
        .bind(vector(words))
        .execute(connection)
        .await?;
    Ok(())
}

/// Empties the index; readers see the old one until the writer is done.
pub(super) async fn clear(connection: &mut AnyConnection) -> Result<(), BoardError> {
    sqlx::query("delete from search_index")
        .execute(connection)
        .await?;
    Ok(())
}

/// The vector as PostgreSQL writes it: `'kernel':1A,9 'update':2A`.
fn vector(words: &Folded) -> String {
    let mut positions: BTreeMap<&str, Vec<(usize, char)>> = BTreeMap::new();
    let mut position = 0;
    let mut size = 0;
    let fields = [
        (&words.title, 'A'),
        (&words.summary, 'B'),
        (&words.names, 'B'),
        (&words.body, 'C'),
        (&words.spelled, 'D'),
    ];
    for (field, weight) in fields {
        for word in field.split(' ').filter(|word| !word.is_empty()) {
            position += 1;
            let is_new = !positions.contains_key(word);
            size += if is_new { word.len() + 6 } else { 2 };
            if size > MAX_VECTOR {
                break;
            }
            let places = positions.entry(word).or_default();
            if places.len() < MAX_POSITIONS {
                places.push((position.min(MAX_POSITION), weight));
            }
        }
        // The last word of one field and the first of the next are no phrase.
        position += 1;
    }
    let mut vector = String::with_capacity(size * 2);
    for (word, places) in positions {
        let places: Vec<_> = places
            .into_iter()
            .map(|(place, weight)| format!("{place}{weight}"))
            .collect();
        let _ = write!(vector, "'{word}':{} ", places.join(","));
    }
    vector
}

/// Queries as PostgreSQL reads them: `('koln'<->'nord' | 'koeln'<->'nord') & ('kern':*)`.
pub(super) const SYNTAX: Syntax = Syntax {
    quote: '\'',
    next: "'<->'",
    beginning: ":*",
    or: " | ",
    and: " & ",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::query::Query;

    #[test]
    fn every_word_stands_in_quotes() {
        let query = Query::read("Köln-Nord | ker:*").expect("words");

        assert_eq!(
            query.expression(&SYNTAX),
            "('koln'<->'nord' | 'koeln'<->'nord') & ('ker':*)"
        );
    }

    #[test]
    fn a_vector_has_the_weight_of_each_place_and_gaps_between_fields() {
        let words = Folded {
            title: "kernel update".to_owned(),
            summary: String::new(),
            names: "host1".to_owned(),
            body: "a kernel".to_owned(),
            spelled: String::new(),
        };

        assert_eq!(
            vector(&words),
            "'a':7C 'host1':5B 'kernel':1A,8C 'update':2A "
        );
    }

    #[test]
    fn a_vector_never_grows_beyond_what_the_server_takes() {
        let words = Folded {
            title: String::new(),
            summary: String::new(),
            names: String::new(),
            body: (0..300_000).map(|number| format!("w{number} ")).collect(),
            spelled: String::new(),
        };

        let vector = vector(&words);

        assert!(vector.contains("'w0':") && !vector.contains("'w299999':"));
    }
}
