# Everything here needs python3 (3.11 or later) and make. The first run of a target installs what it uses into .venv.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
BENCHES := $(sort $(filter-out bench/_%,$(wildcard bench/*.py)))

.DEFAULT_GOAL := help
.PHONY: help demo test lint format bench docs cover lock clean

help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile

demo: .venv/run.stamp  ## read the example articles: a dossier, and questions to a book of them all
	@$(BIN)/python examples/demo.py

test: .venv/dev.stamp  ## every test; ARGS="-k name" to choose
	$(BIN)/python -m pytest $(ARGS)

lint: .venv/dev.stamp  ## style, types, import contracts, spelling, generated documentation
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell .ci bench examples src tests Makefile *.md docs/*.md
	$(BIN)/cog --check README.md docs/commands.md

format: .venv/dev.stamp  ## rewrite the code in the common style
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: .venv/dev.stamp  ## ratios against other parsers, side by side; questions to a large book
	@for script in $(BENCHES); do echo "== $$script"; $(BIN)/python $$script || exit 1; done

docs: .venv/dev.stamp  ## rewrite the generated parts of the documentation
	$(BIN)/cog -r README.md docs/commands.md

cover: .venv/dev.stamp  ## the tests again, with the lines they do not reach
	$(BIN)/coverage run -m pytest $(ARGS)
	$(BIN)/coverage report --show-missing --skip-covered

lock: .venv/dev.stamp  ## resolve the dependencies anew (needs a package index)
	$(PIP) install uv
	$(BIN)/uv pip compile pyproject.toml --upgrade --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-emit-index-url --quiet --group build -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --upgrade --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-emit-index-url --quiet --group build --group dev --extra arrow --extra bench -c requirements.lock \
	  -o requirements-dev.lock

clean:  ## remove .venv and everything that was built
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache .coverage htmlcov build dist
	find src tests bench examples -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or later is needed: make PYTHON=…")'
	$(PYTHON) -m venv .venv

.venv/run.stamp: pyproject.toml requirements.lock | $(BIN)/python
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev.stamp: pyproject.toml requirements-dev.lock | $(BIN)/python
	$(PIP) install --require-hashes -r requirements-dev.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch .venv/run.stamp $@
