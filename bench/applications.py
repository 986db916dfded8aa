"""Records and submits applications for relief, several callers at once, at the service and through the gateway.

usage: applications.py GATEWAY SERVICE CALLERS SECONDS LIMIT
       applications.py GATEWAY SERVICE CALLERS 0 0            only prepares scheme, rule and round, and prints the round
LIMIT is what pgbench did in a second.
"""

import http.client
import itertools
import json
import sys
import threading
import time
import urllib.error
import urllib.request
import uuid
from datetime import datetime, timedelta, timezone

door, service, callers, seconds, limit = sys.argv[1:]
callers, seconds, limit = int(callers), float(seconds), float(limit)
RELIEF = "/api/v1/relief"
today = datetime.now(timezone(timedelta(hours=8))).date()
rule = {
    "applicants": ["worker"], "caseCap": {"amount": "30000.00", "currency": "CNY"},
    "yearlyCap": {"amount": "50000.00", "currency": "CNY"}, "documents": ["application_form", "diagnosis", "medical_bills"],
    "facts": [{"code": "own_medical_cost", "name": {"zh": "个人自付医疗费", "en": "Medical cost paid by oneself"},
               "type": "money", "required": True, "atLeast": 20000, "otherwise": "fail"}],
    "approvals": ["county", "municipal"], "noticeDays": 5,
    "limits": {"review": 15, "approval": 10, "payment": 20, "appeal": 30}, "opening": {"kind": "any_time"}}


def token(role, bodies):
    return call("POST", door + "/dev/tokens", {"roles": [role], "bodies": bodies})["accessToken"]


def call(method, address, body, bearer=None):
    request = urllib.request.Request(address, json.dumps(body).encode(), method=method)
    request.add_header("Content-Type", "application/json")
    if bearer:
        request.add_header("Authorization", "Bearer " + bearer)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def prepare():
    """A scheme of BENCH with a rule, and its round of this year; what is there already stays. Answers the round's id."""
    admin = token("admin", [])
    call("PUT", f"{service}{RELIEF}/schemes/bench", {
        "code": "bench", "body": "BENCH", "segment": "severe_illness", "kind": "individual",
        "name": {"zh": "测试帮扶", "en": "Benchmark relief"}}, admin)
    call("PUT", f"{service}{RELIEF}/schemes/bench/rules/{today.year}-01-01", rule, admin)
    try:
        period = {"scheme": "bench", "body": "BENCH", "period": str(today.year)}
        return call("POST", f"{service}{RELIEF}/rounds", period, admin)["id"]
    except urllib.error.HTTPError as there:
        return there.headers["Location"].rsplit("/", 1)[1]


def with_check_character(digits):
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2 % 11
    return digits + "10X98765432"[total]


def person(number):
    """Somebody who does not exist; the numbers are formally right."""
    born = datetime(1950, 1, 1) + timedelta(days=number // 1000 % 18000)
    district = 440100 + number // 18_000_000 % 100
    return {"name": "测试", "identityNumber": with_check_character(f"{district}{born:%Y%m%d}{number % 1000:03d}"),
            "phone": f"139{number % 100_000_000:08d}",
            "bankAccount": {"bank": "测试银行", "number": f"1000{number:014d}"}, "illness": "测试"}


def document(kind, number):
    return {"kind": kind, "fileName": kind + ".pdf", "mediaType": "application/pdf",
            "sha256": f"{number:064x}", "size": 1000}


def application(round_id, number):
    body = f"BENCH-{number % 20 + 1}-{number // 20 % 150 + 1}"
    return {"round": round_id, "body": body, "applicant": "worker", "person": person(number),
            "asked": {"amount": "20000.00", "currency": "CNY"}, "facts": {"own_medical_cost": "86000.00"},
            "documents": [document(kind, 3 * number + at) for at, kind in enumerate(rule["documents"])]}


def post(connection, bearer, path, body):
    connection.request("POST", RELIEF + path, body, {
        "Authorization": bearer, "Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())})
    answer = connection.getresponse()
    text = answer.read()
    if answer.status not in (200, 201):
        raise RuntimeError(f"{path}: {answer.status} {text.decode()}")
    return json.loads(text)


def work(address, bearer, round_id, numbers, until, times, failures):
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=60)
    while time.perf_counter() < until:
        begun = time.perf_counter()
        try:
            made = post(connection, bearer, "/applications", json.dumps(application(round_id, next(numbers))))
            post(connection, bearer, f"/applications/{made['id']}/submit", "{}")
        except RuntimeError as refused:
            failures.append(str(refused))
            return
        times.append((time.perf_counter() - begun) * 1000)


def measure(target, address, length):
    begun = time.perf_counter()
    times, failures = [], []
    # Nobody of an earlier run, who would have applied in this round already: a thousand new people a second.
    first = int(time.time()) * 1000 % 1_800_000_000
    threads = [threading.Thread(target=work, args=(
        address, bearer, round_id, itertools.count(first + caller, callers), begun + length, times, failures))
        for caller in range(callers)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    rate = len(times) / (time.perf_counter() - begun)
    if failures:
        sys.exit(f"{len(failures)} callers were refused: {failures[0]}")
    times.sort()
    if target:
        print(f"{target:28} {rate:8.1f} {rate / limit:6.2f} {times[len(times) // 2]:8.2f} {times[int(len(times) * 0.99)]:8.2f}")


round_id = prepare()
if not seconds:
    print(round_id)
    sys.exit()
bearer = "Bearer " + token("officer", ["BENCH"])
measure("", service, seconds)
print(f"{'applications submitted':28} {'per s':>8} {'ratio':>6} {'p50 ms':>8} {'p99 ms':>8}")
print(f"{'pgbench':28} {limit:8.1f} {1:6.2f}")
measure("service", service, seconds)
measure("gateway", door, seconds)
