//! Documents of the public API about hosts: what is going on with one, across
//! all public notices.

use crate::addresses;
use domain::public::{PublicHost, PublicWindow};
use domain::{HostName, Kind, Language, NoticeId, PublicNotice, Slug, State};
use serde::Serialize;

/// A host and its rows in public notices: current and coming ones first, the
/// soonest first, then past ones, the newest first.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct HostItem {
    /// The host.
    #[schema(value_type = String, example = "host1.example.net")]
    pub name: HostName,
    /// Its rows.
    pub rows: Vec<HostRowItem>,
}

/// Some hosts, in the order in which they were asked for.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct HostList {
    /// The hosts. One that no public notice has ever had has no rows, which does
    /// not mean that it is fine: nothing is known of it under this name.
    pub hosts: Vec<HostItem>,
}

/// One row of a host, and the notice that has it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct HostRowItem {
    /// The notice.
    notice: NoticeOfHost,
    /// The row.
    host: PublicHost,
}

/// What tells a notice from others.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct NoticeOfHost {
    /// Its id.
    #[schema(value_type = String, example = "7h2m4c9q0x5t8n3r6k1v")]
    id: NoticeId,
    /// The readable part of its address.
    #[schema(value_type = String, example = "hypervisor-security-update")]
    slug: Slug,
    /// What it is.
    kind: Kind,
    /// Where it stands.
    state: State,
    /// Its title in the language of `Accept-Language`, or in its own.
    title: String,
    /// When it happens.
    window: Option<PublicWindow>,
    /// Its page in that language.
    url: String,
}

impl HostRowItem {
    /// A row of a notice, told in a language.
    #[must_use]
    pub fn of(base_url: &str, language: Language, notice: &PublicNotice, host: PublicHost) -> Self {
        Self {
            notice: NoticeOfHost {
                id: notice.id.clone(),
                slug: notice.slug.clone(),
                kind: notice.kind,
                state: notice.state,
                title: notice.text_in(language).value.title.clone(),
                window: notice.window,
                url: addresses::notice(base_url, language, notice),
            },
            host,
        }
    }
}
