#!/usr/bin/env bash
# Runs accuracy on an invented measure and invented labels of it.
#
#   accuracy_test.sh ACCURACY
set -euo pipefail

readonly accuracy=$1
source "$(dirname "${BASH_SOURCE[0]}")/../support/expect.sh"

mkdir texts labels
readonly text=texts/river.txt
printf '%s\n' '云岭市河道保洁办法' '第一条 河道由区县保洁。' \
  '第二条 本办法自2025年3月1日起施行，《云岭市河道旧办法》同时废止。' \
  '第三条 《云岭市河道细则》尚未废止，参见第一条。' >$text
key=$(sha256sum $text | cut -c1-12)
readonly key

# span WORDS: the bytes of their first place in the text, BEGIN-END.
span() {
  local begin
  begin=$(grep -obaF -m1 "$1" $text | head -1 | cut -d: -f1)
  echo "$begin-$((begin + $(printf %s "$1" | wc -c)))"
}

# label PART GROUP WORDS FACTS: a row of relations.tsv.
label() {
  printf '%s\t%s\t%s\t1\t%s\t%s\n' "$1" "$2" "$key" \
    "$(span "$3" | tr - '\t')" "$4"
}

# row KIND PART: labels, found and wrong of the table.
row() {
  awk -F' *\\| *' -v kind="$1" -v part="$2" \
    '$2 == kind && $3 == part { print $4, $5, $6 }' out
}

readonly stated='本办法自2025年3月1日起施行，《云岭市河道旧办法》同时废止。'
readonly unstated='《云岭市河道细则》尚未废止，参见第一条。'
target=$(span 云岭市河道旧办法)
other=$(span 云岭市河道细则)
{
  label tune repeal "$stated" "repeals $target - - 2025-03-01 + validity 2025-03-01 - -"
  label held repeal "$stated" "repeals $target - 第三条 - + validity 2025-04-01 - -"
  label tune negative "$unstated" none
  label tune repeal "$unstated" "repeals $other - - -"
  label held negative "$stated" none
} >labels/relations.tsv
{
  printf 'tune\t%s\t4\t%s\t%s\n' "$key" "$(span "$unstated" | tr - '\t')" \
    "$other:mention"
} >labels/citations.tsv
printf '# none\n' >labels/floor.tsv

status=0
"$accuracy" labels texts --misses >out 2>err || status=$?
expect 'status' 0 "$status"
while read -r kind part counts; do
  expect "$kind of $part" "$counts" "$(row "$kind" "$part")"
done <<'ROWS'
repeals tune 2 1 0
repeals held 1 0 2
relations tune 2 1 0
validity tune 1 1 0
validity held 1 0 2
negative tune 1 1 0
negative held 1 0 2
citations tune 1 0 2
ROWS
expect 'misses of the tune part' 4 "$(grep -c '^texts/river.txt:' out)"

printf 'relations\ttune\trecall\t0.500\n' >labels/floor.tsv
status=0
"$accuracy" labels texts >out 2>err || status=$?
expect 'status at the floor' 0 "$status"
printf 'relations\ttune\trecall\t0.510\n' >labels/floor.tsv
status=0
"$accuracy" labels texts >out 2>err || status=$?
expect 'status below the floor' 1 "$status"
expect 'what is below' 1 "$(grep -c 'below the floor: relations' err)"
printf 'negative\theld\twrong\t1\n' >labels/floor.tsv
status=0
"$accuracy" labels texts >out 2>err || status=$?
expect 'status of too many wrong' 1 "$status"
printf 'no such kind\ttune\trecall\t0.1\n' >labels/floor.tsv
status=0
"$accuracy" labels texts >out 2>err || status=$?
expect 'status of a floor for nothing' 1 "$status"

# A decision as a whole: one provision found, one missed, one more not labelled
# and one that holds a labelled one.
printf '%s\n' '云岭市人民政府关于修改《云岭市河道旧办法》的决定' \
  '对《云岭市河道旧办法》作如下修改：' '一、将第三条第一款修改为：“由县负责。”' \
  '二、删去第五条。' '三、将第七条中的“县”修改为“区”。' >$text
readonly title='云岭市人民政府关于修改《云岭市河道旧办法》的决定'
printf 'tune\tdecision\t%s\t1\t0\t%s\t%s\n' \
  "$(sha256sum $text | cut -c1-12)" "$(printf %s "$title" | wc -c)" \
  "provisions $(span 云岭市河道旧办法) 第三条第一款、第九条、第七条第二款、第六条?" \
  >labels/relations.tsv
printf '# none\n' >labels/citations.tsv
printf '# none\n' >labels/floor.tsv
"$accuracy" labels texts >out
expect 'provisions' '3 1 1' "$(row provisions tune)"

printf '%s\n' before '<!-- figures: scripts/accuracy -->' old \
  '<!-- end of figures -->' after >page.md
status=0
"$accuracy" labels texts --check page.md >out 2>err || status=$?
expect 'status of a stale page' 1 "$status"
"$accuracy" labels texts --write page.md >out
expect 'the page' "$(printf '%s\n' before '<!-- figures: scripts/accuracy -->' \
  "$(cat out)" '<!-- end of figures -->' after)" "$(cat page.md)"
"$accuracy" labels texts --check page.md >out

expect 'no texts' 1 "$("$accuracy" labels nowhere | grep -c skipped)"
for broken in "tune\trepeal\t$key\t1\tx\t9\tnone" "x\trepeal\t$key\t1\t0\t9\tnone" \
  "tune\trepeal\t000000000000\t1\t0\t9\tnone"; do
  printf '%b\n' "$broken" >labels/relations.tsv
  status=0
  "$accuracy" labels texts >out 2>err || status=$?
  expect "status of $broken" 2 "$status"
done

((failures == 0))
