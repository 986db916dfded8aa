"""Makes a table of medians from the rounds of bench/reads."""

import sys
from collections import defaultdict
from statistics import median

rounds = defaultdict(list)
for line in sys.stdin:
    kind, *numbers = line.split()
    rounds[kind].append([float(number) for number in numbers])

print(f"{'read':10} {'pgbench/s':>10} {'service/s':>10} {'ratio':>6} {'p99 ms':>7} {'gateway/s':>10} {'ratio':>6} {'p99 ms':>7} {'errors':>6}")
for kind, rows in rounds.items():
    limit, service, service_p99, service_errors, gateway, gateway_p99, gateway_errors = map(median, zip(*rows))
    errors = int(sum(row[3] + row[6] for row in rows))
    print(f"{kind:10} {limit:10.0f} {service:10.0f} {service / limit:6.2f} {service_p99:7.2f} "
          f"{gateway:10.0f} {gateway / limit:6.2f} {gateway_p99:7.2f} {errors:6d}")
