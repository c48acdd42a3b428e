-- wrk: the same POST again and again (BENCH_BODY, BENCH_COOKIE); used for the status page.
wrk.method = "POST"
wrk.body = os.getenv("BENCH_BODY")
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.headers["Sec-Fetch-Site"] = "same-origin"
wrk.headers["Cookie"] = os.getenv("BENCH_COOKIE")
