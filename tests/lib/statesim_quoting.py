#!/usr/bin/python3
"""The state system, but each decision is refused in words that quote it. For tests of what a sender keeps of a refusal."""
import json
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "statesim"))
import statesim  # noqa: E402


def quoting(self, key, raw):
    body = json.loads(raw)["body"]
    person = body["person"]
    words = "%(given_name)s %(family_name)s, %(birth_date)s" % person
    value = {
        "title": "nobody is known as " + words,
        "detail": words,
        "code": "E17",
        "errors": [
            {"field": "body.person.given_name", "code": "not_found", "reason": words},
            {"field": words, "code": person["birth_date"], "reason": "x"},
        ],
    }
    self.send(422, json.dumps(value).encode("ascii"), "application/problem+json")
    raise statesim.Vanish


statesim.Handler.apply = quoting
sys.exit(statesim.main())
