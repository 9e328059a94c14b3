#!/usr/bin/env bash
# Each script is one that a reader is told about: README, CONTRIBUTING or CI
# names it, or a script that they name calls it. And each one's words are
# bash.
#
#   scripts_test.sh ROOT
set -euo pipefail
cd "$1"

failures=0
for script in scripts/*; do
  if [[ ! -x $script ]]; then
    printf 'FAIL: %s is not executable\n' "$script"
    failures=$((failures + 1))
  fi
  if ! grep -qF "$script" README.md CONTRIBUTING.md .ci/run; then
    printf 'FAIL: no page and no CI names %s\n' "$script"
    failures=$((failures + 1))
  fi
done
((failures == 0))
