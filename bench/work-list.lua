-- The first page of a random desk of one kind; BENCH_PATH is reviewer, approver or officer, BENCH_TOKEN the caller's.
local role = os.getenv("BENCH_PATH")
math.randomseed(os.time())
wrk.headers["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN")
local bodies = {
  reviewer = function() return "BENCH" end,
  approver = function() return "BENCH-" .. math.random(1, 20) end,
  officer = function() return "BENCH-" .. math.random(1, 20) .. "-" .. math.random(1, 150) end,
}
request = function()
  return wrk.format("GET", "/api/v1/relief/work-list?role=" .. role .. "&body=" .. bodies[role]())
end
done = function(summary, latency)
  local errors = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("RESULT %.1f %.2f %d\n",
    summary.requests / (summary.duration / 1000000), latency:percentile(99) / 1000, errors))
end
