# For tests in bash: a scratch folder to run in, and expectations that are
# counted. Source it; end with ((failures == 0)).
#
#   source "$(dirname "${BASH_SOURCE[0]}")/../support/expect.sh"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
failures=0

# expect WHAT EXPECTED ACTUAL
expect() {
  [[ $2 == "$3" ]] && return
  printf 'FAIL: %s\n  expected: %s\n  actual:   %s\n' "$@"
  failures=$((failures + 1))
}
