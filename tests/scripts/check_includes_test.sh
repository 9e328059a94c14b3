#!/usr/bin/env bash
# Runs scripts/check_includes on trees of one file with one #include.
#
#   check_includes_test.sh SCRIPT
set -euo pipefail

readonly script=$1
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failures=0

fail() {
  printf 'FAIL: %s\n' "$*"
  failures=$((failures + 1))
}

# What the script says about `file` with the line `include` in it: its exit
# status, then its output.
verdict() {
  local file=$1 include=$2 output status=0
  rm -rf "${tree:?}"/*
  mkdir -p "$tree"/{parser,corpus,index,cli,tests} "$tree/$(dirname "$file")"
  printf '// A comment.\n%s\n' "$include" >"$tree/$file"
  output=$("$script" "$tree" 2>&1) || status=$?
  printf '%s %s\n' "$status" "$output"
}

# Rows: file, what it includes, "ok" or a part of the complaint.
while IFS='|' read -r file include expected; do
  [[ -n $file ]] || continue
  said=$(verdict "$file" "$include")
  if [[ $expected == ok ]]; then
    [[ $said == '0 1 #includes, all in order' ]] ||
      fail "$file with $include: $said"
  else
    [[ $said == "1 $file:2: "*"$expected"* ]] ||
      fail "$file with $include, expected \"$expected\": $said"
  fi
done <<'ROWS'
parser/gazette.h|#include "parser/source_text.h"|ok
parser/gazette.h|#include "parser/lexicon/date.h"|order of dependence
parser/lexicon/date.cc|#include "parser/gazette.h"|ok
parser/lexicon/date.cc|#include "parser/structure/line.h"|order of dependence
parser/lexicon/date.cc|#include "parser/joined_text.h"|order of dependence
parser/structure/line.h|#include "parser/lexicon/label.h"|ok
parser/structure/line.h|#include "parser/meaning/citation.h"|order of dependence
parser/structure/line.h|#include "parser/parse.h"|order of dependence
parser/meaning/citation.cc|#include "parser/joined_text.h"|ok
parser/meaning/citation.cc|#include "parser/parse.h"|order of dependence
parser/parse.cc|#include "parser/meaning/citation.h"|ok
parser/parse.cc|#include "corpus/source_file.h"|order of dependence
corpus/source_file.h|#include "parser/source_text.h"|ok
corpus/source_file.h|#include "parser/gazette.h"|order of dependence
corpus/source_file.h|#include "index/error.h"|order of dependence
index/writer.h|#include "parser/gazette.h"|ok
index/writer.h|#include "corpus/source_file.h"|order of dependence
index/writer.h|#include "cli/application.h"|order of dependence
cli/commands/index.cc|#include "index/writer.h"|ok
cli/commands/index.cc|#include "index/connection.h"|order of dependence
cli/server/database_pool.h|#include "index/database.h"|ok
tests/index/crash_test.cc|#include "index/connection.h"|ok
cli/commands/index.cc|#include "tests/support/process.h"|order of dependence
cli/commands/index.cc|#include "commands/options.h"|order of dependence
cli/commands/index.cc|#include "../index/writer.h"|order of dependence
tests/cli/http_test.cc|#include "cli/application.h"|ok
index/writer.cc|#include <sqlite3.h>|ok
index/writer.h|#include <sqlite3.h>|outside its place
cli/commands/list.cc|#include <sqlite3.h>|outside its place
tests/index/damage_test.cc|#include <sqlite3.h>|ok
cli/server/http_server.cc|#include <httplib.h>|ok
cli/server/http_server.h|#include <httplib.h>|outside its place
cli/commands/serve.cc|#include <httplib.h>|outside its place
parser/lexicon/date.cc|#include <re2/re2.h>|ok
parser/lexicon/date.h|#include <re2/re2.h>|outside its place
parser/lexicon/date.h|#include <unicode/uchar.h>|outside its place
cli/commands/options.h|#include <CLI/App.hpp>|ok
index/writer.cc|#include <nlohmann/json.hpp>|outside its place
corpus/file_bytes.cc|#include <CLI/CLI.hpp>|outside its place
cli/main.cc|#include <doctest/doctest.h>|outside its place
corpus/sha256.cc|#include <openssl/evp.h>|ok
parser/parse.cc|#include <openssl/evp.h>|outside its place
parser/parse.cc|#include <fstream>|outside its place
parser/parse.cc|#include <unistd.h>|outside its place
parser/parse.cc|#include <string_view>|ok
index/writer.cc|#include <iostream>|outside its place
cli/main.cc|#include <boost/asio.hpp>|without a place
cli/main.cc|  #  include   <boost/asio.hpp>  // Why not.|without a place
cli/render/messages.inc|#include <httplib.h>|outside its place
index/schema_sql.h.in|#include "cli/main.h"|order of dependence
ROWS

# A tree without an #include is not the project.
rm -rf "${tree:?}"/*
status=0
"$script" "$tree" >/dev/null 2>&1 || status=$?
((status == 2)) || fail "an empty tree gave exit status $status"

((failures == 0))
