-- The same search by POST again and again: BENCH_COOKIE, BENCH_TOKEN, BENCH_QUERY.
local function escaped(text)
	return (text:gsub("[^%w]", function(c) return string.format("%%%02X", c:byte()) end))
end

function request()
	local headers = {
		["Cookie"] = os.getenv("BENCH_COOKIE"),
		["Origin"] = wrk.scheme .. "://" .. wrk.host .. ":" .. wrk.port,
		["Sec-Fetch-Site"] = "same-origin",
		["Content-Type"] = "application/x-www-form-urlencoded",
	}
	return wrk.format("POST", nil, headers, "csrf=" .. os.getenv("BENCH_TOKEN") .. "&q=" .. escaped(os.getenv("BENCH_QUERY")))
end
