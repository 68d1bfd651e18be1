# Two commands matter: `make app` starts the app, `make test` runs every test.
# `make check` is for every few minutes of work; the rest are named at the foot of README.md.

# The newest Python here that will do; `make app PYTHON=python3.13` overrules it.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
    $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
PORT ?= 8501
BIN := .venv/bin
UV := $(shell command -v uv 2>/dev/null)
INSTALL := $(if $(UV),$(UV) pip install --quiet --python $(BIN)/python,$(BIN)/python -m pip install --quiet --disable-pip-version-check)

# A test file at a time to each core: what a file's tests share is made once.
SHARED_OUT := -n auto --dist loadfile

.DEFAULT_GOAL := app
.PHONY: app test check lint golden sample benchmarks picture bench browser clean

app: .venv/installed
	$(BIN)/streamlit run app.py --server.address localhost --server.port $(PORT) --server.headless true

test: .venv/installed-test browser
	$(BIN)/python -m pytest $(SHARED_OUT)

check: lint
	$(BIN)/python -m pytest $(SHARED_OUT) -m "not browser and not thorough"

lint: .venv/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Rewrites the texts beside the golden workbooks (review the difference before it is committed).
golden: .venv/installed-test
	$(BIN)/python -m tests.golden.make_wide_scorecard
	$(BIN)/python -m pytest tests/golden --golden

sample: .venv/installed-test
	$(BIN)/python -m sample_data.make_sample

# Makes the published benchmarks anew from a folder of newer tables (docs/benchmarks.md).
benchmarks: .venv/installed
	$(BIN)/python -m cyps.benchmarks.rebuild $(FROM) $(TAKEN)

picture: .venv/installed-test browser
	$(BIN)/python -m docs.make_picture

bench: .venv/installed-test browser
	-$(BIN)/python -m tests.bench.whole_brief
	-$(BIN)/python -m tests.bench.long_table
	-$(BIN)/python -m tests.bench.judging
	-$(BIN)/python -m tests.bench.page_rerun

# Chromium for the browser tests, where the machine lets us; .ci/chromium says what it did.
browser: .venv/installed-test
	@.ci/chromium $(BIN)/playwright

# A stamp a set of requirements: nothing is installed twice, and an install cut short is done again.
.venv/installed: requirements.txt | $(BIN)/python
	$(INSTALL) -r requirements.txt
	@touch $@

.venv/installed-test: requirements.txt requirements-server.txt requirements-test.txt | $(BIN)/python
	$(INSTALL) -r requirements-test.txt
	@touch .venv/installed $@

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and none was found: install it, or name it: make app PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version 2>&1)."; exit 1; }
	$(if $(UV),$(UV) venv --quiet --python $(PYTHON) .venv,$(PYTHON) -m venv .venv)

clean:
	rm -rf .venv .pytest_cache .ruff_cache .mypy_cache .hypothesis
