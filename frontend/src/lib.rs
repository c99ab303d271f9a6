//! The browser side: one export that makes the islands of a page live.
//!
//! Holds no code of its own. Everything that runs in the browser is an island
//! of `app`; this crate exists because WebAssembly needs a `cdylib`.

// Without a mention the linker would drop the crate and with it every island,
// each of which is an export of its own.
use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Prepares the runtime; the boot module then starts island after island.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
