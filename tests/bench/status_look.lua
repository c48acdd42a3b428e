-- wrk: looks at /status with the first BENCH_FILES ids of BENCH_OPENED (one a line) in turn: each is an application opened before.
local ids, at = {}, 0

function init()
	for line in io.lines(os.getenv("BENCH_OPENED")) do
		if #ids < tonumber(os.getenv("BENCH_FILES")) then
			table.insert(ids, os.getenv("BENCH_COOKIE") .. "; __Host-f=" .. line)
		end
	end
end

function request()
	at = at % #ids + 1
	return wrk.format("GET", "/status", { ["Cookie"] = ids[at] })
end
