//! Build steps of Fenster that need no installed tool but cargo.
//!
//! `cargo xtask web` makes everything a browser loads, the other commands judge
//! what was made. None of them runs Fenster or knows what a notice is.

mod dev;
mod licenses;
mod paths;
mod sizes;
mod web;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Build steps of Fenster.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    step: Step,
}

#[derive(Subcommand)]
enum Step {
    /// Build scripts, WebAssembly and style into target/site
    Web {
        /// Fast and large, for development: no size optimization, no compressed copies
        #[arg(long)]
        dev: bool,
    },
    /// Build, serve, and do both again whenever a source file changes
    Dev {
        /// Arguments for `fenster serve`
        #[arg(last = true)]
        arguments: Vec<String>,
    },
    /// Check that every dependency may be used under a license we accept
    #[command(visible_alias = "licences")]
    Licenses,
    /// Print the size of every asset and fail when a budget is exceeded
    Sizes,
}

fn main() -> ExitCode {
    match run(Cli::parse().step) {
        Ok(()) => ExitCode::SUCCESS,
        // One line and no backtrace: what went wrong is in the source tree.
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(step: Step) -> anyhow::Result<()> {
    match step {
        Step::Web { dev: false } => web::build(web::Profile::Release),
        Step::Web { dev: true } => web::build(web::Profile::Dev),
        Step::Dev { arguments } => dev::run(&arguments),
        Step::Licenses => licenses::check(),
        Step::Sizes => sizes::check(),
    }
}
