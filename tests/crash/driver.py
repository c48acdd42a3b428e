#!/usr/bin/python3
"""Residents who apply while processes are killed, and the count afterwards.

Every resident repeats a step until it is answered, as a person would; an application counts as acknowledged when the
program has answered the last step with the way to the receipt.  That moment is written to a file of this program's own
before anything else happens.  A killer ends processes of one instance with SIGKILL, kind by kind.
"""
import argparse
import http.client
import os
import random
import re
import signal
import sys
import threading
import time
import urllib.parse

TOKEN = re.compile(r'name="csrf" value="([0-9a-f]+)"')
VERSION = re.compile(r'name="version" value="([0-9]+)"')
DRAFT = re.compile(r"draft=([0-9a-f]{32})")
RECEIPT = re.compile(r"\b(G-\d{4}-\d{6,})\b")
CODE = re.compile(r"\b([A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4})\b")
KINDS = ("web", "worker", "nginx", "mariadbd")
# The form, step by step: what one resident sends before the check page; {n} is the resident's number.
STEPS = (
    ("/apply", {"programme": "1.4", "for_whom": "self"}),
    ("/apply/person", {"given_name": "Pēteris", "family_name": "Mēģinājums", "birth_date": "01.02.1985.", "sex": "male",
                       "address": "Lielā iela 1-{n}, Jelgava"}),
    ("/apply/contact", {"phone": "+371 20000000", "channel": "post"}),
    ("/apply/grounds", {"grounds": "other", "problem": "Vajadzīgs padoms."}),
)
# Every so many residents one wants the receipt by mail as well.
MAIL_EVERY, MAIL = 20, {"email": "resident{n}@example.invalid"}


class Again(Exception):
    """No answer, or one that says "not now"."""


class Resident:
    """One browser: a cookie, and for every form the token that belongs to it."""

    def __init__(self, port, number, run):
        self.port, self.number, self.run = port, number, run
        self.cookie, self.tokens = "", {}
        self.link = http.client.HTTPConnection("127.0.0.1", port, timeout=10)

    def ask(self, method, path, fields=None):
        headers = {"Cookie": self.cookie} if self.cookie else {}
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers.update({"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"})
        try:
            self.link.request(method, path, body, headers)
            answer = self.link.getresponse()
            text = answer.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException) as error:
            self.link.close()
            raise Again(str(error)) from error
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie" and value.startswith("__Host-v="):
                self.cookie = value.split(";")[0]
        if answer.status >= 500 or answer.status == 429:
            raise Again(str(answer.status))
        return answer.status, answer.getheader("Location") or "", text

    def until_answered(self, *args):
        pause = 0.05
        while time.monotonic() < self.run.ends:
            try:
                return self.ask(*args)
            except Again:
                self.run.retries += 1
                time.sleep(random.uniform(pause / 2, pause))
                pause = min(2 * pause, 0.4)
        raise SystemExit("no answer in time")

    def token(self, page, query=""):
        if page not in self.tokens:
            status, _, text = self.until_answered("GET", page + query)
            found = TOKEN.search(text)
            if status != 200 or not found:
                raise SystemExit("%s: %s, no form" % (page, status))
            self.tokens[page] = found.group(1)
        return self.tokens[page]

    def step(self, page, draft, fields):
        fields = dict(fields, csrf=self.token(page, "?draft=" + draft if draft else ""))
        if draft:
            fields["draft"] = draft
        status, location, text = self.until_answered("POST", page, fields)
        if status != 303:
            raise SystemExit("%s: %s\n%s" % (page, status, text[:2000]))
        return location

    def apply(self, n):
        draft = None
        for page, fields in STEPS:
            if page == "/apply/contact" and n % MAIL_EVERY == 0:
                fields = dict(fields, **MAIL)
            location = self.step(page, draft, {name: value.replace("{n}", str(n)) for name, value in fields.items()})
            draft = draft or DRAFT.search(location).group(1)
        self.send(draft)

    def send(self, draft):
        """Sends until there is an answer; a repeated sending must lead to the same receipt."""
        while True:
            status, _, text = self.until_answered("GET", "/apply/check?draft=" + draft)
            if status == 303:
                break
            fields = {"draft": draft, "csrf": TOKEN.search(text).group(1), "version": VERSION.search(text).group(1)}
            status, location, text = self.until_answered("POST", "/apply/check", fields)
            if status == 303 and location.startswith("/receipt"):
                break
            if status != 409:
                raise SystemExit("/apply/check: %s\n%s" % (status, text[:2000]))
        self.run.acknowledged(draft)
        if self.run.control:
            return
        _, _, text = self.until_answered("GET", "/receipt?draft=" + draft)
        if not RECEIPT.search(text) or not CODE.search(text):
            raise SystemExit("a receipt without its number")
        self.run.receipt(draft, RECEIPT.search(text).group(1), CODE.search(text).group(1))


