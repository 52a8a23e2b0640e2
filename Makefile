# Reeve. `make demo` shows it, `make test` tests it: both set themselves up in .venv and touch nothing else.
# They need Python 3.11 or later with venv. Another Python: make PYTHON=python3.13 demo

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

# As many at once as there are processors, four at most. A file's tests stay together: they share what was built for them.
TESTS := $(BIN)/python -m pytest -q -n auto --maxprocesses 4 --dist loadfile

# What Python compiles of us is kept whatever the machine's habit: the tests start hundreds of processes.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo test test-all checks bench faults lock clean

help: ## Say what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

setup: $(VENV)/tools ## Set up .venv with the product and its tests' tools

demo: $(VENV)/product ## Rehearse Barnet's cycle, print what is said and where the papers lie
	$(BIN)/reeve rehearse templates/frameworks/barnet.toml

test: checks ## The checks and the suite, in under three minutes
	$(TESTS) -m "not slow"

test-all: test ## The same, then the long form: real servers, real processes; under fifteen minutes
	$(TESTS) -m slow

checks: $(VENV)/tools ## Style, types and who imports whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict
	$(BIN)/lint-imports --no-logo

bench: $(VENV)/tools ## Measure what must be quick
	$(BIN)/python -m tests.bench

faults: $(VENV)/tools ## Kill it at every commit point; take out every guard
	$(TESTS) tests/faults

lock: $(VENV)/locker/bin/uv ## Pin every package anew, with hashes, for every Python from 3.11 on
	.ci/lock $(VENV)/locker/bin/uv

clean: ## Remove what was set up and made, and no papers
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamps: each is newer than what it was made from, so a second run starts at once.

$(VENV)/product: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/tools: requirements-dev.lock $(VENV)/product
	$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

$(BIN)/python:
	@.ci/python $(PYTHON)
	$(PYTHON) -m venv --clear $(VENV)

$(VENV)/locker/bin/uv: | $(BIN)/python
	$(BIN)/python -m venv $(VENV)/locker
	$(VENV)/locker/bin/pip --disable-pip-version-check install --quiet 'uv>=0.9,<1'
