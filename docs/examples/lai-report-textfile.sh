#!/bin/sh
# Prometheus: figures for the textfile collector of node_exporter, from the perfdata of `check`.
# Usage: lai-report-textfile.sh OFFICE FILE.prom
set -u
line=$(/usr/local/bin/lai-report --home "$1" check)
level=$?
{
  printf '%s\n' "$line" | sed -n 's/.*| //p' | tr ' ' '\n' |
    sed -n 's/^\([a-z_]*\)=\([0-9]*\);.*/lai_report_slots{state="\1"} \2/p'
  printf 'lai_report_check_level %d\n' "$level"
} >"$2.new" && mv "$2.new" "$2"
