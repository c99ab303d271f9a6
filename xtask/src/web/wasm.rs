//! Compiles the browser side and gives it its JavaScript.

use super::Profile;
use crate::paths;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::{path::PathBuf, process::Stdio};
use wasm_bindgen_cli_support::Bindgen;

/// The browser side as two files that belong together.
pub struct Module {
    /// WebAssembly, not yet optimized for size.
    pub wasm: Vec<u8>,
    /// The ES module that loads it and exports one function an island.
    pub script: String,
}

/// Whose islands a module holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// What readers load.
    Readers,
    /// The same and the islands of the desk.
    Operators,
}

/// Compiles `frontend` and runs wasm-bindgen on it.
///
/// wasm-bindgen is a dependency and not an installed tool: its two halves must
/// be of one version, and `Cargo.lock` sees to that.
pub fn build(audience: Audience, profile: Profile) -> Result<Module> {
    let artifact = compile(audience, profile)?;
    let mut output = Bindgen::new()
        .input_path(&artifact)
        .web(true)?
        .typescript(false)
        .remove_name_section(profile == Profile::Release)
        .remove_producers_section(profile == Profile::Release)
        .generate_output()
        .context("failed to run wasm-bindgen")?;
    if output
        .snippets()
        .values()
        .any(|snippets| !snippets.is_empty())
        || !output.local_modules().is_empty()
    {
        bail!("a dependency of an island brings its own JavaScript, which is not served");
    }
    let script = output.js().to_owned();
    let wasm = output.wasm_mut().emit_wasm();
    Ok(Module { wasm, script })
}

/// Runs cargo and returns the path of the WebAssembly file it names.
fn compile(audience: Audience, profile: Profile) -> Result<PathBuf> {
    let (whose, features): (_, &[&str]) = match audience {
        Audience::Readers => ("readers", &[]),
        Audience::Operators => ("operators", &["--features", "desk"]),
    };
    eprintln!("web: compiling the islands of {whose} for wasm32-unknown-unknown");
    let profile_name = match profile {
        Profile::Dev => "dev",
        Profile::Release => "wasm-release",
    };
    let output = paths::cargo()
        .args([
            "build",
            "--package",
            "frontend",
            "--target",
            "wasm32-unknown-unknown",
        ])
        .args(features)
        .args([
            "--profile",
            profile_name,
            "--message-format",
            "json-render-diagnostics",
        ])
        .stderr(Stdio::inherit())
        .output()
        .context("failed to start cargo")?;
    if !output.status.success() {
        bail!(
            "failed to compile the islands; is the target there? `rustup target add wasm32-unknown-unknown`"
        );
    }
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["target"]["name"] == "frontend")
        .flat_map(|message| message["filenames"].as_array().cloned().unwrap_or_default())
        .filter_map(|name| name.as_str().map(PathBuf::from))
        .find(|path| {
            path.extension()
                .is_some_and(|extension| extension == "wasm")
        })
        .context("cargo named no WebAssembly file")
}
