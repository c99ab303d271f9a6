//! Search over what the board holds: the same words find the same notices on
//! both engines.
//!
//! There is a row a notice and language of a reader, made of a
//! [`PublicNotice`] alone, with the text that such a reader sees: where a
//! translation is missing, that of the language it falls back to. The engines
//! differ in their index only, which each has in a file of its own.

mod fold;
mod postgres;
mod query;
mod snippet;
mod sqlite;
mod text;

pub use snippet::Part;

use crate::{Board, BoardError, Page, document, rows};
use domain::{Language, NoticeId, PublicNotice};
use engine::{Engine, StoreError};
use query::Query;
use snippet::{highlight, snippet};
use sqlx::{AnyConnection, Row, any::AnyRow};
use text::SearchText;

/// One page of what was found, the best first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The hits on this page.
    pub hits: Vec<Hit>,
    /// Hits on all pages.
    pub total: usize,
    /// This page's number, from one.
    pub page: u32,
    /// Number of pages, one at least.
    pub pages: u32,
}

/// One notice that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The notice.
    pub notice: PublicNotice,
    /// The language of title and snippet; differs from the reader's on a fallback.
    pub language: Language,
    /// The title with what was looked for highlighted.
    pub title: Vec<Part>,
    /// The piece of text that shows why the notice was found.
    pub snippet: Vec<Part>,
}

impl Board {
    /// Finds the notices that have every word of what was typed, as readers of
    /// a language see them; the last word may be the beginning of one. Any
    /// input is fine, and input without a word finds nothing.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn search(
        &self,
        language: Language,
        typed: &str,
        page: Page,
    ) -> Result<Found, BoardError> {
        let Some(query) = Query::read(typed) else {
            return Ok(Found {
                hits: Vec::new(),
                total: 0,
                page: page.get(),
                pages: 1,
            });
        };
        let (syntax, count, find) = match self.read.kind {
            Engine::Sqlite => (sqlite::SYNTAX, sqlite::COUNT, sqlite::FIND),
            Engine::Postgres => (postgres::SYNTAX, postgres::COUNT, postgres::FIND),
        };
        let expression = query.expression(&syntax);
        let total: i64 = sqlx::query_scalar(count)
            .bind(expression.as_str())
            .bind(language.tag())
            .fetch_one(&self.read.pool)
            .await?;
        let found = sqlx::query(find)
            .bind(expression.as_str())
            .bind(language.tag())
            .bind(page.limit())
            .bind(page.offset())
            .fetch_all(&self.read.pool)
            .await?;
        let total = rows::count(total);
        Ok(Found {
            hits: found
                .iter()
                .map(|row| hit(row, &query))
                .collect::<Result<_, _>>()?,
            total,
            page: page.get(),
            pages: page.pages(total),
        })
    }
}

fn hit(row: &AnyRow, query: &Query) -> Result<Hit, BoardError> {
    let notice = document::read(row)?;
    let shown: &str = row.try_get("shown_language")?;
    let language = Language::from_tag(shown)
        .ok_or_else(|| rows::corrupt("search_rows", "shown_language", notice.id.as_str()))?;
    Ok(Hit {
        language,
        title: highlight(row.try_get("title")?, query),
        snippet: snippet(row.try_get("body")?, query),
        notice,
    })
}

/// Makes the engine's index, where it is not there yet. No migration can: it
/// is the one table that differs by engine.
pub(crate) async fn prepare(
    connection: &mut AnyConnection,
    kind: Engine,
) -> Result<(), StoreError> {
    match kind {
        Engine::Sqlite => sqlite::prepare(connection).await,
        Engine::Postgres => postgres::prepare(connection).await,
    }
}

/// Makes a notice that has no rows findable. The caller holds the write lock,
/// so that numbers are given out once.
pub(crate) async fn insert(
    connection: &mut AnyConnection,
    kind: Engine,
    notice: &PublicNotice,
) -> Result<(), BoardError> {
    for language in Language::ALL {
        let text = SearchText::of(notice, language);
        let number: i64 = sqlx::query_scalar(
            r"
            insert into search_rows (number, notice, language, shown_language, title, body)
            values ((select coalesce(max(number), 0) + 1 from search_rows), $1, $2, $3, $4, $5)
            returning number",
        )
        .bind(notice.id.as_str())
        .bind(language.tag())
        .bind(text.shown_language.tag())
        .bind(text.title.as_str())
        .bind(text.body.as_str())
        .fetch_one(&mut *connection)
        .await?;
        match kind {
            Engine::Sqlite => sqlite::insert(connection, number, &text.folded).await?,
            Engine::Postgres => postgres::insert(connection, number, &text.folded).await?,
        }
    }
    Ok(())
}

/// Makes a notice unfindable.
pub(crate) async fn delete(
    connection: &mut AnyConnection,
    kind: Engine,
    notice: &NoticeId,
) -> Result<(), BoardError> {
    let numbers: Vec<i64> =
        sqlx::query_scalar("delete from search_rows where notice = $1 returning number")
            .bind(notice.as_str())
            .fetch_all(&mut *connection)
            .await?;
    let delete = match kind {
        Engine::Sqlite => sqlite::DELETE,
        Engine::Postgres => postgres::DELETE,
    };
    for number in numbers {
        sqlx::query(delete)
            .bind(number)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Makes everything unfindable.
pub(crate) async fn clear(connection: &mut AnyConnection, kind: Engine) -> Result<(), BoardError> {
    sqlx::query("delete from search_rows")
        .execute(&mut *connection)
        .await?;
    match kind {
        Engine::Sqlite => sqlite::clear(connection).await,
        Engine::Postgres => postgres::clear(connection).await,
    }
}
