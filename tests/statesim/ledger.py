"""The receiver's own record of what it applied: one JSON line per effect, on disk before the
answer."""
import datetime
import fcntl
import json
import os
import secrets
import sys
import threading

PAGE = 1000


class Ledger:
    """Append-only file plus an index by key. A key has one effect, for ever."""

    def __init__(self, path):
        self.lock = threading.Lock()
        self.by_key = {}
        self.entries = []
        self.failed = False
        self.file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        self.size = self._load()
        directory = os.open(os.path.dirname(os.path.abspath(path)), os.O_RDONLY)
        os.fsync(directory)
        os.close(directory)

    def _load(self):
        with open(os.dup(self.file), "rb") as file:
            raw = file.read()
        whole = raw.rfind(b"\n") + 1
        for number, line in enumerate(raw[:whole].splitlines(), 1):
            entry = json.loads(line)
            if entry["n"] != number or entry["key"] in self.by_key:
                raise ValueError("log line %d does not follow" % number)
            self._remember(entry)
        if whole < len(raw):
            # An effect cut by a crash was never acknowledged, so the sender repeats it.
            print("statesim: last log line was cut, removed", file=sys.stderr, flush=True)
            os.ftruncate(self.file, whole)
            os.fsync(self.file)
        return whole

    def _remember(self, entry):
        self.by_key[entry["key"]] = entry
        self.entries.append(entry)

    def find(self, key):
        with self.lock:
            return self.by_key.get(key)

    def after(self, number):
        """At most PAGE effects that follow effect `number`, and the number of the last of all."""
        with self.lock:
            return self.entries[number:number + PAGE], len(self.entries)

    def apply(self, key, digest, system, kind):
        """(entry, is_new). The entry of an earlier message with this key is returned as it is;
        whether its digest is the same is the caller's question. OSError: nothing was applied."""
        with self.lock:
            if key in self.by_key:
                return self.by_key[key], False
            if self.failed:
                raise OSError("the log could not be written; restart to read it again")
            number = len(self.entries) + 1
            now = datetime.datetime.now(datetime.timezone.utc)
            entry = {
                "n": number,
                "received_at": now.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
                "key": key,
                "system": system,
                "kind": kind,
                "sha256": digest,
                "acknowledgement": "%s-%08d-%s" % (system, number, secrets.token_hex(4)),
            }
            self._append(json.dumps(entry, separators=(",", ":")).encode("ascii") + b"\n")
            self._remember(entry)
            return entry, True

    def _append(self, line):
        try:
            if os.write(self.file, line) != len(line):
                raise OSError("short write")
            os.fsync(self.file)
        except OSError:
            self.failed = True
            os.ftruncate(self.file, self.size)
            raise
        self.size += len(line)

    def close(self):
        with self.lock:
            self.failed = True
            os.close(self.file)
