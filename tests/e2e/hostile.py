#!/usr/bin/python3
"""Every form of the system against what should never be sent; started by hostile.sh, prints TAP."""
import os
import re
import subprocess
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.environ["JSLP_SOURCE"], "tests/lib"))
from hostile_forms import LONGEST, PREPARED, Form, forms, queries  # noqa: E402
from hostile_page import HOSTILE, Answer, Browser, encode, judge, judge_kept  # noqa: E402

URL = os.environ["JSLP_URL"]
PASSWORD = os.environ["JSLP_DEMO_PASSWORD"]
REFUSED = {400, 403, 404, 409, 413, 415, 422}
VOLATILE = {"audit", "rate_limit", "web_session", "outbox", "outbox_delivery", "file_session",
            "document", "document_counter"}


class Database:
    """Says what is stored; one client for the whole run."""

    def __init__(self):
        self.client = subprocess.Popen(
            ["mariadb", "--no-defaults", "--socket=" + os.environ["JSLP_DB_SOCKET"], "--user=" + os.environ["HOSTILE_USER"],
             "--batch", "--skip-column-names", "--unbuffered", "jslp"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        tables = self.ask("SELECT table_name FROM information_schema.tables WHERE table_schema = 'jslp' "
                          "AND table_type = 'BASE TABLE' ORDER BY 1")
        computed = set(self.ask("SELECT DISTINCT table_name FROM information_schema.columns WHERE table_schema = 'jslp' "
                                "AND generation_expression IS NOT NULL"))
        self.tables = [t for t in tables if t not in VOLATILE and t not in computed]
        # CHECKSUM TABLE of a table with computed columns changes by itself.
        self.sums = " UNION ALL ".join(self.sum_of(t) for t in sorted(computed - VOLATILE))

    def ask(self, sql):
        self.client.stdin.write(sql + ";\nSELECT 'end of answer';\n")
        self.client.stdin.flush()
        rows = []
        while (line := self.client.stdout.readline()) not in ("end of answer\n", ""):
            rows.append(line.rstrip("\n"))
        return rows

    def sum_of(self, table):
        columns = self.ask(f"SELECT column_name FROM information_schema.columns WHERE table_schema = 'jslp' AND table_name = '{table}' "
                           "AND generation_expression IS NULL ORDER BY ordinal_position")
        values = ", ".join(f"IFNULL(HEX(`{c}`), '-')" for c in columns)
        return f"SELECT CONCAT_WS(' ', '{table}', COUNT(*), BIT_XOR(CRC32(CONCAT_WS(' ', {values})))) FROM `{table}`"

    def stored(self):
        return self.ask("CHECKSUM TABLE " + ", ".join(self.tables) + " EXTENDED") + self.ask("SELECT COUNT(*) FROM outbox") + self.ask(self.sums)

    def forget_limits(self):
        self.ask("DELETE FROM rate_limit")


class Tap:
    def __init__(self):
        self.count, self.failed = 0, 0

    def case(self, name, wrong):
        self.count += 1
        self.failed += bool(wrong)
        print(f"{'not ok' if wrong else 'ok'} {self.count} - {name}")
        for line in str(wrong).splitlines()[:12] if wrong else []:
            print("#   " + line.encode("utf-8", "backslashreplace").decode()[:400].replace("\0", "\\0"))
        sys.stdout.flush()

    def end(self):
        print(f"1..{self.count}")
        return 1 if self.failed else 0


# What is sent as the value of one field.  Coded: bytes that the body must not have.
CODED = {
    "NUL": [b"%00", b"a%00b"],
    "bad UTF-8": [b"%C3%28", b"%FF%FE", b"%ED%A0%80", b"%F4%90%80%80", b"%C3"],
    "overlong UTF-8": [b"%C0%AF", b"%E0%80%AF", b"%C0%80"],
    "bad percent code": [b"%zz", b"%4", b"%", b"%u0041"],
}
TYPED = ["-1", "99999999999999999999", "1e3", "0x10", "1.5", "31.02.2026.", "nekas", " ", "[]", "NaN"]
SHOWN = {
    "hostile HTML": [HOSTILE, "</textarea><script>alert(1)</script>", "javascript:alert(1)"],
    "line breaks": ["a\r\nX-Hostile: 1\r\n\r\nb", "a\nSet-Cookie: hostile=1"],
    "right to left and four bytes": ["\u202eabc\u202c \u05d0\u0627", "\U00010348\U0001f600 ā", "a\u200b\ufeffb"],
}


def replaced(pairs, name, value):
    return [(n, v) for n, v in pairs if n != name] + ([] if value is None else [(name, value)])


class Campaign:
    def __init__(self, tap, base):
        self.tap, self.base, self.sent = tap, base, 0

    def requests(self, form, name, requests):
        """REQUESTS: (what, send, allowed, sent).  One case; afterwards what is stored must be as before."""
        before, wrong, accepted = self.base.stored(), None, False
        for what, send, allowed, sent in requests:
            if form.sends or form.path.startswith("/status"):
                self.base.forget_limits()
            answer = send()
            self.sent += 1
            if answer is None and 0 in allowed:
                continue
            wrong = answer if isinstance(answer, str) else judge(answer, allowed)
            if not wrong and answer.status == 422 and sent is not None:
                wrong = judge_kept(answer, form.path, form.having, [p for p in sent if p[0] not in form.own])
            if wrong:
                wrong = f"{what}\n{wrong}"
                break
            accepted |= answer.status == 303
        if not wrong and not accepted:
            after = self.base.stored()
            wrong = None if after == before else "stored: " + ", ".join(sorted(set(after) - set(before)))
        self.tap.case(f"POST {form.path}{' ' + form.having if form.having else ''}: {name}", wrong)

    def post(self, form, pairs, what, allowed, kept=True):
        return (what, lambda: form.send(pairs), allowed, pairs if kept else None)

    def fields(self, form):
        names = [f["name"] for f in form.fields]
        # Of many alike the first stands for all.
        names = [n for n in names if not re.match(r"norm_[2-9]|norm_1\d|(name|whom|about)_e|(tues|wednes|thurs|fri|satur|sun)day|(topic|aim|materials)_[1-9]", n)]
        return [f for f in form.fields if f["name"] in names]

    def missing(self, form):
        out = []
        for field in self.fields(form):
            for value, word in ((None, "missing"), ("", "empty")):
                out.append(self.post(form, replaced(form.pairs(True), field["name"], value), f"{field['name']} {word}",
                                     REFUSED if form.spoil and field["name"] != form.spoil[0] else REFUSED | {200, 303}))
        self.requests(form, "a field missing or empty", out)

    def required(self, form):
        """The form asks again for the answer that cannot be: the same 422 without anything else wrong."""
        def send():
            answer = form.send(form.pairs(True))
            extra = answer.page.invalid - {form.spoil[0]} if answer else {}
            if answer and answer.status == 422 and (extra or not answer.page.invalid):
                return f"marked as wrong: {sorted(answer.page.invalid)}"
            return answer
        self.requests(form, f"only {form.spoil[0]} wrong, all else kept", [("the good form, spoiled", send, {422},
                                                                            form.pairs(True))])

    def long(self, form):
        out = []
        for field in self.fields(form):
            name, most = field["name"], LONGEST.get(field["name"])
            if field["kind"] in ("radio", "select", "checkbox", "hidden", "button") and name != "next":
                most = None
            sizes = [most + 1] if most else []
            for size in sizes + [4001] * (not most or most < 4001):
                for letter in ("a", "\U00010348") if most and size < 4001 else ("a",):
                    out.append(self.post(form, replaced(form.pairs(), name, letter * size), f"{name}: {size} characters",
                                         REFUSED, field["kind"] not in ("hidden", "button")))
            out.append(self.post(form, replaced(form.pairs(), name, "a" * 100000), f"{name}: 100 KB",
                                 {413} if form.limit < 100000 else {413, 422, 400}, False))
        self.requests(form, "too long", out)

    def longest(self, form):
        out = []
        for field in self.fields(form):
            name = field["name"]
            if field["kind"] not in ("text", "area") or name not in LONGEST or name == form.spoil[0]:
                continue
            if name in ("code", "child_code", "value", "norms"):
                continue
            pairs = replaced(form.pairs(True), name, ("a" if name == "login" else "\u0101") * LONGEST[name])

            def send(pairs=pairs, name=name):
                answer = form.send(pairs)
                if answer and answer.status == 422 and name in answer.page.invalid:
                    return f"{name} is marked as wrong"
                return answer
            out.append((f"{name}: {LONGEST[name]} characters", send, {422}, pairs))
        if out:
            self.requests(form, "as long as may be", out)

    def typed(self, form):
        out = []
        for field in self.fields(form):
            free = field["kind"] in ("area", "password", "text") and field["mode"] != "numeric" and \
                "date" not in field["name"] and field["name"] not in ("day", "first", "valid_from", "starts", "code")
            for value in TYPED:
                # A blank in place of a choice is no choice, as in a register where nobody is marked.
                unsaid = field["kind"] == "radio" and not value.strip()
                allowed = REFUSED if form.spoil or not (free or unsaid) else REFUSED | {200, 303}
                out.append(self.post(form, replaced(form.pairs(True), field["name"], value), f"{field['name']}={value}",
                                     allowed | ({200, 303} if field["name"] == (form.spoil or [""])[0] else set())
                                     if field["name"] != "csrf" else REFUSED, not field["kind"] == "hidden"))
        self.requests(form, "wrong type", out)

    def twice(self, form):
        out = []
        for field in self.fields(form):
            first = next((v for n, v in form.pairs() if n == field["name"] and v), None) or next(
                (c for c in field["choices"] or () if c), "1")
            many = field["kind"] == "checkbox" and not field["name"].startswith("norm_")
            allowed = {422} if many else {400}
            for second in (first, "b"):
                out.append(self.post(form, replaced(form.pairs(), field["name"], None) +
                                     [(field["name"], first), (field["name"], second)],
                                     f"{field['name']} twice", allowed, False))
        self.requests(form, "given twice", out)

    def coded(self, form, name):
        self.requests(form, name, [self.post(form, replaced(form.pairs(), field["name"], value), f"{field['name']}={value!r}",
                                             {400}) for field in self.fields(form) for value in CODED[name]])

    def shown(self, form, name):
        out = []
        for field in self.fields(form):
            sure = form.spoil and field["name"] != form.spoil[0]
            for value in SHOWN[name]:
                if sure or form.sends or field["kind"] in ("hidden", "radio", "select", "button"):
                    allowed = REFUSED if sure or not form.sends else REFUSED | {200}
                    out.append(self.post(form, replaced(form.pairs(True), field["name"], value), f"{field['name']}={value!r}",
                                         allowed if field["name"] != "next" else REFUSED | {303}, field["kind"] != "hidden"))
        if out:
            self.requests(form, name, out)

    def envelope(self, form, other):
        good = form.pairs() + [("csrf", form.csrf)]
        body, many = encode(good), good + [(f"k{i}", "v") for i in range(2000)]
        origin = {"Origin": None, "Sec-Fetch-Site": None}

        def with_headers(what, headers, allowed, data=body):
            return (what, lambda: form.browser.post(form.path, data, headers), allowed, None)
        token = form.csrf[:-1] + ("0" if form.csrf[-1] != "0" else "1")
        self.requests(form, "keys that it does not have", [
            self.post(form, form.pairs() + [(n, "1")], f"key {n}", {400})
            for n in ("x", "", "id[]", "__proto__", HOSTILE, "csrf2", "lang")] + [
            with_headers("2000 keys", {}, {400, 413}, encode(many)), with_headers("a million separators", {}, {413}, b"&" * 1000000),
            with_headers("only separators", {}, {400, 403}, b"&" * 900), with_headers("no equals sign", {}, {400, 403}, b"abc"),
            with_headers("empty", {}, {400, 403}, b"")])
        self.requests(form, "over its limit", [
            with_headers("one byte", {}, {413}, body + b"&" * (form.limit + 1 - len(body))),
            with_headers("a megabyte", {}, {413}, body + b"a" * 1000000)])
        self.requests(form, "another content type", [
            with_headers(kind or "none", {"Content-Type": kind}, {415, 400} if kind and "multipart" in kind else {415})
            for kind in ("text/plain", "application/json", None, "application/x-www-form-urlencodedx", "multipart/form-data",
                         "multipart/form-data; boundary=", "multipart/form-data; boundary=" + "b" * 300,
                         "multipart/form-data; boundary=\"x")])
        self.requests(form, "without a believable token", [
            ("none", lambda: form.send(form.pairs(), csrf=""), {403}, None),
            ("another form's", lambda: form.send(form.pairs(), csrf=other), {403}, None),
            ("one digit wrong", lambda: form.send(form.pairs(), csrf=token), {403}, None),
            ("twice", lambda: form.send(good), {400}, None),
            with_headers("cross-site", {"Sec-Fetch-Site": "cross-site"}, {403}),
            with_headers("same-site", {"Sec-Fetch-Site": "same-site"}, {403}),
            with_headers("origin null", {**origin, "Origin": "null"}, {403}),
            with_headers("origin null, same-origin", {"Origin": "null"}, {403}),
            with_headers("another origin", {**origin, "Origin": "https://evil.example"}, {403}),
            ("another person's", lambda: Browser(URL).post(form.path, body), {403}, None)])
        self.framing(form)

    def framing(self, form):
        body = encode(form.pairs() + [("x", "1"), ("csrf", form.csrf)])
        kind = {"Content-Type": "application/x-www-form-urlencoded", "Origin": URL, "Sec-Fetch-Site": "same-origin"}

        def raw(what, headers, data, allowed=frozenset({400, 403, 411, 413, 0}), shut=False):
            head = form.browser.head("POST", form.path, {**kind, **headers})
            return (what, lambda: form.browser.raw(head + data, shut), set(allowed), None)
        chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
        self.requests(form, "framing lies", [
            raw("chunked", {"Transfer-Encoding": "chunked"}, chunks, {400}),
            raw("chunked, cut off", {"Transfer-Encoding": "chunked"}, chunks[:-9], shut=True),
            raw("chunked, bad size", {"Transfer-Encoding": "chunked"}, b"zz\r\nabc\r\n0\r\n\r\n"),
            raw("chunked and a length", {"Transfer-Encoding": "chunked", "Content-Length": "5"}, chunks),
            raw("an unknown coding", {"Transfer-Encoding": "gzip"}, chunks, {400}),
            raw("longer than sent", {"Content-Length": str(len(body) + 50)}, body, shut=True),
            raw("shorter than sent", {"Content-Length": str(len(body) - 5)}, body),
            raw("no length", {}, body), raw("length -1", {"Content-Length": "-1"}, body),
            raw("length of letters", {"Content-Length": "abc"}, body),
            raw("a huge length", {"Content-Length": "99999999999999999999"}, body, shut=True),
            raw("two lengths", {"Content-Length": str(len(body)), "content-length": "3"}, body)])

    def whole(self, form, other):
        if form.spoil and form.spoil[0] != "version":
            self.required(form)
            self.longest(form)
        self.missing(form)
        self.long(form)
        self.typed(form)
        self.twice(form)
        for name in CODED:
            self.coded(form, name)
        for name in SHOWN:
            self.shown(form, name)
        self.envelope(form, other)


def sign_in(login):
    browser = Browser(URL)
    form = Form("/account/sign-in", login, "/account/sign-in", good={"login": login, "password": PASSWORD})
    form.browser = browser
    wrong = form.open()
    answer = None if wrong else form.send(form.pairs())
    if wrong or answer.status != 303:
        sys.exit(f"Bail out! {login} cannot sign in: {wrong or answer.status}")
    return browser


def apply_draft(browser, whom):
    """A draft for WHOM with all its answers, through the steps; its token."""
    page, query = "/apply", ""
    while page not in ("/apply/attachments", "/apply/check"):  # papers are optional, and tests/e2e/public_attachments.sh is about them
        form = Form(page, "resident", page + (f"?{query}" if query else ""), good={"code": "", "for_whom": whom})
        form.browser = browser
        wrong = form.open()
        answer = None if wrong else form.send(form.pairs())
        if wrong or answer.status != 303:
            sys.exit(f"Bail out! {page}: {wrong or answer.status}")
        page, _, query = answer.header("location").removeprefix(URL).partition("?")
    return query.partition("draft=")[2].partition("&")[0]


def opened(reference, code):
    """A browser with a prepared application open."""
    form = Form("/status", "tracker", "/status", good={"reference": PREPARED[reference], "code": PREPARED[code]})
    form.browser = Browser(URL)
    wrong = form.open()
    answer = None if wrong else form.send(form.pairs())
    if wrong or answer.status != 303:
        sys.exit(f"Bail out! /status: {wrong or answer.status}")
    return form.browser


def routes(base):
    """GET and POST paths of what the programs print."""
    rows = [line.split("\t") for line in PREPARED["routes"].splitlines()]
    return [r[1] for r in rows if r[0] == "GET"], {r[1]: int(r[4]) for r in rows if r[0] == "POST"}


WHO = {"admin": "admin", "casework": "worker", "provider": "leader", "report": "head", "account": "head"}


def pages_case(tap, base, people, path, who, query):
    """A page with each key of its query as it should never be; nothing is stored by looking."""
    keyless = people[who].get(f"{path}?x=1").status != 400
    allowed, wrong, before = {200, 303, 400, 403, 404, 413}, None, base.stored()
    pairs = [tuple(p.split("=", 1)) for p in query.split("&")] if query else []
    tries = [query, query + "&x=1", query + "&lang=en", query + "&lang=%0d%0aX-Hostile:%201", query + "&lang=" + "a" * 3000, "&" * 900,
             "%00", "=", HOSTILE.replace(" ", "%20").replace("<", "%3C"), "a" * 1500]
    for name, value in pairs:
        rest = "&".join(f"{n}={v}" for n, v in pairs if n != name)
        values = [v.decode() for vs in CODED.values() for v in vs] + TYPED + [v for vs in SHOWN.values() for v in vs] + ["a" * 1500]
        for bad in values:
            coded = bad if bad.encode() in sum(CODED.values(), []) else encode([("", bad)])[1:].decode()
            tries.append(f"{rest}&{name}={coded}")
        tries += [f"{query}&{name}={value}", rest]
    for text in tries:
        answer = people[who].get(f"{path}?{text}")
        bad = judge(answer, allowed)
        if not bad and not keyless and answer.status != 400 and re.search(r"=(a%00b|%C3%28|%zz|%C0%AF)(&|$)", text) and "=" in query:
            bad = f"status {answer.status} for bad coding"
        if bad:
            wrong = f"GET {path}?{text[:200]}\n{bad}"
            break
    if not wrong and base.stored() != before:
        wrong = "looking stored something: " + " ".join(sorted({row.split("\t")[0] for row in set(base.stored()) ^ set(before)}))
    tap.case(f"GET {path}: hostile queries", wrong)


def site_case(tap, people, name, requests):
    wrong = None
    for what, data, allowed in requests:
        wrong = judge(people["visitor"].raw(data), allowed)
        if wrong:
            wrong = f"{what}\n{wrong}"
            break
    tap.case(name, wrong)


def site(tap, people, gets):
    visitor = people["visitor"]

    def line(method, path, **headers):
        return (f"{method} {path[:120]} {list(headers)[:1]}", visitor.head(method, path, headers))
    areas = ["", "/apply", "/account", "/casework", "/provider", "/report", "/admin", "/static", "/programme"]
    site_case(tap, people, "unknown paths", [(*line("GET", p), {404}) for a in areas for p in (
        a + "/no-such-page", a + "/.git/config", a + "/index.php")] + [(*line("GET", "/" + p), {404}) for p in (
            "health/x", "programme/", "programme/9.9", "programme/%3Csvg%20onload%3D1%3E", "static../x", "appl%79/x")])
    site_case(tap, people, "unknown methods", [
        (*line(m, p), {404, 405}) for p in gets + ["/static/css/site.css", "/no-such-page"] if "{" not in p and p != "/metrics"
        for m in ("TRACE", "PUT", "DELETE", "OPTIONS", "PATCH", "FOO", "PROPFIND")] + [(*line("CONNECT", "/"), {400, 405})])
    bad = [p for a in ("/", "/account/", "/casework/", "/admin/") for p in (
        a + "%2e%2e/", a + "%2e%2e%2f", "/" + a, a + "/", a + "%00", a + "%C3%28", a + "%zz", a + "%0d%0aX-Hostile:1", a + "%5c",
        a + "..;/", a + "%252e%252e/")] + ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/static/%2e%2e/%2e%2e/jslp.conf"]
    site_case(tap, people, "strange paths", [(*line("GET", p), {200, 303, 400, 404}) for p in bad])
    site_case(tap, people, "too much in the head", [
        (*line("GET", "/" + "a" * 9000), {400, 414}), (*line("GET", "/?" + "a=b&" * 3000), {400, 414}),
        (*line("GET", "/", **{"X-Long": "a" * 9000}), {400}),
        (*line("GET", "/", **{f"X-{i}": "a" * 400 for i in range(200)}), {400}),
        (*line("GET", "/", **{"Cookie": "__Host-sid=" + "a" * 5000}), {200, 400})])
    site_case(tap, people, "strange heads", [
        ("no host", b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", {400}),
        ("two hosts", b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n", {400}),
        ("a host of HTML", b"GET / HTTP/1.1\r\nHost: \"><svg/onload=1>\r\nConnection: close\r\n\r\n", {200, 400}),
        ("bad cookies", visitor.head("GET", "/account/sign-in", {
            "Cookie": "__Host-sid=%00; __Host-sid=zz; __Host-v=<svg/onload>; __Host-lang=\"'><svg/onload=1>; ==;;; a"}), {200, 400}),
        ("languages", visitor.head("GET", "/", {"Accept-Language": "\udcff\udcfe;q=x", "Referer": HOSTILE, "User-Agent": HOSTILE}),
         {200})])


CHECKS_PAGE = ("HTTP/1.1 422 x\r\ncontent-type: text/html; charset=utf-8\r\n" + "".join(f"{n}: {v}\r\n" for n, v in {
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'", "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin", "x-frame-options": "DENY", "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin", "x-request-id": "0" * 32}.items()) + "\r\n"
    "<main data-status=\"422\"><h1>Lapa</h1><form action=\"/f\"><input name=\"a\" value=\"%s\"></form></main>")


def control(tap):
    """The judge finds what is planted, and nothing in a good page."""
    escaped = HOSTILE.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    good = CHECKS_PAGE % escaped
    faults = {
        "the raw string": CHECKS_PAGE % HOSTILE, "a 500": good.replace("422", "500"), "no answer": None,
        "a heading missing": good.replace("h1>", "h2>"), "another data-status": good.replace('"422"', '"200"'),
        "a header missing": good.replace("x-frame-options: DENY\r\n", ""),
        "a header twice": good.replace("x-frame-options: DENY\r\n", "x-frame-options: DENY\r\n" * 2),
        "a handler": good.replace("<h1", "<h1 onclick=\"x\""), "a script": good.replace("<h1", "<script>1</script><h1"),
        "a template's tag": CHECKS_PAGE % "<?cs var:x ?>", "where the fault is": good.replace("Lapa", "lib/db/db.c:12"),
        "a header of the client": good.replace("\r\n\r\n", "\r\nx-hostile: 1\r\n\r\n"),
    }

    def verdict(text):
        answer = Answer(text.encode()) if text else None
        return judge(answer, REFUSED) or judge_kept(answer, "/f", None, [("a", HOSTILE)])
    tap.case("control: a good page is good", verdict(good))
    for name, text in faults.items():
        tap.case(f"control: {name} is found", None if verdict(text) else "the judge saw nothing")
    lost = verdict(CHECKS_PAGE % "something else")
    tap.case("control: a lost answer is found", None if lost and "typed" in lost else f"the judge said: {lost}")
    tap.case("control: a slow answer is found", None if judge(Answer(good.encode(), 9.0), {422}) else "the judge saw nothing")


def control_stored(tap, base, form):
    """A good post of a step is seen as stored."""
    before = base.stored()
    answer = form.send(replaced(form.pairs(), "problem", "Pavisam citi vārdi."))
    same = base.stored() == before
    tap.case("control: what a good post stores is seen", "nothing was seen" if same or answer.status != 303 else None)


def calendar_entry(browser):
    form = Form("/admin/calendar", "admin", "/admin/calendar?year=2099", good={
        "day": "16.06.2099.", "kind": "holiday", "name": "Diena", "legal_ref": "Likums, 1. pants"})
    form.browser = browser
    form.open()
    form.send(form.pairs())


def accepted(tap, base, form):
    """At the end the good form is taken: so it was the fault that was refused, not the form."""
    base.forget_limits()
    wrong = form.open()
    if not wrong:
        wrong = judge(form.send(form.pairs()), {303} if form.path not in ("/casework/search",) else {200})
    tap.case(f"POST {form.path}: the good form is taken after all that", wrong)


def main():
    tap, base = Tap(), Database()
    control(tap)
    base.forget_limits()
    people = {n: sign_in(l) for n, l in (("worker", "social_worker"), ("head", "head"), ("manager", "provider_manager"),
                                         ("leader", "facilitator"), ("officer", "contract_officer"), ("admin", "admin"))}
    sign_in("head")
    people.update(resident=Browser(URL), visitor=Browser(URL), tracker=opened("asked", "code"), guest=opened("file_offered", "code_offered"))
    draft = {whom: apply_draft(people["resident"], whom) for whom in ("family", "self", "child")}
    calendar_entry(people["admin"])
    gets, posts = routes(base)
    every, campaign = list(forms(draft)), Campaign(tap, base)
    # The first has no fields, the second shows only behind a national sign-in: tests/e2e/public_status.sh and public_status_email.sh; files:
    # tests/e2e/public_attachments.sh, public_status_messages.sh and casework_import.sh; a place in a group: tests/e2e/public_decided.sh; a pair: casework_separation.sh.
    elsewhere = {"/casework/separation_end", "/status/absent", "/status/close", "/status/identity", "/status/answer", "/apply/attachments", "/apply/attachment_remove", "/casework/import"}
    tap.case("every form of the programs is here", "\n".join(sorted((set(posts) - elsewhere) ^ {f.path for f in every})))
    tap.case("with its limit", "\n".join(f.path for f in every if posts.get(f.path) != f.limit))
    only = sys.argv[1:]
    tap.case("every path that was named is a form", "\n".join(sorted(set(only) - {f.path for f in every})))
    begun = time.monotonic()
    for form in every:
        if only and form.path not in only:
            continue
        form.browser = people[form.who]
        wrong = form.open()
        if wrong:
            tap.case(f"POST {form.path}: opens", wrong)
            continue
        other = Form("/account/sign-out" if form.path != "/account/sign-out" else "/account/end-session", "", "/account/")
        other.browser = form.browser
        token = "0" * 64 if form.who in ("resident", "visitor", "tracker", "guest") else (other.open(), other.csrf)[1]
        if form.path == "/apply/grounds":
            control_stored(tap, base, form)
        campaign.whole(form, token)
        if os.environ.get("HOSTILE_TIMES"):
            print(f"# {form.path}: {time.monotonic() - begun:.1f} s, {campaign.sent} requests")
    for path in gets if not only else []:
        if "{" in path or path in ("/health", "/metrics"):
            continue
        who, query = queries(draft).get(path, (WHO.get(path.split("/")[1], "resident"), ""))
        pages_case(tap, base, people, path, who, query)
    if not only:
        site(tap, people, gets)
    for form in every:
        if not only and not form.sends and (not form.spoil or form.path == "/casework/approve") and form.path != "/account/sign-out":
            if form.path == "/casework/approve":
                form.spoil = None
            accepted(tap, base, form)
    base.forget_limits()
    print(f"# {campaign.sent} posts")
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
