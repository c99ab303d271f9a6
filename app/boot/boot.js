// Starts the islands of a page, once the page itself is there and usable.
//
// Does what leptos prints as an inline script, but as a file of its own: a page
// then has the same bytes for everyone, and the content security policy needs
// neither a nonce nor 'unsafe-inline'. Builds no HTML, so that Trusted Types can
// forbid it. The build replaces the two names below by the ones they are served
// under.
//
// Before that it gives a page the theme its reader chose, which cannot wait.

const islandsModule = "./islands.js";
const islandsCode = "./islands.wasm";

// The callbacks of the islands around the children that are being walked, the
// innermost last: an island inside server-rendered children belongs to the owner
// of the island around them.
const childrenCallbacks = [];

function chooseTheme() {
    let theme = null;
    try {
        theme = localStorage.getItem("fenster-theme");
    } catch {
        // A browser that keeps nothing follows its system's theme.
    }
    if (theme === "light" || theme === "dark") {
        document.documentElement.dataset.theme = theme;
    }
}

async function start() {
    const islands = await import(islandsModule);
    await islands.default({ module_or_path: new URL(islandsCode, import.meta.url) });
    islands.hydrate();
    await walk(document.body, islands);
}

async function walk(element, islands) {
    const tag = element.localName;
    if (tag === "leptos-island") {
        await bringToLife(element, islands);
    }
    if (tag === "leptos-children") {
        childrenCallbacks.push(element.$$on_hydrate);
    }
    for (const child of element.children) {
        await walk(child, islands);
    }
    if (tag === "leptos-children") {
        childrenCallbacks.pop();
    }
}

async function bringToLife(element, islands) {
    const island = islands[element.dataset.component];
    if (island === undefined) {
        console.warn(`no island is named ${element.dataset.component}`);
        return;
    }
    childrenCallbacks.at(-1)?.();
    await island(element);
}

function whenIdle() {
    // Without a limit a page that is never idle would keep its islands waiting.
    const idle = window.requestIdleCallback ?? ((callback) => setTimeout(callback, 1));
    idle(() => start().catch((error) => console.warn("islands did not start:", error)), { timeout: 2000 });
}

chooseTheme();
if (document.querySelector("leptos-island") !== null) {
    if (document.readyState === "complete") {
        whenIdle();
    } else {
        window.addEventListener("load", whenIdle, { once: true });
    }
}
