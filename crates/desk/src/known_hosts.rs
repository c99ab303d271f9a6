//! Hosts that notices had, by what they affect: for who plans the next work.

use crate::Desk;
use crate::columns::notice_id;
use domain::{HostName, NoticeId, Slug, System};
use engine::{OrCorrupt, StoreError};
use std::collections::BTreeMap;

#[derive(sqlx::FromRow)]
struct SystemRow {
    slug: String,
    name: String,
}

impl Desk {
    /// The systems of notices that have hosts, by name.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn systems_with_hosts(&self) -> Result<Vec<System>, StoreError> {
        let rows: Vec<SystemRow> = sqlx::query_as(
            "select slug, max(name) as name
             from notice_systems
             where notice_id in (select notice_id from notice_hosts)
             group by slug
             order by 2, 1",
        )
        .fetch_all(&self.database.pool)
        .await?;
        let system = |row: SystemRow| {
            let slug = Slug::parse(&row.slug).or_corrupt("notice_systems", "slug", &row.slug)?;
            Ok(System {
                slug,
                name: row.name,
            })
        };
        rows.into_iter().map(system).collect()
    }

    /// Every host that a notice of a system had, each once, as people count them:
    /// host2 comes before host10.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn hosts_of_system(&self, system: &Slug) -> Result<Vec<HostName>, StoreError> {
        let rows: Vec<(String,)> = sqlx::query_as(
            "select distinct hosts.name
             from notice_hosts hosts
             join notice_systems systems on systems.notice_id = hosts.notice_id
             where systems.slug = $1",
        )
        .bind(system.as_str())
        .fetch_all(&self.database.pool)
        .await?;
        let name = |(name,): (String,)| {
            let name = HostName::parse(&name).or_corrupt("notice_hosts", "name", &name)?;
            Ok(name)
        };
        let mut names: Vec<HostName> = rows
            .into_iter()
            .map(name)
            .collect::<Result<_, StoreError>>()?;
        names.sort_by_cached_key(domain::rows::counted);
        Ok(names)
    }

    /// The notices that have a host with a text in its name, each with the first
    /// such host.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn notices_by_host(
        &self,
        part: &str,
    ) -> Result<BTreeMap<NoticeId, HostName>, StoreError> {
        let part = part.trim().to_lowercase();
        let escaped = part
            .replace('\\', "\\\\")
            .replace('%', "\\%")
            .replace('_', "\\_");
        let rows: Vec<(String, String)> = sqlx::query_as(
            "select notice_id, min(name)
             from notice_hosts
             where name like $1 escape '\\'
             group by notice_id",
        )
        .bind(format!("%{escaped}%"))
        .fetch_all(&self.database.pool)
        .await?;
        let found = |(id, name): (String, String)| {
            let notice = notice_id(&id, "notice_hosts")?;
            let host = HostName::parse(&name).or_corrupt("notice_hosts", "name", &name)?;
            Ok((notice, host))
        };
        rows.into_iter().map(found).collect()
    }
}
