//! Systems: what is affected, and how each is doing as far as is known.

use crate::phase::Phase;
use crate::{Board, BoardError, SystemCondition, document, rows};
use domain::{PublicNotice, Slug, System};
use engine::OrCorrupt;
use sqlx::Row;
use sqlx::any::AnyRow;
use std::collections::HashMap;

/// A system and what is going on with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SystemStatus {
    /// The system, by the name that the newest notice gives it.
    pub system: System,
    /// The worst that is going on with it.
    pub condition: SystemCondition,
    /// Active notices that name it, the newest first.
    pub active: Vec<PublicNotice>,
    /// Notices that name it, all together.
    pub notices: usize,
}

impl Board {
    /// Every system that a notice names, by name.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn systems(&self) -> Result<Vec<SystemStatus>, BoardError> {
        let found = sqlx::query(
            r"
            select slug, name, notices
            from (
                select
                    slug,
                    name,
                    count(*) over (partition by slug) as notices,
                    row_number() over (partition by slug order by updated_at desc, notice) as place
                from notice_systems
            ) named
            where place = 1",
        )
        .fetch_all(&self.read.pool)
        .await?;
        let mut active = self.active_by_system().await?;
        let mut systems = found
            .iter()
            .map(|row| status(row, &mut active))
            .collect::<Result<Vec<_>, _>>()?;
        systems.sort_by_cached_key(|status| {
            (
                status.system.name.to_lowercase(),
                status.system.slug.clone(),
            )
        });
        Ok(systems)
    }

    /// One system; `None` when no notice names it.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn system(&self, slug: &Slug) -> Result<Option<SystemStatus>, BoardError> {
        let found = sqlx::query(
            r"
            select
                slug,
                name,
                (select count(*) from notice_systems where slug = $1) as notices
            from notice_systems
            where slug = $1
            order by updated_at desc, notice
            limit 1",
        )
        .bind(slug.as_str())
        .fetch_optional(&self.read.pool)
        .await?;
        let Some(row) = found else { return Ok(None) };
        let mut active = self.active_by_system().await?;
        status(&row, &mut active).map(Some)
    }

    /// Active notices by the slugs of the systems that they name.
    async fn active_by_system(&self) -> Result<HashMap<Slug, Vec<PublicNotice>>, BoardError> {
        let found = sqlx::query(
            r"
            select id, document
            from listed
            where phase in ($1, $2)
            order by occurred_at desc, id",
        )
        .bind(Phase::Incident.word())
        .bind(Phase::UnderWay.word())
        .fetch_all(&self.read.pool)
        .await?;
        let mut by_system: HashMap<Slug, Vec<PublicNotice>> = HashMap::new();
        for notice in document::read_all(&found)? {
            for system in &notice.systems {
                let active = by_system.entry(system.slug.clone()).or_default();
                // A notice may name a system twice.
                if active.last().is_none_or(|last| last.id != notice.id) {
                    active.push(notice.clone());
                }
            }
        }
        Ok(by_system)
    }
}

fn status(
    row: &AnyRow,
    active: &mut HashMap<Slug, Vec<PublicNotice>>,
) -> Result<SystemStatus, BoardError> {
    let slug: &str = row.try_get("slug")?;
    let slug = Slug::parse(slug).or_corrupt("notice_systems", "slug", slug)?;
    let active = active.remove(&slug).unwrap_or_default();
    Ok(SystemStatus {
        condition: SystemCondition::worst(&active),
        active,
        notices: rows::count(row.try_get("notices")?),
        system: System {
            slug,
            name: row.try_get("name")?,
        },
    })
}
