//! Builds everything a browser loads into `target/site`.
//!
//! Names form a chain: the boot module names the islands' module and their
//! WebAssembly by hash, so each is built after what it refers to.

mod css;
mod minify;
mod optimize;
mod script;
mod site;
mod wasm;

pub use site::{Entry, read_manifest};

use crate::paths;
use anyhow::{Context, Result};
use site::Site;
use std::{fs, time::Instant};
use wasm::Audience;

/// What the result is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// To be looked at a second later on this machine.
    Dev,
    /// To be served: small, with compressed copies.
    Release,
}

/// The style sheets that pages link to; whatever they import becomes part of them.
const STYLES: [&str; 2] = ["main.css", "admin.css"];

/// Builds scripts, WebAssembly and style and replaces what was in `target/site`.
pub fn build(profile: Profile) -> Result<()> {
    let started = Instant::now();
    let mut site = Site::default();
    add_static_files(&mut site)?;
    for style in STYLES {
        let bundle = css::bundle(&paths::root().join("style").join(style), &mut site)?;
        site.add(style, minify::css(&bundle).into_bytes())?;
    }
    for audience in [Audience::Readers, Audience::Operators] {
        add_islands(&mut site, audience, profile)?;
    }
    let count = site.write(profile)?;
    eprintln!(
        "web: {count} assets in target/site after {:.1} s",
        started.elapsed().as_secs_f32()
    );
    Ok(())
}

/// Files that are served as they are: icons, fonts, images.
fn add_static_files(site: &mut Site) -> Result<()> {
    let folder = paths::root().join("style/static");
    if !folder.is_dir() {
        return Ok(());
    }
    for file in fs::read_dir(&folder)? {
        let path = file?.path();
        if path.is_file() {
            site.add_file(&path)?;
        }
    }
    Ok(())
}

/// Adds a module of islands, and the script that starts them.
fn add_islands(site: &mut Site, audience: Audience, profile: Profile) -> Result<()> {
    let (boot_name, stem) = match audience {
        Audience::Readers => ("boot.js", "islands"),
        Audience::Operators => ("desk.js", "desk-islands"),
    };
    let module = wasm::build(audience, profile)?;
    let wasm = match profile {
        Profile::Dev => module.wasm,
        Profile::Release => optimize::shrink(module.wasm)?,
    };
    let wasm_name = site.add(&format!("{stem}.wasm"), wasm)?;
    let script = script::trim(&module.script).into_bytes();
    let islands_name = site.add(&format!("{stem}.js"), script)?;

    let boot = paths::root().join("app/boot/boot.js");
    let boot =
        fs::read_to_string(&boot).with_context(|| format!("failed to read {}", boot.display()))?;
    let boot = script::link(&boot, "./islands.js", &islands_name)?;
    let boot = script::link(&boot, "./islands.wasm", &wasm_name)?;
    site.add(boot_name, script::trim(&boot).into_bytes())?;
    Ok(())
}
