#!/usr/bin/python3
"""The pretend state system (SOPA, DigiSoc) of the demo and the tests. Contract: README.md here."""
import argparse
import hashlib
import hmac
import http.server
import json
import math
import os
import re
import signal
import socket
import socketserver
import ssl
import struct
import sys
import threading
import traceback
import urllib.parse

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import faults  # noqa: E402
import ledger  # noqa: E402
import rules  # noqa: E402

BODY_MAX = 64 * 1024
EADDRESS_BODY_MAX = 2 * 1024 * 1024
DRAIN_MAX = 4 * 1024 * 1024
IO_SECONDS = 15
STOP_SECONDS = 5
# What the gateway to the e-address says of a personal code by its last two digits.
ACCOUNTS = {"00": "account_inactive", "99": "addressee_unknown"}
NOT_APPLIED = {"500", "503", "drop_before", "tls_cut"}


class Refusal(Exception):
    """An answer other than success: status, title, reasons as (field, reason), extra headers, code."""

    def __init__(self, status, title, reasons=(), headers=(), code=None):
        super().__init__(title)
        self.status, self.title, self.reasons, self.headers = status, title, reasons, headers
        self.code = code


class Vanish(Exception):
    """The connection ends here without an answer."""


def note(text):
    """One line on standard error, whole, also when threads write at the same time."""
    try:
        os.write(2, ("statesim: " + text + "\n").encode("ascii", "replace"))
    except OSError:
        pass  # a full disk under the messages is no reason to leave a request without an answer


