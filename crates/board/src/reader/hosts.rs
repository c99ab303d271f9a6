//! Hosts across all notices: by name, by a part of a name, and what was with one.

use crate::{Board, BoardError, Page, document, rows};
use domain::public::PublicHost;
use domain::{HostName, PublicNotice};
use engine::OrCorrupt;
use sqlx::any::AnyRow;
use sqlx::{Any, AssertSqlSafe, Row, Transaction};
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

/// Names that are looked for at once; the rest of a longer list is left out.
pub const MOST_NAMES: usize = domain::lookup::MOST_NAMES;

/// One row of a host, and the notice that has it, without its hosts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostEntry {
    /// The notice.
    pub notice: PublicNotice,
    /// The host.
    pub host: PublicHost,
}

/// What the board has of some names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamedHosts {
    /// Their rows in notices that are current or coming, the soonest first.
    pub current: Vec<HostEntry>,
    /// Those of the names that any public notice has ever had.
    pub known: BTreeSet<HostName>,
}

/// What the board has of hosts with a part in their names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SimilarHosts {
    /// Rows in notices that are current or coming, by name; as many as were asked for.
    pub current: Vec<HostEntry>,
    /// How many such rows there are.
    pub rows: usize,
    /// How many hosts they are of.
    pub hosts: usize,
    /// How many hosts of notices that are over have it, too; not counted while
    /// there are current ones.
    pub past: usize,
}

/// One page of what was with a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostHistory {
    /// Its rows, the newest first; none when the page lies behind the end.
    pub entries: Vec<HostEntry>,
    /// Rows on all pages.
    pub total: usize,
    /// This page's number, from one.
    pub page: u32,
    /// Number of pages, one at least.
    pub pages: u32,
}

/// What is looked for by name is bound to the first [`MOST_NAMES`] places.
pub(super) static NAMES: LazyLock<String> = LazyLock::new(|| {
    let places: Vec<String> = (1..=MOST_NAMES).map(|place| format!("${place}")).collect();
    places.join(", ")
});

static CURRENT_OF_NAMES: LazyLock<String> = LazyLock::new(|| {
    format!(
        "select listed.id, listed.document, notice_hosts.document as host
         from notice_hosts
         join listed on listed.id = notice_hosts.notice
         where notice_hosts.name in ({})
         and listed.phase <> 'over'",
        *NAMES
    )
});

static KNOWN_OF_NAMES: LazyLock<String> = LazyLock::new(|| {
    format!(
        "select distinct name
         from notice_hosts
         where name in ({})",
        *NAMES
    )
});

/// The notices that a feed of hosts is made of, without their hosts.
pub(super) static NOTICES_OF_NAMES: LazyLock<String> = LazyLock::new(|| {
    format!(
        "select id, document
         from listed
         where id in (select notice from notice_hosts where name in ({}))
         order by updated_at desc, id
         limit ${}",
        *NAMES,
        MOST_NAMES + 1
    )
});

/// The rows of some hosts in every notice.
pub(super) static ROWS_OF_NAMES: LazyLock<String> = LazyLock::new(|| {
    format!(
        "select notice as id, document as host
         from notice_hosts
         where name in ({})
         order by notice, place",
        *NAMES
    )
});

const CURRENT_SIMILAR: &str = r"
select listed.id, listed.document, notice_hosts.document as host
from listed
join notice_hosts on notice_hosts.notice = listed.id
where listed.phase <> 'over'
and notice_hosts.name like $1 escape '\'
order by notice_hosts.name, listed.occurred_at, listed.id, notice_hosts.place
limit $2";

const COUNT_SIMILAR: &str = r"
select count(*) as found, count(distinct notice_hosts.name) as hosts
from notices
join notice_hosts on notice_hosts.notice = notices.id
where notices.phase <> 'over'
and notice_hosts.name like $1 escape '\'";

const COUNT_PAST: &str = r"
select count(distinct name)
from notice_hosts
where name like $1 escape '\'";

