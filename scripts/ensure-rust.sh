#!/usr/bin/env bash
# Sees to it that the toolchain of rust-toolchain.toml can compile for the browser.
set -euo pipefail
cd "$(dirname "$0")/.."

target=wasm32-unknown-unknown

if ! command -v cargo >/dev/null; then
    echo "error: no Rust here; install it as https://rustup.rs says and try again" >&2
    exit 1
fi
if ! rustc --version >/dev/null 2>&1 && command -v rustup >/dev/null; then
    echo "rust: installing the toolchain of rust-toolchain.toml"
    rustup toolchain install
fi
if [ -d "$(rustc --print sysroot)/lib/rustlib/$target" ]; then
    exit 0
fi
if ! command -v rustup >/dev/null; then
    echo "error: this Rust has no $target and there is no rustup to add it" >&2
    exit 1
fi
echo "rust: adding the target $target"
rustup target add "$target"
