//! `fenster host`: the client of the API for the scripts that do the work. It
//! needs no database and no configuration, only an address and a token.

mod choose;
mod list;
mod name;
mod report;

use super::site::{Client, Failure, Site, Token};
use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub(super) enum HostCommand {
    /// Report that work on a host begins.
    Start(Report),
    /// Report that work on a host is done.
    Complete(Report),
    /// Report that work on a host did not work out.
    Fail(Report),
    /// Report that a host's turn comes later; without --start that is to be announced.
    Postpone {
        #[command(flatten)]
        report: Report,
        /// The new start, local in the notice's home zone or with an offset.
        #[arg(long, requires = "reason")]
        start: Option<String>,
        /// Why the start changes in a language, as en=Text; readers see it.
        #[arg(long, value_name = "LANGUAGE=TEXT")]
        reason: Vec<String>,
    },
    /// Report that a host is left out.
    Cancel(Report),
    /// List the hosts of a maintenance, or where a host stands.
    List {
        #[command(flatten)]
        host: Host,
        #[command(flatten)]
        maintenance: Maintenance,
        #[command(flatten)]
        site: Site,
    },
}

/// Which host.
#[derive(Debug, Clone, Args)]
pub(super) struct Host {
    /// The host's name.
    name: Option<String>,
    /// This machine, by its full name.
    #[arg(long = "self", conflicts_with = "name")]
    is_this_machine: bool,
}

/// What is reported.
#[derive(Debug, Args)]
pub(super) struct Report {
    #[command(flatten)]
    host: Host,
    /// When it happened, with an offset or Z; now when absent. Not for postponed or
    /// cancelled hosts.
    #[arg(long)]
    at: Option<String>,
    /// A line for the host's customers in a language, as en=Text; empty takes it away.
    #[arg(long, value_name = "LANGUAGE=TEXT")]
    note: Vec<String>,
    #[command(flatten)]
    maintenance: Maintenance,
    #[command(flatten)]
    site: Site,
    #[command(flatten)]
    token: Token,
}

/// Which maintenance.
#[derive(Debug, Args)]
pub(super) struct Maintenance {
    /// The maintenance, by id or slug; without it the one that the host is in.
    #[arg(long, value_name = "SLUG")]
    notice: Option<String>,
}

/// Does what was asked for.
pub(super) fn run(command: &HostCommand) -> anyhow::Result<()> {
    let still = report::Start::default();
    let (word, report, start) = match command {
        HostCommand::Start(report) => ("in_progress", report, still),
        HostCommand::Complete(report) => ("completed", report, still),
        HostCommand::Fail(report) => ("failed", report, still),
        HostCommand::Postpone {
            report,
            start,
            reason,
        } => {
            let start = start.as_deref();
            ("postponed", report, report::Start { start, reason })
        }
        HostCommand::Cancel(report) => ("cancelled", report, still),
        HostCommand::List {
            host,
            maintenance,
            site,
        } => return list::list(host, maintenance, site),
    };
    report::report(word, report, &start)
}