def acknowledgement(entry):
    return {"acknowledgement": entry["acknowledgement"], "received_at": entry["received_at"]}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "statesim"
    sys_version = ""
    timeout = IO_SECONDS
    disable_nagle_algorithm = True

    def setup(self):
        self.request.settimeout(IO_SECONDS)
        self.request.do_handshake()
        super().setup()

    def do_POST(self):
        self.body_left = None
        with self.server.working():
            try:
                self.route()
            except Refusal as refusal:
                self.drain()
                self.answer_refusal(refusal)
            except Vanish:
                self.close_connection = True
            except OSError:
                raise  # the connection's end, reported by handle_error
            except Exception as error:
                self.log_fault(error)
                self.close_connection = True
                self.answer_refusal(Refusal(500, "a fault inside the receiver"))

    do_GET = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_HEAD = do_POST

    def route(self):
        try:
            url = urllib.parse.urlsplit(self.path)
        except ValueError:
            raise Refusal(400, "the request target is malformed") from None
        one = re.fullmatch(r"/v1/messages/([^/]+)", url.path)
        routes = {
            "/v1/messages": {"POST": lambda: self.post_message(self.server.faults, BODY_MAX)},
            "/v1/eaddress": {"POST": lambda: self.post_message(self.server.eaddress_faults,
                                                               EADDRESS_BODY_MAX)},
            "/v1/log": {"GET": lambda: self.get_log(url.query)},
            "/health": {"GET": self.get_health},
            "/control": self.control(self.server.faults),
            "/control/eaddress": self.control(self.server.eaddress_faults),
        }
        methods = {"GET": lambda: self.get_message(one[1])} if one else routes.get(url.path)
        if methods is None:
            raise Refusal(404, "no such path")
        if self.command not in methods:
            raise Refusal(405, "no such method here", headers=[("Allow", ", ".join(methods))])
        methods[self.command]()

    # What a request brings

    def header(self, name):
        """The one value of a header, "" when absent; a header given twice is refused."""
        values = self.headers.get_all(name) or [""]
        if len(values) > 1:
            raise Refusal(400, "a header is given twice", [(name, "is given twice")])
        return values[0].strip()

    def authorize(self, name, prefix=""):
        given = self.header(name).encode("utf-8", "replace")
        if not hmac.compare_digest(given, (prefix + self.server.token).encode("utf-8")):
            raise Refusal(401, "the token is missing or wrong", [(name, "is missing or wrong")],
                          [("WWW-Authenticate", "Bearer")] if prefix else [])

    def length(self):
        if self.header("Transfer-Encoding"):
            self.close_connection = True
            raise Refusal(411, "Content-Length is required",
                          [("Transfer-Encoding", "is not taken")])
        text = self.header("Content-Length")
        if not text:
            raise Refusal(411, "Content-Length is required", [("Content-Length", "is missing")])
        if not re.fullmatch(r"[0-9]{1,15}", text):
            self.close_connection = True
            raise Refusal(400, "Content-Length is no number", [("Content-Length", "is no number")])
        return int(text)

    def read_json_body(self, most=BODY_MAX):
        """The bytes of a JSON body within the limit. Vanishes when the sender stops half way."""
        self.body_left = self.length()
        media = self.header("Content-Type").lower().replace(" ", "")
        if media not in ("application/json", "application/json;charset=utf-8"):
            raise Refusal(415, "only application/json is taken", [("Content-Type", "is not JSON")])
        if self.header("Content-Encoding") not in ("", "identity"):
            raise Refusal(415, "no content encoding is taken",
                          [("Content-Encoding", "is not taken")])
        if self.body_left > most:
            raise Refusal(413, "the body is larger than %d bytes" % most,
                          [("body", "is too large")])
        raw = self.rfile.read(self.body_left)
        if len(raw) != self.body_left:
            raise Vanish
        self.body_left = 0
        return raw

    def drain(self):
        """Reads away an unread body, so that the answer reaches a sender who is still writing."""
        if self.body_left is None:
            length = self.headers.get("Content-Length", "0")
            self.body_left = int(length) if re.fullmatch(r"[0-9]{1,15}", length) else 0
            if "Transfer-Encoding" in self.headers or self.body_left:
                self.close_connection = True
        if self.body_left > DRAIN_MAX:
            self.close_connection = True
        left = min(self.body_left, DRAIN_MAX)
        while left > 0:
            piece = self.rfile.read(min(left, 65536))
            if not piece:
                break
            left -= len(piece)

    # The routes

    def post_message(self, faults, most):
        self.authorize("Authorization", "Bearer ")
        key = self.header("Idempotency-Key")
        if not rules.is_key(key):
            raise Refusal(400, "Idempotency-Key is missing or malformed",
                          [("Idempotency-Key", "must be a UUID or 32 to 64 hex digits")])
        raw = self.read_json_body(most)
        fault, seconds = faults.take()
        if fault in NOT_APPLIED:
            self.fail_before(fault, seconds)
        if fault == "delay" and self.server.stopping.wait(seconds):
            raise Vanish
        if fault in ("drop_after", "half_body", "bad_ack"):
            self.fail_after(fault, key, raw)
        else:
            status, entry = self.apply(key, raw)
            self.answer(status, acknowledgement(entry))

    def apply(self, key, raw):
        """(201, entry) once per key, (200, the same entry) when the very same bytes come again."""
        digest = hashlib.sha256(raw).hexdigest()
        entry, is_new = self.server.ledger.find(key), False
        if entry is None:
            try:
                message = rules.parse(raw)
            except rules.Malformed as error:
                raise Refusal(400, str(error), [("body", str(error))]) from None
            system, kind = self.look(message, key)
            try:
                entry, is_new = self.server.ledger.apply(key, digest, system, kind)
            except OSError as error:
                self.log_message("log not written: %s", error)
                raise Refusal(503, "the log cannot be written",
                              headers=[("Retry-After", "5")]) from None
        if entry["sha256"] != digest:
            raise Refusal(409, "this key was used for another message",
                          [("Idempotency-Key", "was used for another body")])
        return (201 if is_new else 200), entry

    def look(self, message, key):
        """Whom the message is for and what it is; a Refusal when it cannot be taken."""
        if self.path != "/v1/eaddress":
            found = self.server.rules.findings(message, key)
            if found:
                raise Refusal(422, "the message is refused", found)
            return message["system"], message["kind"]
        found = self.server.rules.findings(message, key, "eaddress")
        if found:
            raise Refusal(422, "the message is refused", found)
        ending = message["addressee"]["person_code"][-2:]
        if ending in ACCOUNTS:
            raise Refusal(422, "nothing was sent", code=ACCOUNTS[ending])
        return "EADDRESS", "act"

    def fail_before(self, fault, seconds):
        if fault == "500":
            raise Refusal(500, "told to fail")
        if fault == "503":
            raise Refusal(503, "told to be away",
                          headers=[("Retry-After", str(math.ceil(seconds)))])
        if fault == "tls_cut":
            self.cut_tls()
        raise Vanish

    def fail_after(self, fault, key, raw):
        """The message is applied (or refused) as always; then the answer is spoiled."""
        try:
            status, entry = self.apply(key, raw)
        except Refusal:
            if fault == "drop_after":
                raise Vanish from None
            raise
        if fault == "drop_after":
            raise Vanish
        if fault == "bad_ack":
            self.send(201, b"<html><body>OK</body></html>", "text/html; charset=utf-8")
            return
        body = json.dumps(acknowledgement(entry)).encode("ascii")
        self.close_connection = True
        self.send(status, body, "application/json", cut=len(body) // 2)

    def cut_tls(self):
        """Ends the TCP connection by a reset under the TLS session, without its close_notify."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def get_message(self, key):
        self.authorize("Authorization", "Bearer ")
        entry = self.server.ledger.find(key)
        if entry is None:
            raise Refusal(404, "no message with this key was applied")
        self.answer(200, acknowledgement(entry))

    def get_log(self, query):
        self.authorize("Authorization", "Bearer ")
        after = urllib.parse.parse_qs(query).get("after", ["0"])[-1]
        if not re.fullmatch(r"[0-9]{1,12}", after):
            raise Refusal(400, "after must be a number", [("after", "is no number")])
        entries, last = self.server.ledger.after(int(after))
        self.answer(200, {"after": int(after), "last": last, "entries": entries})

    def get_health(self):
        _, last = self.server.ledger.after(0)
        self.answer(200, {"status": "ok", "applied": last})

    def control(self, faults):
        return {"GET": lambda: self.get_control(faults), "POST": lambda: self.post_control(faults)}

    def get_control(self, faults):
        self.authorize("X-Control-Token")
        self.answer(200, faults.state())

    def post_control(self, faults):
        self.authorize("X-Control-Token")
        raw = self.read_json_body()
        try:
            self.answer(200, faults.set(rules.parse(raw)))
        except (rules.Malformed, ValueError) as error:
            raise Refusal(400, str(error), [("body", str(error))]) from None

    # Answers

    def answer(self, status, value):
        self.send(status, json.dumps(value).encode("ascii"), "application/json")

    def answer_refusal(self, refusal):
        value = {
            "type": "about:blank",
            "title": refusal.title,
            "status": refusal.status,
            "errors": [{"field": field, "reason": reason} for field, reason in refusal.reasons],
        }
        if refusal.code:
            value["code"] = refusal.code
        self.send(refusal.status, json.dumps(value).encode("ascii"), "application/problem+json",
                  refusal.headers)

    def send(self, status, body, media, headers=(), cut=None):
        self.send_response(status)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        for name, value in headers:
            self.send_header(name, value)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(b"" if self.command == "HEAD" else body[:cut])

    def send_error(self, code, message=None, explain=None):
        """Called by the library for what is no HTTP request at all."""
        self.close_connection = True
        self.answer_refusal(Refusal(code, message or "bad request"))

    def log_fault(self, error):
        """Where it happened and of which kind; not the text, which may hold people's data."""
        frames = traceback.extract_tb(error.__traceback__)[-4:]
        places = " < ".join("%s:%d" % (os.path.basename(frame.filename), frame.lineno)
                            for frame in reversed(frames))
        self.log_message("FAULT %s at %s", type(error).__name__, places)

    def log_message(self, format, *args):
        note((format % args).encode("unicode_escape").decode("ascii"))


class Working:
    """Counts requests in hand, so that a stop can let them finish."""

    def __init__(self):
        self.changed = threading.Condition()
        self.count = 0

    def __enter__(self):
        with self.changed:
            self.count += 1

    def __exit__(self, *_):
        with self.changed:
            self.count -= 1
            self.changed.notify_all()

    def wait_for_none(self, seconds):
        with self.changed:
            return self.changed.wait_for(lambda: self.count == 0, seconds)


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, options):
        self.token = read_token(options.token_file)
        self.rules = rules.Rules(options.schemas)
        self.ledger = ledger.Ledger(options.log)
        self.faults = faults.Faults()
        self.eaddress_faults = faults.Faults()
        self.stopping = threading.Event()
        self.in_hand = Working()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.load_cert_chain(options.cert, options.key)
        super().__init__(("127.0.0.1", options.port), Handler)
        # The handshake is done in the connection's own thread, so nobody can hold up the others.
        self.socket = context.wrap_socket(self.socket, server_side=True,
                                          do_handshake_on_connect=False)

    def working(self):
        return self.in_hand

    def server_bind(self):
        socketserver.TCPServer.server_bind(self)  # without the library's look-up of our own name
        self.server_name, self.server_port = self.server_address

    def shutdown_request(self, request):
        try:
            request.settimeout(0.2)
            request.unwrap()
        except (OSError, ValueError):
            pass  # already cut, or the other side does not wait for the end of TLS
        super().shutdown_request(request)

    def handle_error(self, request, client_address):
        note("connection ended: " + sys.exc_info()[0].__name__)


