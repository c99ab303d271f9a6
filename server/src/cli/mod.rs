//! The command line.

mod audit;
mod backup;
mod export;
mod host;
mod import;
mod operator;
mod output;
mod republish;
mod seal;
mod serve;
mod settings;
mod site;
mod token;
mod update;

use crate::application::Role;
use crate::config::Config;
use crate::logging;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// The status page of a hosting provider.
#[derive(Debug, Parser)]
#[command(
    name = "fenster",
    version,
    about = "The status page of a hosting provider"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(flatten)]
    OfInstallation(InstallationCommand),
    /// Report hosts to a status page, from the machine that does the work.
    Host {
        #[command(subcommand)]
        command: Box<host::HostCommand>,
    },
    /// Post an update to a notice, from wherever there is a token.
    Update(Box<update::Update>),
}

/// What needs the configuration and the stores of an installation.
#[derive(Debug, Subcommand)]
enum InstallationCommand {
    /// Serve the site.
    Serve {
        /// Which sides to serve: both, the private one, or the readers' one.
        #[arg(long, value_enum, default_value_t = Role::All)]
        role: Role,
    },
    /// Bring in notice documents: all of them, or none if one is wrong.
    Import {
        /// JSON files; each holds one document or a list of them.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Write all notices as documents, to standard output or into a folder.
    Export {
        /// The folder; each notice becomes one file in it.
        #[arg(long)]
        dir: Option<PathBuf>,
        /// Include sealed text, as far as this operator is cleared for it.
        #[arg(long, value_name = "EMAIL")]
        cleared: Option<String>,
    },
    /// Manage operators.
    Operator {
        #[command(subcommand)]
        command: OperatorCommand,
    },
    /// Manage the tokens of programs.
    Token {
        #[command(subcommand)]
        command: TokenCommand,
    },
    /// Check the audit trail.
    Audit {
        #[command(subcommand)]
        command: AuditCommand,
    },
    /// Manage the keys of sealed text.
    Seal {
        #[command(subcommand)]
        command: SealCommand,
    },
    /// Take the settings of the site out, or bring them in.
    Settings {
        #[command(subcommand)]
        command: SettingsCommand,
    },
    /// Make the board anew from what the desk says is public.
    Republish,
    /// Tell the desk of backups.
    Backup {
        #[command(subcommand)]
        command: BackupCommand,
    },
}

#[derive(Debug, Subcommand)]
enum BackupCommand {
    /// Keep that a backup of the desk was made just now; the dashboard shows its age.
    Record,
}

#[derive(Debug, Subcommand)]
enum SettingsCommand {
    /// Write the settings with their pictures as JSON, to a file or to standard output.
    Export {
        /// The file.
        file: Option<PathBuf>,
    },
    /// Set what a file says; what it leaves out is not set any more.
    Import {
        /// The file.
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
enum AuditCommand {
    /// See whether every line is there and as it was written.
    Verify {
        /// What an earlier check printed; its line has to be there and the same.
        #[arg(long, value_name = "NUMBER:HASH")]
        noted: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
enum SealCommand {
    /// Seal everything anew with a new key.
    Rotate {
        /// Drop the keys of before; backups made until now cannot be opened then.
        #[arg(long)]
        forget_old: bool,
    },
}

#[derive(Debug, Subcommand)]
enum OperatorCommand {
    /// Add an operator.
    Add {
        /// The address to sign in with.
        email: String,
        /// What the operator may do: author, publisher or administrator.
        #[arg(long)]
        role: String,
        /// Read the password from standard input; it never stands on a command line.
        #[arg(long, required = true)]
        password_stdin: bool,
    },
    /// Give an operator a new password; their sessions end.
    Password {
        /// The address they sign in with.
        email: String,
        /// Read the password from standard input; it never stands on a command line.
        #[arg(long, required = true)]
        password_stdin: bool,
    },
    /// Invite somebody, and print the one-time link to hand over.
    Invite {
        /// The address to sign in with.
        email: String,
        /// What the operator may do: author, publisher or administrator.
        #[arg(long)]
        role: String,
    },
    /// Print a one-time link by which an operator chooses another password.
    Reset {
        /// The address they sign in with.
        email: String,
    },
    /// Take off the second factor of an operator who lost it; their sessions end.
    ResetSecondFactor {
        /// The address they sign in with.
        email: String,
    },
    /// Remove an operator; their sessions end.
    Remove {
        /// The address they sign in with.
        email: String,
        /// Remove also who alone may read some sealed text.
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Debug, Subcommand)]
enum TokenCommand {
    /// Make a token and print it, once.
    Create {
        /// What it is for: notices:write, updates:write, hosts:write; several with commas.
        #[arg(long)]
        scope: String,
        /// After how many days it ends, 365 at most; "none" for no end.
        #[arg(long, default_value = "90")]
        days: String,
        /// The slug or id of the one notice that it is for.
        #[arg(long)]
        notice: Option<String>,
        /// Its name in the audit trail; one is made up when absent.
        #[arg(long)]
        name: Option<String>,
    },
}

/// Something that was refused; what there is to say has been said.
#[derive(Debug, thiserror::Error)]
#[error("refused")]
struct Refused;

/// Runs the program.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<Refused>() => ExitCode::FAILURE,
        Err(error) => {
            output::complain(&format!("fenster: {error:#}"));
            let failure = error.downcast_ref::<site::Failure>();
            failure.map_or(ExitCode::FAILURE, |failure| failure.code().into())
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    match command {
        // Clients of the site: the machine that does the work has no installation.
        Command::Host { command } => host::run(&command),
        Command::Update(update) => update::run(&update),
        Command::OfInstallation(command) => run_here(command),
    }
}

fn run_here(command: InstallationCommand) -> anyhow::Result<()> {
    let config = Config::read()?;
    logging::start(config.log_format);
    crate::zones::take_newest(config.tzdb_dir.as_deref());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        match command {
            InstallationCommand::Serve { role } => serve::run(config, role).await,
            InstallationCommand::Import { files } => import::run(&config, &files).await,
            InstallationCommand::Export { dir, cleared } => {
                export::run(&config, dir, cleared).await
            }
            InstallationCommand::Operator { command } => match command {
                OperatorCommand::Add { email, role, .. } => {
                    operator::add(&config, &email, &role).await
                }
                OperatorCommand::Password { email, .. } => {
                    operator::password(&config, &email).await
                }
                OperatorCommand::Invite { email, role } => {
                    operator::invite(&config, &email, &role).await
                }
                OperatorCommand::Reset { email } => operator::reset(&config, &email).await,
                OperatorCommand::ResetSecondFactor { email } => {
                    operator::reset_second_factor(&config, &email).await
                }
                OperatorCommand::Remove { email, yes } => {
                    operator::remove(&config, &email, yes).await
                }
            },
            InstallationCommand::Token {
                command:
                    TokenCommand::Create {
                        scope,
                        days,
                        notice,
                        name,
                    },
            } => token::create(&config, &scope, name, (&days, notice.as_deref())).await,
            InstallationCommand::Audit {
                command: AuditCommand::Verify { noted },
            } => audit::verify(&config, noted.as_deref()).await,
            InstallationCommand::Seal {
                command: SealCommand::Rotate { forget_old },
            } => seal::rotate(&config, forget_old).await,
            InstallationCommand::Settings { command } => match command {
                SettingsCommand::Export { file } => settings::export(&config, file).await,
                SettingsCommand::Import { file } => settings::import(&config, &file).await,
            },
            InstallationCommand::Republish => republish::run(&config).await,
            InstallationCommand::Backup {
                command: BackupCommand::Record,
            } => backup::record(&config).await,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_well_described() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_password_is_not_taken_from_the_command_line() {
        let add = ["operator", "add", "a@example.net", "--role", "author"];
        let change = ["operator", "password", "a@example.net"];

        for without in [&add[..], &change[..]] {
            let without = [&["fenster"], without].concat();
            let with = [&without[..], &["--password-stdin"]].concat();
            assert!(Arguments::try_parse_from(without).is_err());
            assert!(Arguments::try_parse_from(with).is_ok());
        }
    }
}
