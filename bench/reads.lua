-- Random paths of one kind; BENCH_PATH is body or children.
local kind = os.getenv("BENCH_PATH")
math.randomseed(os.time())
request = function()
  local county = math.random(1, 20)
  if kind == "body" then
    return wrk.format("GET", "/api/v1/bodies/BENCH-" .. county .. "-" .. math.random(1, 150))
  end
  return wrk.format("GET", "/api/v1/bodies/BENCH-" .. county .. "/children?pageSize=100")
end
local threads = {}
setup = function(thread) table.insert(threads, thread) end
done = function(summary, latency)
  local errors = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("RESULT %.1f %.2f %d\n",
    summary.requests / (summary.duration / 1000000), latency:percentile(99) / 1000, errors))
end
