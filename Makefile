# The targets people and programs call (each says what it does in README.md). PORT= changes the address of `make run`.
PORT ?= 8000
export PORT

.DEFAULT_GOAL := help
.PHONY: help run test setup check bench mutants

help: ## list the targets
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## (.*)/make \1\t\2/' | expand -t 14

run: ## set up, load the example Pemda (first time) and serve it on 127.0.0.1
	@scripts/jalankan

test: ## set up and run every test, on SQLite and on PostgreSQL
	@scripts/siapkan dev
	@scripts/uji

setup: ## make .venv from the lock
	@scripts/siapkan

check: ## format, lint, types, floors, migrations, templates, rules
	@scripts/siapkan dev
	@scripts/periksa

bench: ## measure pages against a bare Django page, a country against SQL and polars, documents against typst and pyHanko
	@scripts/siapkan dev
	@.venv/bin/python -m bench
	@.venv/bin/python -m bench.negara
	@.venv/bin/python -m bench.dokumen

mutants: ## change the calculations and checks in small ways and see that a test fails each time (hours)
	@scripts/siapkan dev
	@scripts/mutan
