"""The receiver's fault switch: which fault, for how many more messages."""
import threading

KINDS = ("none", "500", "503", "drop_before", "drop_after", "delay", "half_body", "tls_cut",
         "bad_ack")
SECONDS_MAX = 300


class Faults:
    def __init__(self):
        self.lock = threading.Lock()
        self.kind, self.left, self.seconds, self.fired = "none", 0, 0, 0

    def set(self, order):
        """Takes {"fault":…, "count":…, "seconds":…}; ValueError says why it makes no sense."""
        if not isinstance(order, dict) or set(order) - {"fault", "count", "seconds"}:
            raise ValueError("an object with fault, count, seconds and nothing else is wanted")
        kind = order.get("fault")
        count, seconds = order.get("count", 1), order.get("seconds", 1)
        if kind not in KINDS:
            raise ValueError("fault must be one of " + ", ".join(KINDS))
        if type(count) is not int or not (count == -1 or 1 <= count <= 1000000):
            raise ValueError("count must be -1 or 1..1000000")
        if type(seconds) not in (int, float) or not 0 <= seconds <= SECONDS_MAX:
            raise ValueError("seconds must be 0..%d" % SECONDS_MAX)
        with self.lock:
            self.kind, self.seconds, self.fired = kind, seconds, 0
            self.left = 0 if kind == "none" else count
        return self.state()

    def take(self):
        """(kind, seconds) for the message at hand, counted; ("none", 0) when no fault is left."""
        with self.lock:
            if self.left == 0:
                return "none", 0
            if self.left > 0:
                self.left -= 1
            self.fired += 1
            return self.kind, self.seconds

    def state(self):
        with self.lock:
            return {"fault": self.kind if self.left else "none", "count": self.left,
                    "seconds": self.seconds, "fired": self.fired}
