//! What is told to those who follow the board while it changes: server-sent
//! events (WHATWG HTML 9.2), as text.
//!
//! Nothing in them is more than the pages of the same revision say. A burst
//! ends with its revision, which alone has an id: whoever loses the connection
//! in the middle of one has not heard it.

use domain::{
    HostName, HostState, Instant, Localized, NoticeId, Progress, PublicNotice, Slug, State,
};
use domain::{Language, public::PublicHost};
use serde::Serialize;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The most host rows that one notice tells of in one burst. More at once are a
/// number only: who wants them all reads the notice.
pub const MOST_HOSTS: usize = 20;

/// The most notices that a burst tells of.
pub const MOST_NOTICES: usize = 50;

/// Says how long to wait before connecting again, in milliseconds.
pub const RETRY: &str = "retry: 2000\n\n";

/// Says nothing, so that nobody in between takes the connection for dead.
pub const HEARTBEAT: &str = ":\n\n";

/// The hosts of a notice as readers saw them last: enough to tell which of them
/// differ, and no more, for it is kept of every notice that goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenHosts(HashMap<HostName, u64>);

/// A notice that changed.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// The notice.
    pub id: &'a NoticeId,
    /// The revision that the change made.
    pub revision: i64,
    /// What readers saw before, where that is known.
    pub before: Option<&'a SeenHosts>,
    /// What they see now; none when it was taken away.
    pub now: Option<&'a PublicNotice>,
}

/// The board has a new revision.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct RevisionEvent {
    /// The number of public changes so far.
    pub revision: i64,
    /// Whether the events before this one name every notice that changed since the
    /// last revision that this connection was told. If not, anything may have.
    pub is_complete: bool,
}

/// A notice changed, or was taken away.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct NoticeEvent<'a> {
    /// Its id.
    #[schema(value_type = String)]
    id: &'a NoticeId,
    /// The revision that the change made.
    revision: i64,
    /// Where it stands; absent for one that was taken away.
    #[serde(flatten)]
    standing: Option<Standing<'a>>,
    /// Whether it was taken away.
    is_removed: bool,
}

/// Where a notice stands.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Standing<'a> {
    /// The readable part of its address per language.
    #[schema(value_type = std::collections::BTreeMap<String, String>)]
    slug: Localized<&'a Slug>,
    /// Its state.
    state: State,
    /// How far the work on its hosts has come.
    progress: Progress,
    /// Whether the window has ended without the work having been reported done.
    is_overdue: bool,
}

/// A host row changed.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct HostEvent<'a> {
    /// The id of its notice.
    #[schema(value_type = String)]
    notice: &'a NoticeId,
    /// The host.
    #[schema(value_type = String, example = "host1.example.net")]
    name: &'a HostName,
    /// Where the work stands.
    state: HostState,
    /// The stated start.
    #[schema(value_type = String, format = DateTime)]
    start: Instant,
    /// When work really began.
    #[schema(value_type = Option<String>, format = DateTime)]
    started_at: Option<Instant>,
    /// When work really ended.
    #[schema(value_type = Option<String>, format = DateTime)]
    ended_at: Option<Instant>,
    /// Whether work should have begun by now.
    is_late: bool,
    /// Whether it should be done by now.
    is_overdue: bool,
}

/// More host rows of a notice changed at once than are told one by one.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct HostsEvent<'a> {
    /// The id of their notice.
    #[schema(value_type = String)]
    notice: &'a NoticeId,
    /// How many.
    count: usize,
}

/// The events of one burst: the changes, then the revision they lead to. Where
/// there are too many changes, the revision alone, which says so.
///
/// # Errors
/// When something cannot be written as JSON.
pub fn burst(
    changes: &[Change<'_>],
    revision: i64,
    is_complete: bool,
) -> Result<String, serde_json::Error> {
    let mut text = String::new();
    let is_short = changes.len() <= MOST_NOTICES;
    for change in changes.iter().filter(|_| is_short) {
        write_change(&mut text, change)?;
    }
    text.push_str(&format!("id: {revision}\n"));
    let is_complete = is_complete && is_short;
    let event = RevisionEvent {
        revision,
        is_complete,
    };
    write(&mut text, "revision", &event)?;
    Ok(text)
}

fn write_change(text: &mut String, change: &Change<'_>) -> Result<(), serde_json::Error> {
    let Change {
        id, before, now, ..
    } = *change;
    if let Some((before, now)) = before.zip(now) {
        let hosts = changed_hosts(before, now);
        if hosts.len() > MOST_HOSTS {
            let count = hosts.len();
            write(text, "hosts", &HostsEvent { notice: id, count })?;
        } else {
            for host in hosts {
                write(text, "host", &of_host(id, host))?;
            }
        }
    }
    let event = NoticeEvent {
        id,
        revision: change.revision,
        standing: now.map(standing),
        is_removed: now.is_none(),
    };
    write(text, "notice", &event)
}

/// The rows that are new or otherwise than before.
fn changed_hosts<'a>(before: &SeenHosts, now: &'a PublicNotice) -> Vec<&'a PublicHost> {
    let differs = |host: &&PublicHost| before.0.get(&host.name) != Some(&print(host));
    now.hosts.iter().filter(differs).collect()
}

fn print(host: &PublicHost) -> u64 {
    let mut hasher = DefaultHasher::new();
    // A row that cannot be written is told whenever its notice changes.
    serde_json::to_vec(host)
        .unwrap_or_default()
        .hash(&mut hasher);
    hasher.finish()
}

impl SeenHosts {
    /// Keeps what is needed of the hosts of a notice.
    #[must_use]
    pub fn of(notice: &PublicNotice) -> Self {
        let hosts = notice.hosts.iter();
        Self(hosts.map(|host| (host.name.clone(), print(host))).collect())
    }
}

fn standing(notice: &PublicNotice) -> Standing<'_> {
    let languages = Language::ALL.into_iter();
    Standing {
        slug: languages
            .map(|language| (language, notice.slug_in(language)))
            .collect(),
        state: notice.state,
        progress: notice.progress,
        is_overdue: notice.is_overdue,
    }
}

fn of_host<'a>(notice: &'a NoticeId, host: &'a PublicHost) -> HostEvent<'a> {
    HostEvent {
        notice,
        name: &host.name,
        state: host.state,
        start: host.start,
        started_at: host.started_at,
        ended_at: host.ended_at,
        is_late: host.is_late,
        is_overdue: host.is_overdue,
    }
}

/// JSON has no line break outside of strings, and none inside of one either.
fn write(text: &mut String, event: &str, data: &impl Serialize) -> Result<(), serde_json::Error> {
    let data = serde_json::to_string(data)?;
    text.push_str(&format!("event: {event}\ndata: {data}\n\n"));
    Ok(())
}
