"""A browser without manners, and the judge of what it gets: for tests/e2e/hostile.py.

Requests are written byte for byte to a socket.  judge() says what is wrong with an answer, or None."""
import html.parser
import re
import socket
import time
import urllib.parse

HOSTILE = "\"'><svg/onload=alert(1)>{{<?cs var:x ?>"
HEADERS = {
    "content-security-policy": r"default-src 'none'; .*frame-ancestors 'none'",
    "x-content-type-options": r"nosniff$",
    "referrer-policy": r"same-origin$",
    "x-frame-options": r"DENY$",
    "cross-origin-opener-policy": r"same-origin$",
    "cross-origin-resource-policy": r"same-origin$",
    "x-request-id": r"[0-9a-f]{32}$",
}
SECONDS = 10
SLOW = 8.0


class Page(html.parser.HTMLParser):
    """What a page has that matters here: forms with their fields, headings, marks of errors, active content."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.forms, self.invalid, self.active = [], set(), []
        self.headings, self.status, self.links = 0, None, []
        self._form = self._area = self._select = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, pairs):
        at = dict(pairs)
        self.active += [f"{tag} {name}" for name in at if name.startswith("on")]
        if tag in ("svg", "iframe", "object", "embed") and "onload" in at or (tag == "script" and "src" not in at):
            self.active.append(tag)
        if tag == "h1":
            self.headings += 1
        if "data-status" in at:
            self.status = at["data-status"]
        if tag == "a" and at.get("href"):
            self.links.append(at["href"])
        error = re.match(r"(.+)-error$", at.get("id") or "")
        if error:
            self.invalid.add(error.group(1))
        if tag == "form":
            self._form = {"action": at.get("action") or "", "method": at.get("method", "get"), "fields": []}
            self.forms.append(self._form)
        elif self._form is not None and at.get("name"):
            self._field(tag, at)
        elif tag == "option" and self._select is not None:
            value = at.get("value") or ""
            self._select["choices"].append(value)
            if "selected" in at:
                self._select["value"] = value

    def _field(self, tag, at):
        kind = {"textarea": "area", "select": "select", "button": "button"}.get(tag, at.get("type", "text"))
        value = at.get("value") or ""
        field = {"name": at["name"], "kind": kind, "value": value, "choices": [], "mode": at.get("inputmode", "")}
        if kind in ("radio", "checkbox", "button"):
            known = [f for f in self._form["fields"] if f["name"] == at["name"] and f["kind"] == kind]
            field = known[0] if known else field
            field["choices"].append(value)
            field["value"] = field["value"] if known else ""
            if "checked" in at:
                field["value"] = value
            if known:
                return
        if kind == "area":
            field["value"], self._area = "", field
        if kind == "select":
            self._select = field
        self._form["fields"].append(field)

    def handle_data(self, data):
        if self._area is not None:
            self._area["value"] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self._area is not None:
            self._area["value"] = self._area["value"][1:] if self._area["value"][:1] == "\n" else self._area["value"]
            self._area = None
        elif tag == "select":
            self._select = None
        elif tag == "form":
            self._form = None

    def form(self, action, having=None):
        for form in self.forms:
            if form["action"] == action and (not having or having in [f["name"] for f in form["fields"]]):
                return form
        return None


class Answer:
    def __init__(self, raw, seconds=0.0):
        head, _, body = raw.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        found = re.match(r"HTTP/1\.[01] (\d{3})", lines[0])
        self.status = int(found.group(1)) if found else 0
        self.headers = [(n.lower(), v.strip()) for n, _, v in (line.partition(":") for line in lines[1:])]
        if self.header("transfer-encoding") == "chunked":
            body = dechunk(body)
        self.body, self.seconds = body, seconds
        self.text = body.decode("utf-8", "replace")
        self._page = None

    def header(self, name):
        return next((v for n, v in self.headers if n == name), "")

    @property
    def page(self):
        if self._page is None:
            self._page = Page(self.text)
        return self._page


def dechunk(body):
    out = b""
    while body:
        size, _, body = body.partition(b"\r\n")
        count = int(size.split(b";")[0] or b"0", 16)
        if count == 0:
            break
        out, body = out + body[:count], body[count + 2:]
    return out


class Browser:
    """One person at HOST:PORT, with cookies."""

    def __init__(self, url):
        parts = urllib.parse.urlsplit(url)
        self.url, self.host, self.port, self.cookies = url, parts.hostname, parts.port, {}

    def raw(self, data, shut=False):
        """Sends the bytes, reads to the end: Answer, or None when the other side hung up without a word."""
        begun, got = time.monotonic(), b""
        with socket.create_connection((self.host, self.port), SECONDS) as link:
            link.settimeout(SECONDS)
            try:
                link.sendall(data)
                if shut:
                    link.shutdown(socket.SHUT_WR)
            except (BrokenPipeError, ConnectionResetError):
                pass
            try:
                while piece := link.recv(65536):
                    got += piece
            except ConnectionResetError:
                pass
        answer = Answer(got, time.monotonic() - begun) if got else None
        for name, value in answer.headers if answer else []:
            if name == "set-cookie":
                self._keep(value)
        return answer

    def _keep(self, line):
        name, _, value = line.partition(";")[0].partition("=")
        if value and "max-age=0" not in line.lower().replace(" ", ""):
            self.cookies[name] = value
        else:
            self.cookies.pop(name, None)

    def head(self, method, path, headers):
        lines = [f"{method} {path} HTTP/1.1", f"Host: {self.host}:{self.port}", "Connection: close"]
        if self.cookies:
            lines.append("Cookie: " + "; ".join(f"{n}={v}" for n, v in self.cookies.items()))
        return ("\r\n".join(lines + [f"{n}: {v}" for n, v in headers.items()]) + "\r\n\r\n").encode("utf-8", "surrogateescape")

    def get(self, path, method="GET", **headers):
        return self.raw(self.head(method, path, headers))

    def post(self, path, body, headers=None):
        usual = {"Origin": self.url, "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded",
                 "Content-Length": str(len(body))}
        usual.update(headers or {})
        return self.raw(self.head("POST", path, {n: v for n, v in usual.items() if v is not None}) + body)


def encode(pairs):
    """Pairs as a body; a bytes value stands as it is, already coded."""
    quote = urllib.parse.quote_plus
    return b"&".join(quote(n).encode() + b"=" + (v if isinstance(v, bytes) else quote(v).encode()) for n, v in pairs)


def judge_headers(answer):
    """Each header once; a download has a second, narrower policy."""
    for name, pattern in HEADERS.items():
        values = [v for n, v in answer.headers if n == name and v != "default-src 'none'; sandbox"]
        if len(values) != 1 or not re.match(pattern, values[0]):
            return f"header {name}: {values}"
    if any(n == "x-hostile" or v.startswith("hostile=") for n, v in answer.headers):
        return "a header that the client made"
    return None


def judge(answer, allowed):
    """What is wrong with ANSWER, of which one of the statuses ALLOWED is wanted; None when nothing."""
    if answer is None:
        return "no answer"
    if answer.status not in allowed:
        return f"status {answer.status}, wanted {sorted(allowed)}"
    if answer.seconds > SLOW:
        return f"took {answer.seconds:.1f} seconds"
    wrong = judge_headers(answer)
    if wrong:
        return wrong
    if answer.status == 303:
        place = answer.header("location")
        return None if re.match(r"(https?://127\.0\.0\.1:\d+)?/(?![/\\])", place) else f"leads to {place!r}"
    if answer.header("content-type").startswith("text/html") or answer.status >= 400:
        return judge_page(answer)
    return None


def judge_page(answer):
    if answer.header("content-type") != "text/html; charset=utf-8" and answer.header("content-type") != "text/html":
        return f"content type {answer.header('content-type')!r}"
    if "<svg/onload" in answer.text.lower() or "<?cs" in answer.text or answer.page.active:
        return f"active content in the page: {answer.page.active or 'the hostile string'}"
    if answer.page.headings != 1:
        return f"{answer.page.headings} first headings"
    if answer.page.status != str(answer.status):
        return f"data-status {answer.page.status}, status {answer.status}"
    if re.search(r"MariaDB|mysql_|SQL syntax|Sanitizer|\.[ch]:\d+", answer.text):
        return "tells about the program"
    return None


def plain(text):
    return text.replace("\r\n", "\n").replace("\r", "\n").strip(" \t\n")


def judge_kept(answer, action, having, sent):
    """At 422 all that was typed (SENT: name, text) stands in the form again; passwords never do."""
    form = answer.page.form(action, having)
    if form is None:
        return "the form is not on the page"
    for field in form["fields"]:
        typed = [v for n, v in sent if n == field["name"] and isinstance(v, str)]
        if field["kind"] == "password" and field["value"]:
            return f"{field['name']}: a password came back"
        if field["name"] == "csrf" or field["kind"] in ("password", "button") or not typed:
            continue
        if field["choices"] and typed[-1] not in field["choices"]:
            continue
        if plain(field["value"]) != plain(typed[-1]):
            return f"{field['name']}: typed {typed[-1][:60]!r}, kept {field['value'][:60]!r}"
    return None
