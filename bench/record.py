"""Records the bodies of the benchmark through the API, several at a time; recording them again changes nothing."""

import json
import sys
import urllib.request
from concurrent.futures import ThreadPoolExecutor

base = sys.argv[1]


def call(method, path, body, token=None):
    request = urllib.request.Request(base + path, json.dumps(body).encode(), method=method)
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", "Bearer " + token)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


token = call("POST", "/dev/tokens", {"roles": ["admin"], "bodies": []})["accessToken"]


def record(code, superior, level, kind):
    body = {"code": code, "name": {"zh": "测试工会" + code, "en": "Benchmark union " + code},
            "type": kind, "level": level, "superior": superior}
    call("PUT", "/api/v1/bodies/" + code, body, token)


record("BENCH", None, "municipal", "municipal_federation")
with ThreadPoolExecutor(8) as callers:
    list(callers.map(lambda c: record(f"BENCH-{c}", "BENCH", "county", "county_federation"), range(1, 21)))
    pairs = [(c, n) for c in range(1, 21) for n in range(1, 151)]
    list(callers.map(lambda p: record(f"BENCH-{p[0]}-{p[1]}", f"BENCH-{p[0]}", "grassroots", "enterprise_union"), pairs))