class Run:
    def __init__(self, args):
        self.wanted, self.control = args.receipts, args.control
        self.ends = time.monotonic() + args.seconds
        self.retries, self.begun, self.done = 0, 0, 0
        self.lock = threading.Lock()
        self.file = open(args.out, "w", encoding="ascii")
        self.broken = ""

    def next(self):
        with self.lock:
            if self.begun >= self.wanted or self.broken or time.monotonic() > self.ends:
                return 0
            self.begun += 1
            return self.begun

    def write(self, *words):
        with self.lock:
            self.file.write("\t".join(words) + "\n")
            self.file.flush()

    def acknowledged(self, draft):
        self.write("ack", draft)
        with self.lock:
            self.done += 1

    def receipt(self, draft, reference, code):
        self.write("receipt", draft, reference, code)


def live(run, port, number):
    resident = Resident(port, number, run)
    try:
        while n := run.next():
            resident.apply(n)
    except SystemExit as error:
        if not run.control:
            run.broken = run.broken or str(error)


def processes(home, build):
    """Pids of the instance by kind, found by what they really run and with which files."""
    found = {kind: [] for kind in KINDS}
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            program = os.readlink("/proc/%s/exe" % name)
            with open("/proc/%s/cmdline" % name, "rb") as file:
                command = file.read().decode("utf-8", "replace")
            with open("/proc/%s/status" % name, encoding="ascii", errors="replace") as file:
                parent = re.search(r"PPid:\s*(\d+)", file.read()).group(1)
        except OSError:
            continue
        if program == build + "/cgi-bin/public/jslp-public" and home + "/jslp.conf" in command:
            found["web"].append(int(name))
        elif program == build + "/bin/jslp-worker/jslp-worker" and home + "/jslp.conf" in command:
            found["worker"].append(int(name))
        elif "mariadbd" in program and home in command:
            found["mariadbd"].append(int(name))
        elif "nginx" in program and (home in command or parent in nginx_masters(home)):
            found["nginx"].append(int(name))
    return found


def nginx_masters(home):
    try:
        with open(home + "/run/nginx-master.pid", encoding="ascii") as file:
            return [file.read().strip()]
    except OSError:
        return []


def kill_one(home, build, kind, counts):
    """True when a living process was ended."""
    pids = processes(home, build)[kind]
    if not pids:
        return False
    try:
        os.kill(random.choice(pids), signal.SIGKILL)
    except ProcessLookupError:
        return False
    counts[kind] += 1
    return True


def kill_on(run, args, counts):
    """Every kind equally often, in any order, spread over the receipts; some while others are still coming back."""
    kinds = [KINDS[i % len(KINDS)] for i in range(args.kills)]
    random.shuffle(kinds)
    for kind, place in zip(kinds, sorted(random.randrange(run.wanted * 99 // 100) for _ in kinds)):
        together = random.random() < 0.3
        while not together and run.done < place and not run.broken and time.monotonic() < run.ends:
            time.sleep(0.02)
        time.sleep(random.uniform(0, 1.0 if together else 0.1))
        while not kill_one(args.home, args.build, kind, counts) and time.monotonic() < run.ends:
            time.sleep(0.05)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--home", required=True)
    parser.add_argument("--build", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--receipts", type=int, default=5000)
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--residents", type=int, default=6)
    parser.add_argument("--control", action="store_true", help="one kill of the database, then the end")
    args = parser.parse_args()
    run, counts = Run(args), dict.fromkeys(KINDS, 0)
    residents = [threading.Thread(target=live, args=(run, args.port, n), daemon=True) for n in range(args.residents)]
    for thread in residents:
        thread.start()
    if args.control:
        while run.done < args.receipts // 2 and time.monotonic() < run.ends:
            time.sleep(0.05)
        kill_one(args.home, args.build, "mariadbd", counts)
        run.ends = time.monotonic()
    else:
        killer = threading.Thread(target=kill_on, args=(run, args, counts), daemon=True)
        killer.start()
        killer.join(timeout=args.seconds + 30)
    for thread in residents:
        thread.join(timeout=30 if args.control else args.seconds + 30)
    print("acknowledged", run.done)
    print("retries", run.retries)
    for kind in KINDS:
        print("kills-" + kind, counts[kind])
    print("broken", run.broken.replace("\n", " ") or "no")
    return 0


if __name__ == "__main__":
    sys.exit(main())
