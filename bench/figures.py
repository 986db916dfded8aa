#!/usr/bin/env python3
"""Writes figures as import rows (NDJSON): bodies x metrics x years, sorted by nothing in particular.

usage: figures.py COUNT RUN [PART OF]: so many rows, their bodies and metrics named after the run, or one part of them
"""

import sys

count, run = int(sys.argv[1]), sys.argv[2]
part, parts = (int(sys.argv[3]), int(sys.argv[4])) if len(sys.argv) > 4 else (0, 1)
METRICS, YEARS = 20, 5
out = sys.stdout
for at in range(part, count, parts):
    metric, rest = at % METRICS, at // METRICS
    year, body = 2020 + rest % YEARS, rest // YEARS
    value = 100 + (at * 7919) % 150
    out.write(f'{{"body":"{run}-{body}","metric":"{run.lower()}_{metric}","period":{{"kind":"year","from":"{year}",'
              f'"to":"{year}"}},"basis":"reported","value":{value},"qualifier":"exact","coverage":"own",'
              f'"state":"published"}}\n')
