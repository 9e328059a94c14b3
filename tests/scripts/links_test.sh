#!/usr/bin/env bash
# Each link from a page of the project to another file of it leads somewhere.
#
#   links_test.sh ROOT
set -euo pipefail
cd "$1"

links=0
dead=0
while IFS= read -r page; do
  while IFS= read -r target; do
    target=${target#*(}
    target=${target%')'}
    target=${target%%'#'*}
    [[ -n $target && $target != *://* ]] || continue
    links=$((links + 1))
    if [[ ! -e $(dirname "$page")/$target ]]; then
      printf 'FAIL: %s links to %s, which is not there\n' "$page" "$target"
      dead=$((dead + 1))
    fi
  done <<<"$(grep -oE '\]\([^) ]+\)' "$page" || true)"
done <<<"$(find ./*.md docs -name '*.md')"

((links > 0 && dead == 0))
