#!/usr/bin/env bash
# Locks the dependencies of pyproject.toml again: versions and hashes for every system and Python >= 3.11 at once.
# Needs uv (pip install uv). No registry is named: the clients know theirs.
set -eu
cd "$(dirname "$0")/.."
lock() { uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --upgrade \
  pyproject.toml "$@"; }
lock --group build -o packaging/requirements.txt
lock --group build --group dev --extra web --extra pdf --constraint packaging/requirements.txt -o packaging/requirements-dev.txt
lock --group build --group freeze --constraint packaging/requirements.txt -o packaging/requirements-freeze.txt
