-- wrk: opens /status with the first BENCH_FILES pairs of BENCH_PAIRS (lines "reference code") in turn: a question, a row, a redirect.
local bodies, at = {}, 0

function init()
	for line in io.lines(os.getenv("BENCH_PAIRS")) do
		local reference, code = line:match("(%S+) (%S+)")
		if #bodies < tonumber(os.getenv("BENCH_FILES")) then
			table.insert(bodies, "csrf=" .. os.getenv("BENCH_TOKEN") .. "&reference=" .. reference .. "&code=" .. code)
		end
	end
end

function request()
	at = at % #bodies + 1
	return wrk.format("POST", "/status", {
		["Content-Type"] = "application/x-www-form-urlencoded", ["Sec-Fetch-Site"] = "same-origin",
		["Cookie"] = os.getenv("BENCH_COOKIE"),
	}, bodies[at])
end
