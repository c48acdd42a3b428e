-- wrk: sends every draft of the file BENCH_DRAFTS once, the threads taking turns; counts the answers that lead to a receipt.
local threads = {}
local number = 0

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
	return wrk.format("POST", "/apply/check", {
		["Content-Type"] = "application/x-www-form-urlencoded", ["Sec-Fetch-Site"] = "same-origin", ["Cookie"] = cookie,
	}, bodies[(at - 1) % #bodies + 1])
end

function response(status)
	if status == 303 then receipts = receipts + 1 else others = others + 1 end
	if receipts + others >= #bodies then wrk.thread:stop() end
end

function done(summary)
	local receipts, others = 0, 0
	for _, thread in ipairs(threads) do
		receipts = receipts + thread:get("receipts")
		others = others + thread:get("others")
	end
	print(string.format("receipts %d others %d seconds %.3f", receipts, others, summary.duration / 1e6))
end
