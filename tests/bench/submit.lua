-- wrk: sends every draft of the file BENCH_DRAFTS once, the threads taking turns; counts the answers that lead to a receipt.
local ffi = require("ffi")
ffi.cdef("typedef struct { long s, n; } bench_time; int clock_gettime(int, bench_time *);")
local threads = {}
local number = 0

-- Seconds of a clock that never jumps: wrk itself only knows how long it was told to run.
function clock()
	local at = ffi.new("bench_time")
	ffi.C.clock_gettime(1, at)
	return tonumber(at.s) + tonumber(at.n) / 1e9
end

function setup(thread)
	thread:set("first", number)
	number = number + 1
	table.insert(threads, thread)
end

function init()
	local file = io.open(os.getenv("BENCH_DRAFTS"))
	cookie, token = file:read("*l"), file:read("*l")
	bodies, at, receipts, others = {}, 0, 0, 0
	local n = 0
	for line in file:lines() do
		local draft, version = line:match("(%x+) (%d+)")
		if n % tonumber(os.getenv("BENCH_THREADS")) == first then
			table.insert(bodies, "draft=" .. draft .. "&version=" .. version .. "&csrf=" .. token)
		end
		n = n + 1
	end
	file:close()
end

function request()
	at = at + 1
	if not began then began = clock() end
	return wrk.format("POST", "/apply/check", {
		["Content-Type"] = "application/x-www-form-urlencoded", ["Sec-Fetch-Site"] = "same-origin", ["Cookie"] = cookie,
	}, bodies[(at - 1) % #bodies + 1])
end

function response(status)
	if status == 303 then receipts = receipts + 1 else others = others + 1 end
	ended = clock()
	if receipts + others >= #bodies then wrk.thread:stop() end
end

function done(summary)
	local receipts, others, from, to = 0, 0, math.huge, 0
	for _, thread in ipairs(threads) do
		from = math.min(from, thread:get("began"))
		to = math.max(to, thread:get("ended"))
		receipts = receipts + thread:get("receipts")
		others = others + thread:get("others")
	end
	print(string.format("receipts %d others %d seconds %.3f", receipts, others, to - from))
end
