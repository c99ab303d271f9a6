//! Shrinks WebAssembly with `wasm-opt`, the one tool that is worth borrowing.
//!
//! It halves what wasm-bindgen leaves. A machine without it still gets a
//! working site, only a larger one, and is told so.

use crate::paths;
use anyhow::{Context, Result, bail};
use std::{fs, process::Command};

/// `-Oz`, and the WebAssembly features that rustc uses by default.
const FLAGS: [&str; 7] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Returns a smaller module that does the same.
pub fn shrink(wasm: Vec<u8>) -> Result<Vec<u8>> {
    let Some(mut command) = find() else {
        eprintln!(
            "web: no wasm-opt, so the WebAssembly stays twice as large; `npm ci` in end2end brings one"
        );
        return Ok(wasm);
    };
    let folder = paths::root().join("target/xtask");
    fs::create_dir_all(&folder)?;
    let (input, output) = (
        folder.join("islands.in.wasm"),
        folder.join("islands.out.wasm"),
    );
    fs::write(&input, &wasm)?;
    let status = command
        .args(FLAGS)
        .arg(&input)
        .arg("--output")
        .arg(&output)
        .status()
        .context("failed to start wasm-opt")?;
    if !status.success() {
        bail!("wasm-opt refused the module; is a WebAssembly feature missing in FLAGS?");
    }
    let small = fs::read(&output)?;
    eprintln!(
        "web: wasm-opt made {} KB out of {} KB",
        small.len() / 1000,
        wasm.len() / 1000
    );
    Ok(small)
}

/// The one from npm, whose version our lock file fixes, before the system's.
fn find() -> Option<Command> {
    let script = paths::root().join("end2end/node_modules/binaryen/bin/wasm-opt");
    let runs = |program: &str| Command::new(program).arg("--version").output().is_ok();
    if script.is_file() && runs("node") {
        let mut command = Command::new("node");
        command.arg(script);
        return Some(command);
    }
    runs("wasm-opt").then(|| Command::new("wasm-opt"))
}
