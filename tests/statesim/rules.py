"""What a message must be: the JSON Schemas of schemas/ and the rules that a schema cannot say.

Reasons name the field and the rule, never the value: values are people's data and answers are kept
in logs.
"""
import base64
import binascii
import datetime
import hashlib
import json
import os
import re

import jsonschema

SCHEMA_NAMES = ("common", "envelope", "decision", "enrolment", "attendance", "eaddress")
REASONS_MAX = 20
FUTURE_TOLERANCE = datetime.timedelta(minutes=5)
RIGA_AHEAD = datetime.timedelta(hours=3)  # the largest offset of Europe/Riga from UTC

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
INSTANT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]{1,6})?Z")
KEY = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9a-fA-F]{32,64}")
EARLIEST_DAY = datetime.date(1850, 1, 1)
EARLIEST_INSTANT = datetime.datetime(2020, 1, 1)


class Malformed(Exception):
    """The bytes are no JSON text of the kind that is taken here."""


def is_key(text):
    return KEY.fullmatch(text) is not None


def utc_now():
    return datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None)


def day_of(text):
    """The date written as YYYY-MM-DD; ValueError when it is no real date or before 1850."""
    if not DAY.fullmatch(text):
        raise ValueError(text)
    day = datetime.date.fromisoformat(text)
    if day < EARLIEST_DAY:
        raise ValueError(text)
    return day


def instant_of(text):
    """The UTC instant written as YYYY-MM-DDTHH:MM:SS[.ffffff]Z; ValueError when it is none."""
    parts = INSTANT.fullmatch(text)
    if not parts:
        raise ValueError(text)
    return datetime.datetime.strptime(parts[1] + "T" + parts[2], "%Y-%m-%dT%H:%M:%S")


def is_person_code(text, today):
    """Eleven digits: 3[2-9] and nine more (no meaning inside), or a real birth date DDMMYY, a
    century digit 0-2 and four digits. The check digit of the old kind is no reason to refuse."""
    if not re.fullmatch(r"[0-9]{11}", text):
        return False
    if re.match(r"3[2-9]", text):
        return True
    if text[6] not in "012":
        return False
    year = 1800 + 100 * int(text[6]) + int(text[4:6])
    try:
        return datetime.date(year, int(text[2:4]), int(text[0:2])) <= today
    except ValueError:
        return False


def riga_day_limit(instant):
    """The latest calendar day that it can be in Riga at a UTC instant."""
    return (instant + RIGA_AHEAD).date()


