# What a fresh clone needs is make, git and Python 3.11 or later; Windows: CONTRIBUTING.md.
#
# Everything is installed into .venv on first use. The stamp files in it remember that, so
# that later runs neither wait for pip nor need a network.

PYTHON ?= python3
VENV ?= .venv
SCRIPTS := $(if $(filter Windows_NT,$(OS)),Scripts,bin)
BIN := $(VENV)/$(SCRIPTS)
PIP := -m pip --quiet --disable-pip-version-check
PINS := requirements-dev.txt
CHECKED := $(wildcard upr_track tests benchmarks scripts docs/conf.py)

READY_TO_RUN := $(VENV)/.ready-to-run
READY_TO_DEVELOP := $(VENV)/.ready-to-develop
READY_TO_BENCH := $(VENV)-bench/.ready

.DEFAULT_GOAL := help
.PHONY: help status test check lint types docs wheel bench screenshot requirements clean

help:  ## Show what can be made
	@sed -n 's/^\([a-z]*\):.*  ## \(.*\)/  make \1 \2/p' Makefile \
	  | while read -r make target text; do printf '  make %-13s%s\n' "$$target" "$$text"; done

status: $(READY_TO_RUN)  ## Count what became of the recommendations in data/
	@$(BIN)/upr-track status

test: $(READY_TO_DEVELOP)  ## Run the whole test suite
	$(BIN)/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile --cov

check: lint types docs wheel  ## Check style, types, floors, documentation and wheel

lint: $(READY_TO_DEVELOP)
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/lint-imports --no-logo --no-cache

types: $(READY_TO_DEVELOP)
	$(BIN)/mypy $(CHECKED)

docs: $(READY_TO_DEVELOP)  ## Build the documentation; any warning fails
	$(BIN)/sphinx-build -b html -E -n -q -W --keep-going docs docs/_build/html

wheel: $(READY_TO_DEVELOP)  ## Build the wheel into dist/
	$(BIN)/hatchling build -t wheel

bench: $(READY_TO_BENCH)  ## Time whole commands beside their peers; takes long
	$(BIN)/python -m benchmarks

screenshot: $(READY_TO_RUN)  ## Make the picture in the README anew
	$(BIN)/python scripts/make_screenshot.py

requirements:  ## Pin the newest development dependencies
	$(FIND_PYTHON) && $$python -m venv --clear $(VENV)-pins
	$(VENV)-pins/$(SCRIPTS)/python $(PIP) install pip-tools
	CUSTOM_COMPILE_COMMAND="make requirements" $(VENV)-pins/$(SCRIPTS)/pip-compile \
	  --quiet --upgrade --all-extras --strip-extras --annotation-style line \
	  --no-emit-options --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	  --output-file $(PINS) requirements-dev.in pyproject.toml
	rm -rf $(VENV)-pins

clean:  ## Remove what was built; .venv stays
	rm -rf build dist docs/_build .coverage .coverage.* coverage.xml
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find $(CHECKED) -name __pycache__ -type d -prune -exec rm -rf {} +

# A .venv that was left half made, or whose Python has gone, is made anew.
$(READY_TO_RUN): pyproject.toml $(PINS)
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { \
	  $(FIND_PYTHON) && echo "making $(VENV) with $$python" && $$python -m venv --clear $(VENV); }
	@echo "installing upr-track into $(VENV)"
	@$(BIN)/python $(PIP) install --no-compile --constraint $(PINS) --editable .
	@touch $@

$(READY_TO_DEVELOP): $(READY_TO_RUN) $(PINS)
	@echo "installing what developers need into $(VENV)"
	@$(BIN)/python $(PIP) install --requirement $(PINS)
	@touch $@

# The programs to compare with have an environment of their own.
$(READY_TO_BENCH): $(READY_TO_DEVELOP) benchmarks/requirements.txt
	@$(BIN)/python -m venv --clear $(VENV)-bench
	@$(VENV)-bench/$(SCRIPTS)/python $(PIP) install --requirement benchmarks/requirements.txt
	@touch $@

# Sets $$python to the first Python that is new enough and can make an environment.
define FIND_PYTHON
python=; incomplete=; \
for candidate in "$(PYTHON)" python3 python3.14 python3.13 python3.12 python3.11 python; do \
  $$candidate -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue; \
  $$candidate -c 'import ensurepip, venv' >/dev/null 2>&1 || { incomplete=$$candidate; continue; }; \
  python=$$candidate; break; \
done; \
if [ -z "$$python" ]; then \
  if [ -n "$$incomplete" ]; then \
    echo "error: $$incomplete cannot make a virtual environment; on Debian or Ubuntu:" \
      "apt install python3-venv" >&2; \
  else \
    echo "error: upr-track needs Python 3.11 or later; install it," \
      "or name it: make PYTHON=/path/to/python3.12" >&2; \
  fi; \
  exit 1; \
fi
endef
