//! The desk: everything that operators know, and all SQL of it.
//!
//! It holds drafts, sealed text, operators, sessions and the audit trail, and
//! nothing here is for the public. What the public may see leaves by the outbox
//! alone, as the gate let it through. The desk has no clock and draws nothing at
//! random: instants, ids and hashes come in as arguments.

mod actor;
mod alerts;
mod audit;
mod backups;
mod changes;
mod clearances;
mod clock;
mod columns;
mod disclosures;
mod due;
mod error;
mod events;
mod facts;
mod feedback;
mod hosts;
mod invitations;
mod kept;
mod known_hosts;
mod lifts;
mod notices;
mod open;
mod operators;
mod outbox;
mod planned;
mod policies;
mod proof;
mod related;
mod revisions;
mod seal;
mod sealers;
mod second_factor;
mod sessions;
mod settings;
mod setup;
mod sign_in_failures;
mod site;
mod slugs;
mod systems;
mod templates;
mod texts;
mod tokens;
mod updates;
mod windows;
mod words;
mod writer;

pub use actor::Actor;
pub use audit::{
    Action, Anchor, AuditError, AuditRow, ClockState, Entry, MalformedAnchor, Purpose, Verified,
};
pub use clearances::{Alone, SeizeError};
pub use clock::Hold;
pub use engine::StoreError;
pub use error::SaveError;
pub use feedback::Feedback;
pub use invitations::{AcceptError, Invitation, Invited, NewInvitation};
pub use kept::{KEPT_FOR, KeepError, KeptForm, LONGEST_FORM, NewForm, Typed, Typing};
pub use lifts::{Asked, LiftError, LiftRequest, LiftWish};
pub use notices::delete::NoDraft;
pub use notices::lint::Judgment;
pub use notices::list::{NoticeFilter, NoticeRow, Shelf};
pub use notices::postmortem::Begun;
pub use notices::stored::Stored;
pub use open::Desk;
pub use operators::{
    AddOperatorError, ChangeOperatorError, FormerOperator, NewOperator, Operator, Role,
};
pub use outbox::{ProjectedChange, Projection};
pub use planned::{KeptUpdate, PlanError, Planned, Planning};
pub use revisions::{Act, Revision, RevisionRow, Sealing};
pub use seal::{
    KeyError, KeyId, KeyStore, Keyring, MalformedKeyring, OldKeys, OpenError, RotateError, Rotated,
    Vault,
};
pub use second_factor::{
    Added, Authenticator, Ceremony, NewPasskey, Passkey, PasskeyInUse, Removal, SecondFactors,
};
pub use sessions::{IDLE, NewSession, OpenSession, Session};
pub use sign_in_failures::Failures;
pub use site::{SaveSiteError, SiteProjection, StoredSite};
pub use templates::{OwnTemplate, TemplateMatter};
pub use tokens::{AddTokenError, NewToken, Scope, Scopes, Token};
pub use writer::Writer;