def no_duplicates(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise Malformed("an object has the same member twice")
    return members


def refuse_constant(_):
    raise Malformed("NaN and Infinity are no JSON")


def parse(raw):
    """The JSON object in the bytes; Malformed for anything else, duplicate members included."""
    try:
        message = json.loads(raw.decode("utf-8"), object_pairs_hook=no_duplicates,
                             parse_constant=refuse_constant)
        json.dumps(message, ensure_ascii=False).encode("utf-8")
    except UnicodeError:
        raise Malformed("the body is not UTF-8 text") from None
    except (ValueError, RecursionError):
        raise Malformed("the body is not JSON") from None
    if not isinstance(message, dict):
        raise Malformed("the body is not a JSON object")
    return message


def formats():
    """The format checks that the schemas name; the library's own are laxer."""
    checker = jsonschema.FormatChecker(formats=())

    @checker.checks("date", raises=ValueError)
    def _date(value):
        return not isinstance(value, str) or day_of(value) is not None

    @checker.checks("date-time", raises=ValueError)
    def _instant(value):
        return not isinstance(value, str) or instant_of(value) is not None

    @checker.checks("person-code")
    def _person_code(value):
        return not isinstance(value, str) or is_person_code(value, riga_day_limit(utc_now()))

    return checker


def pattern(validator, expression, instance, _schema):
    """`$` is the end of the text, as in JSON Schema; Python's also stands before a last newline."""
    if validator.is_type(instance, "string"):
        if not re.search(re.sub(r"\$$", r"\\Z", expression), instance):
            yield jsonschema.ValidationError("pattern")


Validator = jsonschema.validators.extend(
    jsonschema.Draft202012Validator,
    validators={"pattern": pattern},
    type_checker=jsonschema.Draft202012Validator.TYPE_CHECKER.redefine(
        "integer", lambda _checker, value: type(value) is int),
)

FORMAT_REASONS = {
    "date": "is not a real date written YYYY-MM-DD",
    "date-time": "is not a real UTC time written YYYY-MM-DDTHH:MM:SSZ",
    "person-code": "is not a personal code: 11 digits, 3[2-9] first or a real past birth date",
}


def reason_of(error):
    limit = error.validator_value
    return {
        "type": lambda: "must be " + (limit if isinstance(limit, str) else " or ".join(limit)),
        "enum": lambda: "must be one of " + ", ".join(str(value) for value in limit),
        "const": lambda: "must be " + json.dumps(limit),
        "format": lambda: FORMAT_REASONS.get(limit, "has the wrong form"),
        "pattern": lambda: "has the wrong form",
        "minimum": lambda: "must be at least %s" % limit,
        "maximum": lambda: "must be at most %s" % limit,
        "minLength": lambda: "must have at least %s characters" % limit,
        "maxLength": lambda: "must have at most %s characters" % limit,
        "minItems": lambda: "must have at least %s items" % limit,
        "maxItems": lambda: "must have at most %s items" % limit,
    }.get(error.validator, lambda: "is against the rule " + str(error.validator))()


def field_of(steps):
    """"body.participants[1].mark" from the steps of a path."""
    text = ""
    for step in steps:
        text += "[%d]" % step if isinstance(step, int) else ("." if text else "") + step
    return text or "message"


def shown(name):
    """A member's name from outside, short and printable."""
    return "".join(char if char.isalnum() or char in "_-" else "?" for char in name[:40])


def findings_of(error):
    """(field, reason) pairs of one schema error: a missing or unknown member is named itself."""
    path = list(error.absolute_path)
    if error.validator == "required":
        missing = [name for name in error.validator_value if name not in error.instance]
        return [(field_of(path + [name]), "is missing") for name in missing]
    if error.validator == "additionalProperties":
        known = error.schema.get("properties", {})
        extra = [name for name in error.instance if name not in known]
        return [(field_of(path + [shown(name)]), "is not known here") for name in extra]
    return [(field_of(path), reason_of(error))]


class Rules:
    def __init__(self, directory):
        self.schemas = schemas = {}
        for name in SCHEMA_NAMES:
            with open(os.path.join(directory, name + ".json"), encoding="utf-8") as file:
                schemas[name] = json.load(file)
            Validator.check_schema(schemas[name])
            del schemas[name]["$schema"]  # else the library goes on with its own validator
        self.formats = formats()

    def validator(self, name):
        """A new one for each message: the library's resolver is not made for several threads."""
        store = {schema["$id"]: schema for schema in self.schemas.values()}
        resolver = jsonschema.RefResolver.from_schema(self.schemas[name], store=store)
        return Validator(self.schemas[name], resolver=resolver, format_checker=self.formats)

    def findings(self, message, key, name="envelope"):
        """Every reason to refuse the message, as (field, reason), at most REASONS_MAX."""
        found = []
        for error in self.validator(name).iter_errors(message):
            for finding in findings_of(error):
                if finding not in found:
                    found.append(finding)
        if not found:
            beyond = beyond_schema if name == "envelope" else beyond_eaddress
            found = list(beyond(message, key, utc_now()))
        return found[:REASONS_MAX]


def beyond_eaddress(message, key, now):
    """What a schema cannot say of an act to the e-address: the paper is the one that it says."""
    if message["message_id"] != key:
        yield "message_id", "differs from the Idempotency-Key header"
    if instant_of(message["created_at"]) > now + FUTURE_TOLERANCE:
        yield "created_at", "is in the future"
    try:
        paper = base64.b64decode(message["content"], validate=True)
    except binascii.Error:
        yield "content", "is not base64"
        return
    if len(paper) != message["document"]["bytes"]:
        yield "document.bytes", "is not the length of the content"
    if hashlib.sha256(paper).hexdigest() != message["document"]["sha256"]:
        yield "document.sha256", "is not the digest of the content"
    if not paper.startswith(b"%PDF-"):
        yield "content", "is not a PDF"


def beyond_schema(message, key, now):
    """The rules between fields and against the clock, for a message that fits its schemas."""
    body = message["body"]
    created = instant_of(message["created_at"])
    if message["message_id"] != key:
        yield "message_id", "differs from the Idempotency-Key header"
    if created > now + FUTURE_TOLERANCE:
        yield "created_at", "is in the future"
    if created < EARLIEST_INSTANT:
        yield "created_at", "is before 2020"
    latest = riga_day_limit(created)
    if message["kind"] == "decision":
        if day_of(body["decided_on"]) > latest:
            yield "body.decided_on", "is after created_at"
        if day_of(body["contest_until"]) < day_of(body["decided_on"]):
            yield "body.contest_until", "is before decided_on"
    if message["kind"] == "attendance":
        if day_of(body["held_on"]) > latest:
            yield "body.held_on", "is after created_at"
        yield from repeated(body["participants"])
    elif day_of(body["person"]["birth_date"]) > latest:
        yield "body.person.birth_date", "is in the future"


def repeated(participants):
    seen = set()
    for index, participant in enumerate(participants):
        if participant["application_reference"] in seen:
            yield ("body.participants[%d].application_reference" % index,
                   "is already in this list")
        seen.add(participant["application_reference"])
