"""Makes median, p99 (ms) and how many per second of the log of pgbench -l."""

import sys

rows = [line.split() for line in sys.stdin]
times = sorted(float(row[2]) / 1000 for row in rows)
ends = [int(row[4]) + int(row[5]) / 1e6 for row in rows]
rate = len(rows) / max(max(ends) - min(ends), 0.001)
print(f"{times[len(times) // 2]:.2f} {times[int(len(times) * 0.99)]:.2f} {rate:.1f}/s")
