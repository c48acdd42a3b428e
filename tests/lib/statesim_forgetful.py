#!/usr/bin/python3
"""The state system without its idempotency: every message has an effect. A control for tests: with it, what a
sender repeats must show up twice."""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "statesim"))
import ledger  # noqa: E402


class Forgetful(ledger.Ledger):
    def find(self, key):
        return None

    def apply(self, key, digest, system, kind):
        with self.lock:
            self.by_key.clear()
        return super().apply(key, digest, system, kind)


ledger.Ledger = Forgetful
import statesim  # noqa: E402

sys.exit(statesim.main())
