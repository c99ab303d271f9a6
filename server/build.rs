//! Makes the folder of assets exist, because embedding it is a part of compiling.
//!
//! Never builds the assets: `cargo xtask web` does, before. A debug build reads
//! them when it runs, so a plain `cargo check` works without them.

use std::{env, fs, path::Path};

fn main() {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/site");
    let manifest = site.join("manifest.json");
    if !manifest.is_file() {
        fs::create_dir_all(&site).expect("the target folder can be written to");
        fs::write(&manifest, "{}").expect("the target folder can be written to");
    }
    watch("build.rs");
    if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        // The bytes become part of the program, so it is old when they are new.
        watch("../target/site");
        if fs::read(&manifest).is_ok_and(|json| json == b"{}") {
            warn("there are no assets to embed; run `cargo xtask web` first");
        }
    }
}

fn watch(path: &str) {
    println!("cargo::rerun-if-changed={path}");
}

fn warn(message: &str) {
    println!("cargo::warning={message}");
}
