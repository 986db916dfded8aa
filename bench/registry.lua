-- Random questions of one kind to a registry of bench/bodies.py; BENCH_PATH is subtree or search.
local kind = os.getenv("BENCH_PATH")
local words = { "工会", "工", "有限公司", "建筑", "广东", "安平", "宁海", "龙泉", "永安", "金石", "县", "bn-29", "BN", "t2",
  "trade union 1", "FEDERATION", "没有", "zzzz" }
local function escaped(text)
  return (text:gsub("[^%w]", function(byte) return string.format("%%%02X", string.byte(byte)) end))
end
math.randomseed(os.time())
request = function()
  if kind == "subtree" then
    return wrk.format("GET", "/api/v1/bodies/BN-" .. math.random(31, 37) .. "/subtree-counts?by=level&asOf=2024-01-01")
  end
  return wrk.format("GET", "/api/v1/bodies?q=" .. escaped(words[math.random(#words)]))
end
done = function(summary, latency)
  local errors = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("RESULT %.1f %.2f %d\n",
    summary.requests / (summary.duration / 1000000), latency:percentile(99) / 1000, errors))
end
