//! Rebuilds and serves again whenever a source file changes.
//!
//! Looks at times of change instead of asking the system for events: the tree
//! is small, and it works the same in a container and on a network drive.

use crate::{paths, web};
use anyhow::{Context, Result, ensure};
use std::{
    fs,
    path::Path,
    process::{Child, Command},
    thread,
    time::{Duration, Instant, SystemTime},
};

/// Everything a running server is made of.
const SOURCES: [&str; 7] = [
    "app",
    "crates",
    "frontend",
    "migrations",
    "server",
    "style",
    "Cargo.toml",
];

/// Serves until interrupted.
pub fn run(arguments: &[String]) -> Result<()> {
    let mut running = None;
    loop {
        let change = newest_change();
        let started = Instant::now();
        match refresh(&mut running, arguments) {
            Ok(()) => eprintln!(
                "dev: up to date after {:.1} s",
                started.elapsed().as_secs_f32()
            ),
            Err(error) => eprintln!("dev: {error:#}; waiting for the next change"),
        }
        while newest_change() == change {
            thread::sleep(Duration::from_millis(300));
        }
    }
}

/// A server, and the version of each file that it was started with.
struct Running {
    server: Child,
    versions: [Option<SystemTime>; 2],
}

/// Builds first the server and then the assets, and starts anew what is out of date.
///
/// A changed view shows as soon as the server is built; the assets, which it
/// rarely touches, follow.
fn refresh(running: &mut Option<Running>, arguments: &[String]) -> Result<()> {
    let manifest = paths::site().join("manifest.json");
    if !manifest.is_file() {
        web::build(web::Profile::Dev)?;
    }
    let built = paths::cargo()
        .args([
            "build",
            "--quiet",
            "--package",
            "server",
            "--bin",
            "fenster",
        ])
        .status()
        .context("failed to start cargo")?;
    ensure!(built.success(), "failed to build the server");
    restart_if_changed(running, arguments, &manifest)?;
    web::build(web::Profile::Dev)?;
    restart_if_changed(running, arguments, &manifest)
}

fn restart_if_changed(
    running: &mut Option<Running>,
    arguments: &[String],
    manifest: &Path,
) -> Result<()> {
    let program = paths::root().join("target/debug/fenster");
    let versions = [changed_at(&program), changed_at(manifest)];
    if running
        .as_ref()
        .is_some_and(|running| running.versions == versions)
    {
        return Ok(());
    }
    if let Some(mut old) = running.take() {
        // The stores survive this: it is what a power cut would do.
        old.server.kill()?;
        old.server.wait()?;
    }
    let server = Command::new(&program)
        .current_dir(paths::root())
        .arg("serve")
        .args(arguments)
        .spawn()
        .with_context(|| format!("failed to start {}", program.display()))?;
    *running = Some(Running { server, versions });
    Ok(())
}

fn newest_change() -> Option<SystemTime> {
    SOURCES
        .iter()
        .filter_map(|source| newest_below(&paths::root().join(source)))
        .max()
}

/// The newest time of change of a file, or of anything in a folder.
///
/// A folder's own time counts too: it changes when a file in it is removed.
fn newest_below(path: &Path) -> Option<SystemTime> {
    let own = changed_at(path);
    let Ok(files) = fs::read_dir(path) else {
        return own;
    };
    files
        .flatten()
        .filter_map(|file| newest_below(&file.path()))
        .chain(own)
        .max()
}

fn changed_at(path: &Path) -> Option<SystemTime> {
    fs::metadata(path)
        .and_then(|metadata| metadata.modified())
        .ok()
}
