//! Names for those who did something: the desk's records hold ids.

use app::admin::Doer;
use desk::{Actor, Desk, StoreError};
use domain::OperatorId;
use std::collections::BTreeMap;

/// The operators' addresses by id.
pub(super) struct People(BTreeMap<OperatorId, String>);

impl People {
    pub(super) async fn of(desk: &Desk) -> Result<Self, StoreError> {
        let operators = desk.operators().await?;
        Ok(Self(
            operators
                .into_iter()
                .map(|operator| (operator.id, operator.email))
                .collect(),
        ))
    }

    /// The address of an operator; the id of one who is no longer there.
    pub(super) fn email(&self, id: &OperatorId) -> String {
        self.0.get(id).cloned().unwrap_or_else(|| id.to_string())
    }

    /// Everybody.
    pub(super) fn all(&self) -> impl Iterator<Item = (&OperatorId, &str)> {
        self.0.iter().map(|(id, email)| (id, email.as_str()))
    }

    /// Who did something, for a page.
    pub(super) fn doer(&self, actor: &Actor) -> Doer {
        match actor {
            Actor::Operator(id) => Doer::Operator(self.email(id)),
            Actor::Token(name) => Doer::Token(name.clone()),
            Actor::Import => Doer::Import,
            Actor::Console => Doer::Console,
            Actor::Scheduler => Doer::Clock,
            Actor::Unknown => Doer::Unknown,
        }
    }
}
