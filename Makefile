# Needs Python 3.11 or newer and make; everything else is installed below, pinned, when it is first used.
# PYTHON=... chooses the interpreter, ARGS=... goes to the command behind a target.

PYTHON ?=
ARGS ?=
code := lambda infra tests
npm := infra/echo/node_modules/.stamp

export PYTHONPATH := lambda:.
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export SAM_CLI_TELEMETRY := 0
# What sam looks at is the same in every region, but it wants one.
export AWS_DEFAULT_REGION ?= us-east-1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help run talk test walks fuzz evaluate coverage mutants year pictures validate build package bench load history cost pins

help: ## list what can be done
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/echo.stamp $(npm) ## the simulated Echo, as a page on this machine
	@.venv/bin/python -m infra.echo serve $(ARGS)

talk: .venv/echo.stamp ## the simulated Echo in the terminal, typed or piped
	@.venv/bin/python -m infra.echo talk $(ARGS)

test: .venv/test.stamp .venv-deploy/stamp .venv-lambda/stamp $(npm) ## every check
	.venv/bin/python -m ruff check $(code)
	.venv/bin/python -m ruff format --check $(code)
	.venv/bin/python -m mypy
	.venv/bin/lint-imports
	.venv/bin/python -m pytest -n auto $(ARGS)

walks: .venv/test.stamp ## random conversations by the ten thousand (ARGS: how many walks; 1000 take minutes)
	@.venv/bin/python -m tests.walks $(ARGS)

fuzz: .venv/test.stamp ## mutated requests by the ten thousand (ARGS="60000 --seed 7")
	@.venv/bin/python -m tests.fuzz $(ARGS)

evaluate: .venv/test.stamp ## how much of what people say is understood as meant (ARGS="--locale en-US --half first")
	@.venv/bin/python -m tests.corpus $(ARGS)

coverage: .venv/test.stamp ## whether the tests walk every branch of the core
	.venv/bin/python -m pytest -n auto tests/unit --cov=coach.training --cov=coach.workout --cov=coach.coaching \
		--cov-report=term-missing:skip-covered --cov-fail-under=100 $(ARGS)

mutants: .venv/test.stamp .venv-mutants/stamp ## whether the tests notice faults in the training rules (ARGS: which modules)
	@.venv/bin/python -m infra.mutation.campaign $(ARGS)

year: .venv/test.stamp ## write the simulated year anew, docs/simulated-year.md
	@.venv/bin/python -m infra.simulated_year $(ARGS)

pictures: .venv/test.stamp $(npm) ## take the pictures of the screens anew, docs/screens (wants Chromium)
	@.venv/bin/python -m infra.gallery $(ARGS)

# What AWS makes of the template has resources that the template does not show, roles and permissions among them.
validate: .venv-deploy/stamp .venv-checkov/stamp ## check the deployment's template
	.venv-deploy/bin/sam validate --lint $(ARGS)
	.venv-deploy/bin/cfn-lint --include-checks I -- template.yaml
	$(checkov) --file template.yaml
	.venv-deploy/bin/python -m infra.deploy.transformed >.venv-checkov/transformed.json
	$(checkov) --file .venv-checkov/transformed.json

# Without its platform, whose guidelines it would fetch.
checkov = .venv-checkov/bin/checkov --framework cloudformation --skip-download --quiet --compact

build: .venv-deploy/stamp .venv-lambda/stamp ## build the function for AWS, under .aws-sam/
	PATH="$(CURDIR)/.venv-lambda/bin:$$PATH" .venv-deploy/bin/sam build $(ARGS)
	.venv-lambda/bin/python -m infra.artifact .aws-sam/build/CoachFunction

package: .venv/test.stamp ## build the skill's package for Amazon (ARGS: its addresses; see docs/publishing.md)
	@.venv/bin/python -m infra.skill_package build $(ARGS)

bench: .venv/test.stamp .venv-deploy/stamp .venv-lambda/stamp $(npm) ## the function against a floor of raw botocore
	@.venv/bin/python -m infra.bench $(ARGS)

load: .venv/test.stamp $(npm) ## many people at once, the skill under gunicorn (ARGS="--people 200")
	@.venv/bin/python -m infra.bench.load $(ARGS)

history: .venv/test.stamp $(npm) ## what ten years of training make of a turn, against eight weeks
	@.venv/bin/python -m infra.bench.history $(ARGS)

cost: .venv/test.stamp ## write docs/cost.md anew, from what make bench measured
	@.venv/bin/python -m infra.bench.cost $(ARGS)

