-- Roll-ups of bench/figures; BENCH_PATH is province (one metric) or nation (all metrics of a year).
local kind, metrics, years = os.getenv("BENCH_PATH"), tonumber(os.getenv("BENCH_METRICS")), tonumber(os.getenv("BENCH_YEARS"))
local all = {}
for metric = 1, metrics do all[metric] = "bf_" .. metric end
local list = table.concat(all, ",")
math.randomseed(os.time())
request = function()
  local year = 2024 - math.random(0, years - 1)
  if kind == "province" then
    return wrk.format("GET", "/api/v1/roll-ups?metric=bf_" .. math.random(metrics) .. "&body=BF-" .. math.random(11, 41)
      .. "&year=" .. year)
  end
  return wrk.format("GET", "/api/v1/roll-ups?body=BF&metrics=" .. list .. "&pageSize=500&year=" .. year)
end
done = function(summary, latency)
  local errors = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("RESULT %.2f %.2f %.1f/s %d\n", latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.requests / (summary.duration / 1000000), errors))
end