def read_token(path):
    with open(path, encoding="ascii") as file:
        token = file.read().strip()
    if len(token) < 16:
        raise ValueError("%s: a token of 16 characters or more is wanted" % path)
    return token


def write_port(path, port):
    """The file appears whole, once the port takes connections."""
    with open(path + ".new", "w", encoding="ascii") as file:
        file.write("%d\n" % port)
    os.replace(path + ".new", path)


def arguments():
    parser = argparse.ArgumentParser(description="Pretend state system on 127.0.0.1, HTTPS only.")
    parser.add_argument("--port", type=int, default=0, help="0 (default): any free one")
    parser.add_argument("--cert", required=True)
    parser.add_argument("--key", required=True)
    parser.add_argument("--token-file", required=True)
    parser.add_argument("--log", required=True, help="append-only record of effects")
    parser.add_argument("--port-file", help="where to write the port when it is open")
    parser.add_argument("--schemas", default=os.path.join(HERE, "schemas"))
    return parser.parse_args()


def main():
    options = arguments()
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    try:
        server = Server(options)
        if options.port_file:
            write_port(options.port_file, server.server_address[1])
    except Exception as error:  # every start-up failure is one clear line
        note("cannot start: %s: %s" % (type(error).__name__, error))
        return 1
    loop = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
    loop.start()
    stop.wait()
    server.stopping.set()
    server.shutdown()
    loop.join()
    server.socket.close()
    server.in_hand.wait_for_none(STOP_SECONDS)
    server.ledger.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
