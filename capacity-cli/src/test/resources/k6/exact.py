"""Exact figures of k6 JSON lines, by nearest rank, independent of Headroom: python3 exact.py FILE > FILE.exact.json"""
import gzip, json, math, sys
from decimal import Decimal
data = open(sys.argv[1], "rb").read()
data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
rows = {}
for line in data.decode().splitlines():
    p = json.loads(line, parse_float=Decimal)
    if p["type"] != "Point" or p["metric"] != "http_req_duration":
        continue
    t = p["data"]["tags"]
    path = [x for x in t.get("group", "").split("::") if x]
    for name in ("all", " / ".join(path + [t["name"]])):
        row = rows.setdefault(name, {"ok": [], "ko": 0})
        if t["expected_response"] == "true":
            row["ok"].append(Decimal(p["data"]["value"]))
        else:
            row["ko"] += 1
out = {}
for name, row in rows.items():
    ok = sorted(row["ok"])
    at = lambda q: float(ok[max(0, math.ceil(Decimal(q) * len(ok) / 100) - 1)]) if ok else 0
    out[name] = {"count": len(ok) + row["ko"], "ok": len(ok), "ko": row["ko"],
                 "meanMs": float(round(sum(ok) / len(ok), 6)) if ok else 0,
                 "minMs": at(0), "maxMs": at(100), "p50Ms": at(50), "p75Ms": at(75), "p90Ms": at(90),
                 "p95Ms": at(95), "p99Ms": at(99), "p999Ms": at("99.9")}
print(json.dumps(out, indent=1, sort_keys=True))
