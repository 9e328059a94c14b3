#!/usr/bin/env bash
# Runs ranking on an invented measure and invented needs of it.
#
#   ranking_test.sh RANKING
set -euo pipefail

readonly ranking=$1
source "$(dirname "${BASH_SOURCE[0]}")/../support/expect.sh"
export TMPDIR=$scratch

# measure OPTION…: runs it, and keeps what it says and its exit status.
measure() {
  status=0
  "$ranking" needs rivers=texts "$@" >out 2>err || status=$?
}

# line ID: the figures of bm25 and of ours, the query and our grades.
line() { awk -v id="$1" '$3 == id' out; }

mkdir texts needs
readonly text=texts/river.txt
printf '%s\n' '云岭市河道保洁办法' '第一条 河道由区县保洁。' \
  '第二条 打捞的枯枝应当当日运走。' '第三条 枯枝由区县处理，枯枝不得焚烧。' >$text
cp $text texts/the_same.txt
key=$(sha256sum $text | cut -c1-12)
readonly key
{
  printf '# none\n'
  printf '1\trivers\t枯枝\t%s 第三条 2; %s 第二条 1\n' "$key" "$key"
  printf '2\trivers\t打捞\t%s 第三条 2; %s 第二条 1\n' "$key" "$key"
  printf '3\trivers\t河道保洁办法\t%s 标题 2\n' "$key"
  printf '4\trivers\t河道 保洁\t%s 云岭政发〔2025〕1号:第一条 2\n' "$key"
  printf '5\tlakes\t河道 保洁\t%s 第一条 2\n' "$key"
} >needs/needs.tsv
printf 'rivers\tMRR\t0.500\n' >needs/floor.tsv

measure --misses
expect 'status at the floor' 0 "$status"
expect 'the best order' '1.000 1.000 1 枯枝 2 1' "$(line 1 | tr -s ' ')"
# 1 of 3 + 1/log2(3).
expect 'half an answer' '0.275 0.275 2 打捞 1' "$(line 2 | tr -s ' ')"
expect 'a title' '1.000 1.000 3' "$(line 3 | tr -s ' ' | cut -d' ' -f1-3)"
expect 'not in that document' '0.000 0.000 4' \
  "$(line 4 | tr -s ' ' | cut -d' ' -f1-3)"
expect 'needs of other texts' '' "$(line 5)"
expect 'tuned on' '| rivers | tune | 2 | 1.000 | 1.000 | 1.000 | 1.000 |' \
  "$(grep tune out)"
expect 'held' '| rivers | held | 2 | 0.138 | 0.138 | 0.000 | 0.000 |' \
  "$(grep held out)"
expect 'what is left of the index' '' "$(ls -d gongbao-ranking-* 2>/dev/null)"

printf 'rivers\tMRR\t0.501\n' >needs/floor.tsv
measure
expect 'status below the floor' 1 "$status"
expect 'what is below' 1 "$(grep -c 'below the floor: rivers MRR 0.500' err)"
printf 'rivers\tnDCG@10\t0.57\nlakes\tMRR\t1\n' >needs/floor.tsv
measure
expect 'status below the floor of nDCG' 1 "$status"
printf 'rivers\tnDCG@10\t0.56\nlakes\tMRR\t1\n' >needs/floor.tsv
measure
expect 'status of texts not measured' 0 "$status"
for broken in 'rivers\tP@10\t0.1' 'rivers\tMRR\thigh' '# none'; do
  printf '%b\n' "$broken" >needs/floor.tsv
  measure
  expect "status of the floor $broken" 1 "$status"
done
printf 'rivers\tMRR\t0\n' >needs/floor.tsv

printf '%s\n' before '<!-- figures: scripts/ranking_report -->' old \
  '<!-- end of figures -->' after >page.md
measure --check page.md
expect 'status of a stale page' 1 "$status"
measure --write page.md
expect 'the page' "$(printf '%s\n' before \
  '<!-- figures: scripts/ranking_report -->' "$(cat out)" \
  '<!-- end of figures -->' after)" "$(cat page.md)"
measure --check page.md
expect 'status of a fresh page' 0 "$status"
measure lakes=nowhere --check page.md
expect 'status without some texts' 0 "$status"
expect 'no texts' 1 "$(grep -c 'skipped, the lakes' out)"

for broken in "1\trivers\t枯枝" "x\trivers\t枯枝\t$key 第三条 2" \
  "1\trivers\t枯枝\t$key 第三条 3" "1\trivers\t枯枝\t$key 2"; do
  printf '%b\n' "$broken" >needs/needs.tsv
  measure
  expect "status of $broken" 2 "$status"
done

((failures == 0))
