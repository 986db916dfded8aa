"""Approves batches that bench/payments has loaded, several at a time, at the service and through the gateway.

usage: payments.py GATEWAY SERVICE RUN LIMIT BATCHES LINES CALLERS
"""

import hashlib
import http.client
import json
import sys
import threading
import time
import urllib.request
import uuid

door, service, run, limit, batches, lines, callers = sys.argv[1:]
batches, lines, callers = int(batches), int(lines), int(callers)


def token():
    request = urllib.request.Request(door + "/dev/tokens", b'{"roles":["admin"],"bodies":[]}', method="POST")
    request.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)["accessToken"]


bearer = "Bearer " + token()
total = json.dumps({"total": {"amount": f"{2 * lines}.00", "currency": "CNY"}})


def approve(address, target, first, times, failures):
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=60)
    for number in range(first, batches, callers):
        batch = uuid.UUID(hashlib.md5(f"{run} {target} {number}".encode()).hexdigest())
        begun = time.perf_counter()
        connection.request("POST", f"/api/v1/payment-batches/{batch}/approve", total, {
            "Authorization": bearer, "Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())})
        answer = connection.getresponse()
        body = answer.read()
        times.append((time.perf_counter() - begun) * 1000)
        if answer.status != 200:
            failures.append(body)


print(f"{'approvals of ' + str(lines) + ' lines':28} {'per s':>8} {'ratio':>6} {'p50 ms':>8} {'p99 ms':>8}")
print(f"{'pgbench':28} {float(limit):8.1f} {1:6.2f}")
for target, address in (("service", service), ("gateway", door)):
    times, failures, begun = [], [], time.perf_counter()
    threads = [threading.Thread(target=approve, args=(address, target, first, times, failures)) for first in range(callers)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    rate = len(times) / (time.perf_counter() - begun)
    times.sort()
    print(f"{target:28} {rate:8.1f} {rate / float(limit):6.2f} {times[len(times) // 2]:8.2f} {times[int(len(times) * 0.99)]:8.2f}")
    if failures:
        sys.exit(f"{len(failures)} of {len(times)} failed: {failures[0].decode()}")