impl Board {
    /// What is known of hosts, in notices that are current or coming. Of more
    /// than [`MOST_NAMES`] only the first are looked for.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn hosts(&self, names: &[HostName]) -> Result<NamedHosts, BoardError> {
        let mut read = self.read.begin_read().await?;
        self.named_hosts(&mut read, names).await
    }

    /// Hosts with a part in their names, in notices that are current or coming;
    /// `limit` rows at most.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn similar_hosts(&self, part: &str, limit: u32) -> Result<SimilarHosts, BoardError> {
        let mut read = self.read.begin_read().await?;
        let pattern = containing(part);
        let found = sqlx::query(CURRENT_SIMILAR)
            .bind(pattern.as_str())
            .bind(i64::from(limit))
            .fetch_all(&mut *read)
            .await?;
        let counted = sqlx::query(COUNT_SIMILAR)
            .bind(pattern.as_str())
            .fetch_one(&mut *read)
            .await?;
        let past: i64 = if found.is_empty() {
            sqlx::query_scalar(COUNT_PAST)
                .bind(pattern.as_str())
                .fetch_one(&mut *read)
                .await?
        } else {
            0
        };
        Ok(SimilarHosts {
            current: entries(&found)?,
            rows: rows::count(counted.try_get("found")?),
            hosts: rows::count(counted.try_get("hosts")?),
            past: rows::count(past),
        })
    }

    /// What was with a host: its rows in notices that are over, the newest first.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn host_history(
        &self,
        name: &HostName,
        page: Page,
    ) -> Result<HostHistory, BoardError> {
        let mut read = self.read.begin_read().await?;
        let total: i64 = sqlx::query_scalar(
            r"
            select count(*)
            from notice_hosts
            join notices on notices.id = notice_hosts.notice
            where notice_hosts.name = $1
            and notices.phase = 'over'",
        )
        .bind(name.as_str())
        .fetch_one(&mut *read)
        .await?;
        let found = sqlx::query(
            r"
            select listed.id, listed.document, notice_hosts.document as host
            from notice_hosts
            join listed on listed.id = notice_hosts.notice
            where notice_hosts.name = $1
            and listed.phase = 'over'
            order by listed.occurred_at desc, listed.id, notice_hosts.place
            limit $2 offset $3",
        )
        .bind(name.as_str())
        .bind(page.limit())
        .bind(page.offset())
        .fetch_all(&mut *read)
        .await?;
        let total = rows::count(total);
        Ok(HostHistory {
            entries: entries(&found)?,
            total,
            page: page.get(),
            pages: page.pages(total),
        })
    }

    async fn named_hosts(
        &self,
        read: &mut Transaction<'static, Any>,
        names: &[HostName],
    ) -> Result<NamedHosts, BoardError> {
        let Some(names) = Names::of(names) else {
            return Ok(NamedHosts::default());
        };
        let mut query = sqlx::query(AssertSqlSafe(CURRENT_OF_NAMES.as_str()));
        for name in names.places() {
            query = query.bind(name);
        }
        let mut current = entries(&query.fetch_all(&mut **read).await?)?;
        current.sort_by(|a, b| {
            let order = |entry: &HostEntry| (entry.host.start, entry.host.name.clone());
            order(a)
                .cmp(&order(b))
                .then_with(|| a.notice.id.cmp(&b.notice.id))
        });
        let mut query = sqlx::query_scalar(AssertSqlSafe(KNOWN_OF_NAMES.as_str()));
        for name in names.places() {
            query = query.bind(name);
        }
        let known: Vec<String> = query.fetch_all(&mut **read).await?;
        let known = known
            .iter()
            .map(|name| HostName::parse(name).or_corrupt("notice_hosts", "name", name))
            .collect::<Result<_, _>>()?;
        Ok(NamedHosts { current, known })
    }
}

/// Some names, one at least, for a statement that takes [`MOST_NAMES`].
pub(super) struct Names<'a> {
    names: &'a [HostName],
}

impl<'a> Names<'a> {
    pub(super) fn of(names: &'a [HostName]) -> Option<Self> {
        let names = &names[..names.len().min(MOST_NAMES)];
        (!names.is_empty()).then_some(Self { names })
    }

    /// What is bound to each place: the names, and the first one again where
    /// there are fewer. So one statement serves every number of names.
    pub(super) fn places(&self) -> impl Iterator<Item = &'a str> {
        let first = self.names[0].as_str();
        let names = self.names.iter().map(HostName::as_str);
        names.chain(std::iter::repeat(first)).take(MOST_NAMES)
    }
}

/// The pattern of names that contain a text. PostgreSQL refuses text with a NUL.
fn containing(part: &str) -> String {
    let mut pattern = String::from("%");
    for character in part.chars().filter(|character| *character != '\0') {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character.to_ascii_lowercase());
    }
    pattern.push('%');
    pattern
}

/// Reads the columns `id`, `document` and `host` of rows. A notice is read once,
/// however many of its hosts there are.
pub(super) fn entries(found: &[AnyRow]) -> Result<Vec<HostEntry>, BoardError> {
    let mut notices: HashMap<&str, PublicNotice> = HashMap::new();
    let mut entries = Vec::with_capacity(found.len());
    for row in found {
        let id: &str = row.try_get("id")?;
        let notice = match notices.get(id) {
            Some(notice) => notice.clone(),
            None => {
                let notice = document::read(row)?;
                notices.insert(id, notice.clone());
                notice
            }
        };
        entries.push(HostEntry {
            notice,
            host: document::read_host(row)?,
        });
    }
    Ok(entries)
}