pins: .venv-pins/stamp ## write the requirement files anew (ARGS=--upgrade: with the newest versions)
	$(compile) pyproject.toml --output-file lambda/requirements.txt
	$(compile) pyproject.toml --extra echo --constraints lambda/requirements.txt \
		--output-file infra/echo/requirements.txt
	$(compile) pyproject.toml --extra test --constraints infra/echo/requirements.txt \
		--output-file tests/requirements.txt
	$(compile) pyproject.toml --extra server --constraints tests/requirements.txt \
		--output-file infra/server/requirements.txt
	$(compile) infra/deploy/requirements.in --output-file infra/deploy/requirements.txt
	$(compile) infra/deploy/emulator-requirements.in --output-file infra/deploy/emulator-requirements.txt
	$(compile) infra/deploy/checkov-requirements.in --output-file infra/deploy/checkov-requirements.txt
	$(compile) infra/mutation/requirements.in --output-file infra/mutation/requirements.txt

# For every system and every Python of pyproject.toml at once; no address of a registry in the files.
compile = .venv-pins/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url $(ARGS)

# The setting up. What is piped into `make talk` and what it prints pass it by. The files name every package, so
# that pip has nothing to add; --no-deps also keeps older pips from asking for hashes of extras.
install = -m pip install --quiet --no-deps --require-hashes --requirement $< </dev/null >&2

.venv/echo.stamp: infra/echo/requirements.txt | .venv/bin/python
	@echo "Installing the simulated Echo's packages into .venv ..." >&2
	@.venv/bin/python $(install)
	@touch $@

.venv/test.stamp: tests/requirements.txt | .venv/bin/python
	@echo "Installing the checks' packages into .venv ..." >&2
	@.venv/bin/python $(install)
	@touch $@

.venv-deploy/stamp: infra/deploy/requirements.txt | .venv-deploy/bin/python
	@echo "Installing aws-sam-cli into .venv-deploy ..." >&2
	@.venv-deploy/bin/python $(install)
	@touch $@

.venv-checkov/stamp: infra/deploy/checkov-requirements.txt | .venv-checkov/bin/python
	@echo "Installing checkov into .venv-checkov, which takes a minute ..." >&2
	@.venv-checkov/bin/python $(install)
	@touch $@

.venv-mutants/stamp: infra/mutation/requirements.txt | .venv-mutants/bin/python
	@echo "Installing cosmic-ray into .venv-mutants ..." >&2
	@.venv-mutants/bin/python $(install)
	@touch $@

.venv-pins/stamp: | .venv-pins/bin/python
	@.venv-pins/bin/python -m pip install --quiet uv==0.13.9
	@touch $@

.venv/bin/python .venv-deploy/bin/python .venv-checkov/bin/python \
.venv-mutants/bin/python .venv-pins/bin/python:
	@python="$(PYTHON)"; \
	[ -n "$$python" ] || python=$$(sh infra/deploy/interpreter.sh '>= (3, 11)') || { \
		echo "Python 3.11 or newer is needed, with its venv module; PYTHON=... names one." >&2; exit 1; }; \
	"$$python" -m venv $(@D:/bin=) </dev/null >&2

# The function's own Python. Without it the checks go on, and those that need it say that they are skipped.
.venv-lambda/stamp: infra/deploy/emulator-requirements.txt
	@if python=$$(sh infra/deploy/interpreter.sh '== (3, 13)'); then \
		echo "Installing AWS's Lambda runtime client into .venv-lambda ..." >&2; \
		"$$python" -m venv .venv-lambda </dev/null >&2 && .venv-lambda/bin/python $(install) && touch $@; \
	else \
		echo "No Python 3.13 on the path or among pyenv's: the built function is not run under AWS's emulator." >&2; \
	fi

# The page's screen, and the DynamoDB that keeps its data; the page does without them, and says how. A registry
# that is out of reach is given up soon, since it is asked again the next time.
$(npm): infra/echo/package-lock.json
	@if ! command -v npm >/dev/null; then \
		echo "No npm on the path: the page goes on without its screen." >&2; \
	elif echo "Installing the page's npm packages into infra/echo/node_modules ..." >&2; \
		npm ci --prefix infra/echo --no-audit --no-fund --ignore-scripts --silent --prefer-offline \
			--fetch-retries=1 --fetch-retry-mintimeout=500 --fetch-timeout=60000 </dev/null >&2; then \
		touch $@; \
	else \
		echo "npm could not install them: the page goes on without its screen." >&2; \
	fi
