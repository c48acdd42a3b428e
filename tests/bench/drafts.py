#!/usr/bin/python3
"""Fills in applications up to the last step and leaves them there, for the bench of submissions.

drafts.py PORT COUNT OUT: writes cookie, token of the last form, then one "draft version" a line.
"""
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "crash"))
from driver import DRAFT, TOKEN, VERSION, Resident  # noqa: E402


class Run:
    ends, retries = time.monotonic() + 600, 0


def fill(resident, n):
    location = resident.step("/apply", None, {"programme": "1.4", "for_whom": "self"})
    draft = DRAFT.search(location).group(1)
    resident.step("/apply/person", draft, {
        "given_name": "Pēteris", "family_name": "Mēģinājums", "birth_date": "01.02.1985.", "sex": "male",
        "address": "Lielā iela 1-%d, Jelgava" % n})
    resident.step("/apply/contact", draft, {"phone": "+371 20000000", "channel": "post"})
    resident.step("/apply/grounds", draft, {"grounds": "other", "problem": "Vajadzīgs padoms."})
    return draft


def main():
    port, count, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    resident = Resident(port, 0, Run())
    with open(out, "w", encoding="ascii") as file:
        for n in range(count):
            draft = fill(resident, n)
            if n == 0:
                _, _, text = resident.until_answered("GET", "/apply/check?draft=" + draft)
                version = VERSION.search(text).group(1)
                file.write("%s\n%s\n" % (resident.cookie, TOKEN.search(text).group(1)))
            file.write("%s %s\n" % (draft, version))


main()
