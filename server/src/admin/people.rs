//! Names for those who did something: the desk's records hold ids.

use app::admin::Doer;
use desk::{Actor, Desk, StoreError};
use domain::OperatorId;
use std::collections::BTreeMap;

/// Addresses by id.
type Addresses = BTreeMap<OperatorId, String>;

/// The operators, and those who were.
pub(super) struct People {
    present: Addresses,
    former: Addresses,
}

impl People {
    pub(super) async fn of(desk: &Desk) -> Result<Self, StoreError> {
        let present = desk.operators().await?.into_iter();
        let former = desk.former_operators().await?.into_iter();
        Ok(Self {
            present: present
                .map(|operator| (operator.id, operator.email))
                .collect(),
            former: former
                .map(|operator| (operator.id, operator.email))
                .collect(),
        })
    }

    /// The address of somebody who is an operator, or was one.
    pub(super) fn email(&self, id: &OperatorId) -> String {
        let known = self.present.get(id).or_else(|| self.former.get(id));
        known.cloned().unwrap_or_else(|| id.to_string())
    }

    /// Everybody who is an operator.
    pub(super) fn all(&self) -> impl Iterator<Item = (&OperatorId, &str)> {
        self.present.iter().map(|(id, email)| (id, email.as_str()))
    }

    /// Who did something, for a page.
    pub(super) fn doer(&self, actor: &Actor) -> Doer {
        match actor {
            Actor::Operator(id) if self.former.contains_key(id) => Doer::Former(self.email(id)),
            Actor::Operator(id) => Doer::Operator(self.email(id)),
            Actor::Token(name) => Doer::Token(name.clone()),
            Actor::Import => Doer::Import,
            Actor::Console => Doer::Console,
            Actor::Scheduler => Doer::Clock,
            Actor::Unknown => Doer::Unknown,
        }
    }
}
