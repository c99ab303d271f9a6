# Every way to build, run and test Fenster. `make help` lists them.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.NOTPARALLEL:
.DEFAULT_GOAL := help

# The browser side cannot be built natively; everything else is one selection of
# packages, always the same one, so that nothing is compiled with two sets of features.
NATIVE := --workspace --exclude frontend
BROWSER := --package frontend --features desk --target wasm32-unknown-unknown

# What a step is about, so that a failure can be found in a long log.
step = @printf '\n\033[1m==> %s\033[0m\n' "$(1)"

.PHONY: help
help: ## List these commands
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: assets ## Build and serve at http://127.0.0.1:3000, with sample content on first start
	$(call step,Server)
	@cargo build --locked $(NATIVE) --bins
	@FENSTER_SAMPLES="$${FENSTER_SAMPLES:-1}" exec target/debug/fenster serve

.PHONY: build
build: assets ## Build target/release/fenster, which needs no other file
	$(call step,Server)
	@cargo build --release --locked --package server

# What a browser loads; without npm's optimizer it is larger and works all the same.
.PHONY: assets
assets:
	$(call step,Browser side)
	@scripts/ensure-rust.sh
	@scripts/ensure-npm.sh --optional
	@cargo xtask web

.PHONY: dev
dev: ## Serve a debug build and rebuild it whenever a file changes
	@scripts/ensure-rust.sh
	@FENSTER_SAMPLES="$${FENSTER_SAMPLES:-1}" cargo xtask dev

.PHONY: test
test: format lint web unit licenses sizes end2end ## Run everything that has to pass before a change is taken
	$(call step,All passed)

.PHONY: format
format: ## Check that the code is formatted
	$(call step,Format)
	@scripts/ensure-rust.sh
	@cargo fmt --all --check

.PHONY: lint
lint: ## Run clippy on both sides
	$(call step,Clippy)
	@scripts/ensure-rust.sh
	@cargo clippy --quiet --locked $(NATIVE) --all-targets -- --deny warnings
	@cargo clippy --quiet --locked $(BROWSER) -- --deny warnings

.PHONY: web
web: ## Build scripts, WebAssembly and style into target/site
	$(call step,Browser side)
	@scripts/ensure-rust.sh
	@scripts/ensure-npm.sh
	@cargo xtask web

.PHONY: unit
unit: ## Run unit, property, compile-fail, story and HTTP tests, on SQLite and PostgreSQL
	$(call step,Tests)
	@scripts/with-postgres.sh scripts/test.sh $(NATIVE)

.PHONY: licenses
licenses: ## Check the licenses of all dependencies
	$(call step,Licenses)
	@cargo xtask licenses

.PHONY: sizes
sizes: ## Print the sizes of what a browser loads, and check them
	$(call step,Sizes)
	@cargo xtask sizes

.PHONY: end2end
end2end: ## Run the tests in Chromium; needs `make web`
	$(call step,Tests in Chromium)
	@scripts/ensure-npm.sh
	@cargo build --quiet --locked $(NATIVE) --bins --tests
	@FENSTER_CHROMIUM="$$(scripts/ensure-chromium.sh)" npm --prefix end2end run --silent all

.PHONY: bench
bench: build ## Measure pages and requests per second against nginx; see docs/performance.md
	$(call step,Bench)
	@scripts/bench.sh
