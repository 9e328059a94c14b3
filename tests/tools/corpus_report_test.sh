#!/usr/bin/env bash
# Runs corpus_report on a folder of invented regulations.
#
#   corpus_report_test.sh CORPUS_REPORT
set -euo pipefail

readonly report=$1
source "$(dirname "${BASH_SOURCE[0]}")/../support/expect.sh"

# The cell of a report: file, column.
cell() {
  awk -F'\t' -v file="$1" -v column="$2" '
    NR == 1 { for (i = 1; i <= NF; i++) if ($i == column) at = i }
    $1 == file { print $at }' "$3"
}

mkdir laws
printf '%s\n' '云岭市河道保洁办法' '第一章 总则' '第一条 甲。' '第二条 乙。' \
  '第四条 丙。' '第四条 丁。' '第三条 戊。' '第五条 己。' >laws/river.txt
printf '%s\n' '云岭市犬只管理办法' '第一条 甲。' '第二条 乙。' >laws/dogs.txt
"$report" laws >before.tsv

expect 'rows are in the order of paths' \
  'file laws/dogs.txt laws/river.txt (all)' "$(cut -f1 before.tsv | xargs)"
while read -r file column count; do
  expect "$column of $file" "$count" "$(cell "$file" "$column" before.tsv)"
done <<'ROWS'
laws/river.txt documents 1
laws/river.txt chapters 1
laws/river.txt sections 0
laws/river.txt articles 6
laws/river.txt gaps 2
laws/river.txt repeats 1
laws/river.txt steps-back 1
laws/river.txt missing-article 2
laws/river.txt repeated-article 1
laws/river.txt article-out-of-order 1
laws/dogs.txt articles 2
laws/dogs.txt gaps 0
(all) documents 2
(all) articles 8
ROWS

expect 'nothing moved' '' "$("$report" --compare before.tsv laws)"
printf '第三条 丙。\n' >>laws/dogs.txt
status=0
moved=$("$report" --compare before.tsv laws) || status=$?
expect 'what moved' \
  'laws/dogs.txt articles 2 3 (all) articles 8 9' "$(xargs <<<"$moved")"
expect 'status where something moved' 1 "$status"

rm laws/dogs.txt
moved=$("$report" --compare before.tsv laws) || true
expect 'a file that went' 'laws/dogs.txt articles 2 0' \
  "$(grep '^laws/dogs.txt.articles' <<<"$moved" | xargs)"

mkdir notices
printf '%s\n' '云岭市犬只管理办法' '第一条 依据《云岭市防疫条例》制定本办法。' \
  '第二条 违反本办法第一条、第九条的,依照刑法第三百条处理。' \
  '前款行为依照云政发〔2019〕5号处理。' >notices/dogs.txt
expect 'references by kind' \
  '本法第九条 1 1 | 前款, 本条, 上述规定 1 1 | 第九条 1 0 | all 3 2 | 1 1 1 0 0' \
  "$("$report" --citations notices | awk -F' [|] ' 'NR > 2 {
    sub(/^[|] /, "", $1)
    if (NR < 6) printf "%s %s %s | ", $1, $2, $3
    else if (NR == 6) printf "all %s %s |", $2, $3
    else printf " %s", $2 + 0
  }')"

status=0
"$report" nowhere >out 2>&1 || status=$?
expect 'status of a path that is not there' 2 "$status"
status=0
"$report" --compare laws/river.txt laws >out 2>&1 || status=$?
expect 'status where the report is none' 2 "$status"

((failures == 0))
