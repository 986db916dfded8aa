"""Records the bodies of the benchmark through the API, several at a time; recording them again changes nothing.

usage: record.py GATEWAY REGISTRY      where tokens come from, and where the bodies go
"""

import json
import sys
import urllib.request
from concurrent.futures import ThreadPoolExecutor

door, registry = sys.argv[1:]


def call(method, address, body, token=None):
    request = urllib.request.Request(address, json.dumps(body).encode(), method=method)
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", "Bearer " + token)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


token = call("POST", door + "/dev/tokens", {"roles": ["admin"], "bodies": []})["accessToken"]


def record(code, superior, level, kind):
    body = {"code": code, "name": {"zh": "测试工会" + code, "en": "Benchmark union " + code},
            "type": kind, "level": level, "superior": superior}
    call("PUT", registry + "/api/v1/bodies/" + code, body, token)


record("BENCH", None, "municipal", "municipal_federation")
with ThreadPoolExecutor(8) as callers:
    list(callers.map(lambda c: record(f"BENCH-{c}", "BENCH", "county", "county_federation"), range(1, 21)))
    pairs = [(c, n) for c in range(1, 21) for n in range(1, 151)]
    list(callers.map(lambda p: record(f"BENCH-{p[0]}-{p[1]}", f"BENCH-{p[0]}", "grassroots", "enterprise_union"), pairs))
