//! The table of operators' own templates. What one may see and change is decided
//! here, in the query that does it: one's own, and what is shared; shared ones are
//! changed by whoever may publish.

use crate::audit::{Action, Entry};
use crate::{Actor, Desk, Role, audit};
use domain::{Instant, OperatorId};
use engine::{Corrupt, OrCorrupt, StoreError, flag, is_set, micros};

const TABLE: &str = "templates";

/// A template of somebody's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTemplate {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Who made it.
    pub owner: OperatorId,
    /// Whether everybody begins with it.
    pub is_shared: bool,
    /// What it says, as a notice document.
    pub document: String,
    /// When it was last changed.
    pub changed_at: Instant,
    /// The number of its save.
    pub edit: i64,
}

impl OwnTemplate {
    /// Whether somebody may begin with it.
    #[must_use]
    pub fn is_seen_by(&self, operator: &OperatorId) -> bool {
        self.is_shared || self.owner == *operator
    }

    /// Whether somebody may change and delete it.
    #[must_use]
    pub fn is_changed_by(&self, operator: &OperatorId, role: Role) -> bool {
        if self.is_shared {
            role.may_publish()
        } else {
            self.owner == *operator
        }
    }
}

/// What is kept of a template.
#[derive(Debug, Clone, Copy)]
pub struct TemplateMatter<'a> {
    /// What it is called.
    pub name: &'a str,
    /// Whether everybody begins with it.
    pub is_shared: bool,
    /// What it says.
    pub document: &'a str,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    name: String,
    owner: String,
    is_shared: i64,
    document: String,
    changed_at: i64,
    edit: i64,
}

impl Row {
    fn into_domain(self) -> Result<OwnTemplate, Corrupt> {
        let key = &*self.id;
        Ok(OwnTemplate {
            owner: OperatorId::parse(&self.owner).or_corrupt(TABLE, "owner", key)?,
            changed_at: engine::instant(self.changed_at).or_corrupt(TABLE, "changed_at", key)?,
            is_shared: is_set(self.is_shared),
            name: self.name,
            document: self.document,
            edit: self.edit,
            id: self.id,
        })
    }
}

impl Desk {
    /// The templates that somebody may begin with, by name.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn templates(&self, operator: &OperatorId) -> Result<Vec<OwnTemplate>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "select id, name, owner, is_shared, document, changed_at, edit
             from templates
             where is_shared = 1 or owner = $1
             order by name, id",
        )
        .bind(operator.as_str())
        .fetch_all(&self.database.pool)
        .await?;
        rows.into_iter().map(|row| Ok(row.into_domain()?)).collect()
    }

    /// One of them.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn template(
        &self,
        operator: &OperatorId,
        id: &str,
    ) -> Result<Option<OwnTemplate>, StoreError> {
        let row: Option<Row> = sqlx::query_as(
            "select id, name, owner, is_shared, document, changed_at, edit
             from templates
             where id = $1 and (is_shared = 1 or owner = $2)",
        )
        .bind(id)
        .bind(operator.as_str())
        .fetch_optional(&self.database.pool)
        .await?;
        row.map(|row| Ok(row.into_domain()?)).transpose()
    }

    /// Keeps a new template.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn add_template(
        &self,
        owner: &OperatorId,
        id: &str,
        matter: TemplateMatter<'_>,
        now: Instant,
    ) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query(
            "insert into templates
                 (id, name, owner, is_shared, document, created_at, changed_at, edit)
             values ($1, $2, $3, $4, $5, $6, $6, 1)",
        )
        .bind(id)
        .bind(matter.name)
        .bind(owner.as_str())
        .bind(flag(matter.is_shared))
        .bind(matter.document)
        .bind(micros(now))
        .execute(&mut *write)
        .await?;
        let actor = Actor::Operator(owner.clone());
        let entry = Entry::of(&actor, Action::TemplateAdded).detail(matter.name);
        audit::append(&mut write, &entry, now).await?;
        write.commit().await
    }

    /// Keeps a template as it is now; whether nobody else changed it meanwhile.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn change_template(
        &self,
        actor: &Actor,
        (id, edit): (&str, i64),
        matter: TemplateMatter<'_>,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let changed = sqlx::query(
            "update templates
             set name = $1, is_shared = $2, document = $3, changed_at = $4, edit = edit + 1
             where id = $5 and edit = $6",
        )
        .bind(matter.name)
        .bind(flag(matter.is_shared))
        .bind(matter.document)
        .bind(micros(now))
        .bind(id)
        .bind(edit)
        .execute(&mut *write)
        .await?;
        if changed.rows_affected() == 0 {
            return Ok(false);
        }
        let entry = Entry::of(actor, Action::TemplateChanged).detail(matter.name);
        audit::append(&mut write, &entry, now).await?;
        write.commit().await?;
        Ok(true)
    }

    /// Deletes a template; whether it was there.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn delete_template(
        &self,
        actor: &Actor,
        template: &OwnTemplate,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let deleted = sqlx::query("delete from templates where id = $1")
            .bind(&template.id)
            .execute(&mut *write)
            .await?;
        if deleted.rows_affected() == 0 {
            return Ok(false);
        }
        let entry = Entry::of(actor, Action::TemplateDeleted).detail(&template.name);
        audit::append(&mut write, &entry, now).await?;
        write.commit().await?;
        Ok(true)
    }
}
