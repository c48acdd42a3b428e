"""The forms and pages of the system, for tests/e2e/hostile.py.

Fields come out of the pages; this only says who opens each form where, what good answers are, and with which answer
the form is sure to come back (spoil)."""
import datetime
import json
import os

from hostile_page import HOSTILE, encode

PREPARED = json.loads(os.environ["HOSTILE_PREPARED"])
TODAY = datetime.date.today().strftime("%d.%m.%Y.")
BASE = {
    "given_name": "Ilze", "family_name": "Paraugs", "birth_date": "14.02.1988.", "sex": "female",
    "address": "Lielā iela 1-2, Jelgava", "child_given_name": "Jānis", "child_family_name": "Paraugs",
    "child_birth_date": "05.06.2013.", "child_sex": "male", "child_address": "Lielā iela 1-2, Jelgava",
    "child_relation": "parent", "child_basis": "custody", "phone": "+371 20000000", "email": "ilze@example.org", "channel": "email",
    "grounds": "single_parent", "problem": "Grūti sarunāties.", "programme": "1.4", "programme_2": "", "programme_3": "", "for_whom": "family", "action": "done",
    "adult": "no", "adult_birth_date": "01.05.1985.", "adult_code": "", "child_valid_from": "", "times": "saturday",
    "safe": "no_calls", "needs": "transport", **{f"raised_{n}": "05.06.2013." for n in range(1, 7)},
    "reference": "G-2026-999999", "code": "AAAA-BBBB-CCCC", "child_code": "", "q": "Paraugs",
}
# The longest text that each field takes, in characters.
LONGEST = {
    "given_name": 80, "family_name": 80, "child_given_name": 80, "child_family_name": 80, "address": 200,
    "child_address": 200, "adult_given_name": 80, "adult_family_name": 80, "adult_address": 200, "adult_code": 13,
    "child_document": 200, "needs_note": 500, "wish": 2000, "code": 13, "child_code": 13, "problem": 4000, "login": 60, "password": 200, "q": 100,
    "facts": 4000, "reasons": 4000, "hearing": 4000, "norms": 2000, "note": 1000, "audience": 200, "closure": 120, "contract_number": 40, "invoice": 60, "price": 30, "amendment_number": 40, "provider_name": 200, "about": 1000, "site_address": 120, "room_name": 60, "name": 120,
    "name_lv": 200, "text_lv": 200, "text_easy": 200, "text_en": 200, "title_lv": 300, "whom_lv": 600, "about_lv": 4000, "phones": 120, "body": 12000, "post_title": 120, "legal_ref": 300, "verified_by": 120,
    "filer": 160, "number": 60, "institution": 300, "proof": 1000, "account": 1000, "evidence": 1000, "value": 2000, "next": 500, "reference": 30, "phone": 40, "text": 4000, "reason": 500, "fact_title": 200, "fact_evidence": 300, "hours": 10, "remark": 1000,
    **{f"topic_{n}": 150 for n in range(60)}, **{f"{what}_{n}": 500 for what in ("aim", "materials") for n in range(60)},
}


class Form:
    """One form: WHO opens PAGE and finds it; SPOIL: a good answer replaced so that the form comes back (name, value);
    OWN: names of fields that say what the page is, and so are not kept; AFTER: what PAGE's own form is sent to show this one."""

    def __init__(self, path, who, page, spoil=None, having=None, good=None, limit=16384, sends=False, own=(), after=None):
        self.path, self.who, self.page, self.spoil, self.having = path, who, page, spoil, having
        self.good, self.limit, self.sends, self.own, self.after = {**BASE, **(good or {})}, limit, sends, own, after
        self.browser, self.fields, self.csrf = None, [], ""

    def open(self):
        answer = self.browser.get(self.page) if self.after is None else self.opened_after()
        form = answer.page.form(self.path, self.having) if answer and answer.status == 200 else None
        if form is None:
            return f"GET {self.page}: {answer and answer.status}, no form for {self.path}"
        self.fields = [f for f in form["fields"] if f["name"] != "csrf"]
        self.csrf = next((f["value"] for f in form["fields"] if f["name"] == "csrf"), "")
        return None if self.csrf else "the form has no token"

    def opened_after(self):
        first = Form(self.page, self.who, self.page)
        first.browser = self.browser
        return None if first.open() else first.send(self.after)

    def value(self, field):
        name, kind = field["name"], field["kind"]
        if kind == "hidden":
            return field["value"]
        if field["choices"]:
            if self.good.get(name) in field["choices"]:
                return self.good[name]
            return field["value"] if kind == "checkbox" else field["value"] or next(c for c in field["choices"] if c)
        if name in self.good:
            return self.good[name]
        return field["value"] or "Teksts par to, kas vajadzīgs"

    def pairs(self, spoiled=False):
        pairs = [(f["name"], self.value(f)) for f in self.fields]
        pairs = [(n, v) for n, v in pairs if v != "" or n not in ("provider_id",)]
        if spoiled and self.spoil:
            pairs = [(n, v) for n, v in pairs if n != self.spoil[0]] + [self.spoil]
        return [(n, v) for n, v in pairs if not (n.startswith("norm_") and v == "")]

    def send(self, pairs, headers=None, csrf=None):
        token = self.csrf if csrf is None else csrf
        return self.browser.post(self.path, encode(pairs + ([("csrf", token)] if token else [])), headers)


def forms(draft):
    """Every form; the paths must be those that the programs print."""
    ref, admin = PREPARED, f"/admin/user?id={PREPARED['user']}"
    step, own = "?draft=" + draft["family"], "?draft=" + draft["self"]
    yield Form("/apply", "resident", "/apply" + step, ("for_whom", "everybody"))
    yield Form("/apply/programme", "resident", "/apply/programme" + step, ("programme", "9.9"))
    yield Form("/apply/representation", "resident", "/apply/representation" + step, ("child_basis", "king"))
    yield Form("/apply/custody", "resident", "/apply/custody?draft=" + draft["child"])
    yield Form("/apply/children", "resident", "/apply/children" + step)
    yield Form("/apply/adult", "resident", "/apply/adult" + step, ("adult", "perhaps"), good={"adult_birth_date": "", "adult_code": ""})
    yield Form("/apply/raised", "resident", "/apply/raised" + own, ("raised_1", "31.02.2012."),
               good={f"raised_{n}": "05.06.2013." for n in range(1, 7)})
    yield Form("/apply/needs", "resident", "/apply/needs" + step, ("spoken", "latin"))
    yield Form("/apply/save", "resident", "/apply/save" + step, ("email", "nobody"))
    yield Form("/apply/save/code", "resident", "/apply/save" + step, sends=True)
    yield Form("/apply/resume", "resident", "/apply/resume", sends=True)
    yield Form("/apply/person", "resident", "/apply/person" + step, ("birth_date", "31.02.1990."), good={"code": ""})
    yield Form("/apply/child", "resident", "/apply/child" + step, ("child_birth_date", "31.02.2012."))
    yield Form("/apply/contact", "resident", "/apply/contact" + step, ("channel", "pigeon"))
    yield Form("/apply/grounds", "resident", "/apply/grounds" + step, ("grounds", "none"), limit=65536)
    yield Form("/apply/check", "resident", "/apply/check" + step)
    yield Form("/check", "resident", "/check", ("who", "king"), good={"who": "parent"}, own=("asked",))
    yield Form("/check/apply", "resident", "/check", after=[
        ("who", "parent"), ("resident", "yes"), ("child_1_birth", "05.06.2013."), ("group", "no"), ("facts", "single_parent"),
        ("child_1_raises", "yes"), ("child_1_facts", "none")])
    yield Form("/status", "resident", "/status", sends=True)
    yield Form("/status/messages", "tracker", "/status/messages", ("text", ""), limit=65536)
    yield Form("/status/calendar", "guest", "/status/calendar", good={"action": "make"}, sends=True)
    yield Form("/provider/calendar", "leader", "/provider/calendar", good={"action": "make"}, sends=True)
    yield Form("/status/offer", "guest", "/status/offer", ("answer", "perhaps"), good={"answer": "no", "reason": ""})
    yield Form("/status/withdraw", "tracker", "/status/withdraw", ("version", "1"), limit=65536)
    yield Form("/status/email", "tracker", "/status/email", sends=True, good={"action": "send"})
    yield Form("/account/sign-in", "visitor", "/account/sign-in", limit=4096, sends=True,
               good={"login": "nobody-hostile", "password": "wrong password"})
    yield Form("/account/sign-out", "head", "/account/", limit=1024)
    yield Form("/account/end-session", "head", "/account/", limit=1024)
    yield Form("/casework/search", "worker", "/casework/search", sends=True)
    yield Form("/casework/take", "worker", "/casework/file?ref=" + ref["take"])
    yield Form("/casework/decide", "worker", "/casework/decide?ref=" + ref["decide"], ("outcome", "none"), limit=196608,
               good={"action": "save", "from": "09.04.2027.", "part": ""})
    yield Form("/casework/messages", "worker", "/casework/messages?ref=" + ref["html"], ("text", ""), limit=65536)
    yield Form("/casework/request", "worker", "/casework/request?ref=" + ref["take"], ("due", "31.02.2030."), limit=65536)
    yield Form("/casework/exception", "head", "/casework/exception?ref=" + ref["html"], ("rule", "+king"), limit=65536)
    yield Form("/casework/extend", "worker", "/casework/extend?ref=" + ref["extend"], ("to", "31.02.2030."), limit=196608, good={"action": "save"})
    yield Form("/casework/later_act", "worker", "/casework/later_act?as=corrected&ref=" + ref["later"], ("about", "999999"), limit=196608,
               good={"action": "save", "operative": "vārdus izlabot"})
    yield Form("/casework/without_progress", "worker", "/casework/without_progress?ref=" + ref["hold"], ("due", "31.02.2030."), limit=65536,
               good={"flaws": "unsigned"})
    yield Form("/casework/hearing_invite", "worker", "/casework/hearing_invite?ref=" + ref["hold"], ("due", "31.02.2030."), limit=65536)
    yield Form("/casework/hearing_record", "worker", "/casework/hearing_record?as=heard&ref=" + ref["html"], ("day", "31.02.2030."), limit=65536,
               good={"way": "telephone", "who": "applicant", "day": TODAY})
    yield Form("/casework/end", "worker", "/casework/end?as=withdrawn&ref=" + ref["end"], ("text", ""), limit=65536)
    yield Form("/casework/identify", "worker", "/casework/identify?ref=" + ref["html"], ("seen_on", "31.02.2030."))
    yield Form("/casework/access", "worker", "/casework/access?ref=" + ref["html"], ("version", "59999"), good={"action": "new"})
    yield Form("/casework/reassign", "head", "/casework/reassign?ref=" + ref["html"], ("to", "nobody"), good={"reason": "other"})
    yield Form("/casework/reassign_many", "head", "/casework/reassign_many?owner=0", ("to", "nobody"), limit=65536, own=("owner",),
               good={"reason": "other", "which": "all"})
    yield Form("/casework/remind", "worker", "/casework/remind", ("which", "none"), limit=65536, good={"which": "all"})
    yield Form("/casework/absence", "head", "/casework/absence", ("to_on", "31.02.2030."), good={"from_on": "01.02.2099.", "to_on": "02.02.2099."})
    yield Form("/casework/absence_cancel", "worker", f"/casework/absence_cancel?id={ref['absence']}")
    yield Form("/casework/intake", "worker", "/casework/intake", ("received", "31.02.2030."), limit=67108864, good={
        "code": "", "origin": "counter", "channel": "in-person", "for_whom": "child", "files": "", "spoken": "lv", "language": "lv", "document": "",
        "child_document": "Nr. 1", "mail": "receipt"})
    yield Form("/casework/import_check", "head", f"/casework/import_check?file={ref['import']}")
    yield Form("/casework/contest_new", "worker", "/casework/contest_new?ref=" + ref["decided"], ("way", "pigeon"), limit=65536,
               good={"filed": TODAY, "way": "post"}, own=("act",))
    yield Form("/casework/contest_step", "worker", f"/casework/contest_step?contest={ref['contest']}&step=forward", ("day", "31.02.2030."),
               limit=65536)
    yield Form("/casework/post", "worker", "/casework/post", ("scope", "none"), limit=65536, own=("page", "upto", *(f"row_{n}" for n in range(50))),
               good={"action": "print", "day": TODAY, **{f"item_{n}": "" for n in range(50)}})
    yield Form("/casework/delivery", "head", "/casework/delivery?act=" + ref["act"], ("effective", "31.02.2030."), "reason", limit=65536,
               good={"action": "override"})
    yield Form("/casework/approve", "head", "/casework/approve?ref=" + ref["approve"], ("version", "1"), "note",
               good={"note": "Jāpapildina " + HOSTILE})
    yield Form("/provider/group_new", "manager", "/provider/group_new", ("capacity", "0"),
               good={"capacity": "12", "capacity_min": "1", "language": "lv", "second_leader": "", "audience": "", "first": "09.04.2027.", "starts": "17:30", "minutes": "90",
                     "programme": None, "weekday1": "", "starts1": "", "weekday2": "", "starts2": ""})
    yield Form("/provider/contract_new", "officer", "/provider/contract_new", ("signed", "31.02.2030."), good={
        "provider": "", "signed": TODAY, "starts": TODAY, "ends": "01.01.2099.", "clients": "10", "budget": "100,50", "provider_email": "a@example.invalid",
        "kind_0": "yes"})
    yield Form("/provider/contract_amend", "officer", f"/provider/contract_amend?id={ref['contract']}", ("signed", "31.02.2030."),
               good={"signed": TODAY, "ends": "", "budget": ""})
    yield Form("/provider/contract_price", "officer", f"/provider/contract_price?id={ref['contract']}", ("price", "x"),
               good={"unit": "hour", "price": "14,40", "from": "01.01.2098."})
    claims = f"/provider/claim?contract={ref['claimed']}&payer="
    yield Form("/provider/claim_send", "manager", f"{claims}municipality&month={ref['claim_month']}")
    yield Form("/provider/claim_return", "officer", f"{claims}state&month={ref['claim_month']}", ("version", "59999"))
    yield Form("/provider/claim_pay", "officer", f"{claims}state&month={ref['paid_month']}", ("paid", "31.02.2030."), good={"invoice": "R-1", "paid": TODAY})
    yield Form("/provider/claim_accept", "officer", f"{claims}state&month={ref['claim_month']}")
    yield Form("/provider/contract_person", "officer", f"/provider/contract?id={ref['contract']}", ("from", "31.02.2030."), good={"from": TODAY})
    yield Form("/provider/contract_person_end", "officer", f"/provider/contract?id={ref['contract']}")
    yield Form("/provider/room", "manager", "/provider/room", ("area", "x"), good={"site": "", "site_area": "80", "shared_area": "", "area": "10", "seats": ""})
    yield Form("/casework/refer", "worker", "/casework/refer?ref=" + ref["decided"], ("contract", "x"))
    yield Form("/provider/session_move", "manager", f"/provider/session_move?session={ref['session']}", ("day", "31.02.2030."),
               good={"day": "07.05.2027.", "starts": "06:15", "scope": "one", "reason": "leader", "action": "check"})
    yield Form("/provider/group_cancel", "manager", f"/provider/group_cancel?id={ref['doomed']}", ("reason", ""))
    yield Form("/provider/group_edit", "manager", f"/provider/group_edit?id={ref['group']}", ("capacity", "x"), good={"capacity": "17"})
    yield Form("/provider/group_begin", "manager", f"/provider/group?id={ref['planned']}", sends=True)
    yield Form("/provider/session_new", "manager", f"/provider/session_new?group={ref['group']}", ("day", "31.02.2030."),
               good={"day": "08.05.2027.", "starts": "06:15", "kind": "make_up", "participant": "", "instead": ""})
    yield Form("/provider/leader_away", "manager", "/provider/leader_away?" + ref["away"], ("who_0", "x"), "note",
               good={"leader": None, "who_0": ref["away"].split("&")[0].split("=")[1]}, own=("day", "leader", *(f"{what}_{n}" for what in ("row", "version") for n in range(10))))
    yield Form("/provider/staff_fact", "manager", f"/provider/staff_fact?id={ref['staff']}&kind=qualification", ("day", "31.02.2030."), own=("id", "kind"),
               good={"day": TODAY, "until": "01.01.2099."})
    yield Form("/provider/staff_fact_back", "manager", f"/provider/staff_fact_back?fact={ref['staff_fact']}", ("reason", "none"), own=("fact",),
               good={"reason": "mistake"})
    yield Form("/provider/first_talk", "leader", f"/provider/first_talk?place={ref['place']}", ("held", "31.02.2030."), own=("place",), good={"held": TODAY})
    yield Form("/provider/rules_signed", "leader", f"/provider/first_talk?place={ref['place']}", ("signed", "31.02.2030."), own=("place",),
               good={"signed": TODAY, "signer": "parent"})
    yield Form("/provider/questionnaire", "leader", f"/provider/questionnaire?place={ref['place']}&when=before", ("filled", "31.02.2030."), "remark",
               own=("place", "when", *(f"question_{n}" for n in range(10))), good={"filled": TODAY})
    yield Form("/provider/talk_withdraw", "leader", f"/provider/talk_withdraw?what=talk&id={ref['talk']}", ("reason", ""), own=("what", "id"))
    yield Form("/provider/plan_edit", "manager", "/provider/plan_edit?programme=1.9", ("topic_0", ""), own=("programme",), limit=524288)
    yield Form("/provider/call_list", "manager", f"/provider/call_list?session={ref['session']}", good={"result": "reached"}, sends=True)
    yield Form("/provider/closures", "manager", "/provider/closures", ("to", "31.02.2030."), good={"from": "01.01.2099.", "to": "02.01.2099."})
    yield Form("/provider/closure_remove", "manager", "/provider/closures")
    yield Form("/provider/group_place", "manager", f"/provider/group_place?id={ref['group']}&application={ref['waits']}", ("how", "lend"), "reason",
               good={"how": "give", "reason": "Iemesls"})
    yield Form("/provider/offer", "manager", f"/provider/offer?id={ref['group_offered']}&application={ref['offered']}", ("answer", "perhaps"), good={"answer": "no", "reason": ""})
    yield Form("/casework/person_merge", "head", "/casework/person_merge?ref=" + ref["decided"], ("other", "x"), "reason", limit=65536,
               good={"other": "G-2020-000001"})
    yield Form("/casework/separation", "worker", "/casework/separation?ref=" + ref["decided"], ("other", "x"), "reason", limit=65536,
               good={"person": None, "other": "G-2020-000001"})
    yield Form("/provider/register", "leader", f"/provider/register?session={ref['session']}", limit=262144, good={"action": "save", "paper": ""})
    yield Form("/provider/session_cancel", "leader", f"/provider/session_cancel?session={ref['session']}", ("reason", "none"), good={"reason": "leader"})
    yield Form("/provider/register_reopen", "leader", f"/provider/register_reopen?session={ref['signed']}", ("reason", ""))
    yield Form("/provider/group_finish", "manager", f"/provider/group_participants?id={ref['finish']}")
    yield Form("/casework/missed_done", "worker", f"/casework/missed_done?id={ref['missed']}", ("note", ""))
    yield Form("/admin/user_new", "admin", "/admin/user_new", ("role", "king"), good={
        "login": "hostile-new", "name": "Made Up", "post_title": "speciāliste", "password": "long enough 1",
        "password_again": "long enough 1", "provider_id": ""})
    yield Form("/admin/user", "admin", admin, ("role", "king"), good={"provider_id": ""})
    yield Form("/admin/user_password", "admin", admin, ("password_again", "another one"), good={"password": "long enough 1"})
    yield Form("/admin/user_state", "admin", admin)
    yield Form("/admin/parameter_new", "admin", "/admin/parameter_new?code=" + ref["parameter"], ("valid_from", "31.02.2030."),
               good={"value": "12", "valid_from": "01.01.2099.", "legal_ref": "Likums, 1. pants", "verified_by": "Made Up"})
    yield Form("/admin/programme/new", "admin", "/admin/programme/new?code=1.4", ("valid_from", "31.02.2030."), limit=65536, good={
        "valid_from": "01.01.2099.", "guardian_max_age": "", "action": "check"})
    yield Form("/admin/programme/withdraw", "admin", "/admin/programme?code=1.9")
    yield Form("/admin/hours/new", "admin", "/admin/hours/new?place=office", ("valid_from", "31.02.2030."), good={
        "valid_from": "01.01.2099.", **{d + "day": "" for d in ("tues", "wednes", "thurs", "fri", "satur", "sun")}})
    yield Form("/admin/hours/withdraw", "admin", "/admin/hours")
    yield Form("/admin/ground/new", "admin", "/admin/ground/new?kind=suspended&code=" + ref["ground"], ("valid_from", "31.02.2030."), good={
        "valid_from": "01.01.2099.", "keeps_place": "yes", "at_once": "no", "action": "check"})
    yield Form("/admin/ground/end", "admin", "/admin/ground/end?kind=suspended&code=" + ref["ground"], ("from", "31.02.2030."), good={"from": "01.01.2099."})
    yield Form("/admin/ground/withdraw", "admin", "/admin/ground?kind=hearing&code=" + ref["ground"])
    yield Form("/admin/ground/go_on", "admin", "/admin/ground?kind=terminated&code=" + ref["ground"])
    about = "audience=adult&code=" + ref["question"]
    yield Form("/admin/question/new", "admin", f"/admin/question/new?{about}", ("valid_from", "31.02.2030."), good={
        "valid_from": "01.01.2099.", "position": "5", "action": "check"})
    yield Form("/admin/question/end", "admin", f"/admin/question/end?{about}", ("until", "31.02.2030."), good={"until": "01.01.2099."})
    yield Form("/admin/question/withdraw", "admin", f"/admin/question?{about}-next")
    yield Form("/admin/question/go_on", "admin", f"/admin/question?{about}-end")
    yield Form("/admin/text", "admin", "/admin/text?page=contest&language=en", ("body", "short"), limit=65536, good={"action": "preview"})
    yield Form("/admin/calendar", "admin", "/admin/calendar?year=2099", ("kind", "none"),
               good={"day": "15.06.2099.", "kind": "holiday", "name": "Diena", "legal_ref": "Likums, 1. pants"})
    yield Form("/admin/calendar_remove", "admin", "/admin/calendar?year=2099")


# The queries of the pages that have any; all others are opened without.
def queries(draft):
    ref, step = PREPARED, f"draft={draft['family']}"
    pages = {f"/apply/{p}": ("resident", step) for p in (
        "programme", "person", "help", "child", "representation", "custody", "children", "adult", "contact", "grounds", "needs", "tasks",
        "save", "check")}
    pages["/apply/raised"] = ("resident", f"draft={draft['self']}")
    pages["/apply/resume"] = ("resident", "key=" + "0" * 48)
    pages.update({
        "/": ("resident", "for=self"), "/apply": ("resident", step + "&programme=1.4"), "/receipt": ("resident", step),
        "/status": ("tracker", "file=1&done=sent"), "/status/messages": ("tracker", "file=1&done=sent"), "/account/sign-in": ("visitor", "next=/casework/"),
        "/casework/": ("worker", "pile=unit&programme=1.4&owner=1&due=soon&after=o20261222-1"),
        "/casework/approvals": ("head", "after=o20261222-1"),
        "/casework/intake": ("worker", f"from={ref['html']}&way=initiative"), "/casework/intake_receipt": ("worker", f"ref={ref['html']}"),
        "/casework/file": ("worker", f"ref={ref['html']}&done=saved"), "/casework/decide": ("worker", f"ref={ref['decide']}"),
        "/casework/approve": ("head", f"ref={ref['html']}"), "/casework/paper": ("worker", f"ref={ref['decide']}"),
        "/provider/": ("manager", "state=open&page=1"), "/provider/group": ("manager", f"id={ref['group']}"),
        "/provider/group_queue": ("manager", f"id={ref['group']}&page=1&done=given&language=ru&times=saturday&age_from=1&age_to=99"),
        "/provider/group_place": ("manager", f"id={ref['group']}&application={ref['waits']}"),
        "/provider/offer": ("manager", f"id={ref['group_offered']}&application={ref['offered']}"), "/status/offer": ("guest", "file=1"), "/status/calendar": ("guest", "file=1"), "/status/absent": ("guest", "file=1"), "/status/sessions": ("guest", "file=1&topics=yes"), "/calendar": ("guest", "key=0123456789abcdef0123456789abcdef&topics=yes"), "/provider/feed": ("leader", "key=0123456789abcdef0123456789abcdef"),
        "/provider/group_participants": ("leader", f"id={ref['group']}"),
        "/provider/group_attendance": ("leader", f"id={ref['group']}"),
        "/provider/contract": ("officer", f"id={ref['contract']}"), "/provider/contract_amend": ("officer", f"id={ref['contract']}"),
        "/provider/contract_year": ("officer", f"id={ref['claimed']}"),
        "/provider/claims": ("officer", f"contract={ref['claimed']}&page=1"),
        "/provider/claim": ("manager", f"contract={ref['claimed']}&payer=municipality&month={ref['claim_month']}&done=sent"),
        "/provider/claim_group": ("manager", f"contract={ref['claimed']}&payer=municipality&month={ref['claim_month']}&group={ref['claim_group']}"),
        "/provider/claim_sheet": ("manager", f"contract={ref['claimed']}&payer=municipality&month={ref['claim_month']}"),
        "/provider/claim_act": ("officer", "id=4000000000"),
        "/provider/contract_price": ("officer", f"id={ref['contract']}"),
        "/casework/referrals": ("worker", "page=1"), "/casework/refer": ("worker", "ref=" + ref["decided"]), "/provider/room": ("manager", "id=1"), "/provider/group_edit": ("manager", f"id={ref['group']}"), "/provider/session_move": ("manager", f"session={ref['session']}"), "/provider/group_cancel": ("manager", f"id={ref['group']}"), "/provider/session_new": ("manager", f"group={ref['group']}&instead=1"),
        "/provider/staff": ("manager", "page=1"), "/provider/staff_person": ("manager", f"id={ref['staff']}"),
        "/provider/staff_fact": ("manager", f"id={ref['staff']}&kind=training"), "/provider/staff_fact_back": ("manager", f"fact={ref['staff_fact']}"),
        "/provider/group_results": ("leader", f"id={ref['group']}"), "/provider/group_documents": ("leader", f"id={ref['group']}"), "/provider/first_talk": ("leader", f"place={ref['place']}&done=saved"),
        "/provider/questionnaire": ("leader", f"place={ref['place']}&when=after"), "/provider/talk_withdraw": ("leader", f"what=talk&id={ref['talk_stays']}"),
        "/provider/plan_read": ("manager", f"programme=1.9&contract={ref['claimed']}&version=1"), "/provider/plan_edit": ("manager", "programme=1.9&done=saved"),
        "/provider/leader_away": ("manager", "leader=1&day=26.11.2026."), "/provider/call_list": ("manager", f"session={ref['session']}"),
        "/provider/register": ("leader", f"session={ref['session']}&done=saved"),
        "/casework/missed": ("worker", f"ref={ref['html']}&done=noted"), "/casework/missed_done": ("worker", f"id={ref['missed']}"),
        "/provider/register_sheet": ("leader", f"session={ref['session']}"), "/provider/certificate": ("leader", "place=4000000000"),
        "/provider/session_cancel": ("leader", f"session={ref['session']}"),
        "/provider/register_reopen": ("leader", f"session={ref['signed']}"),
        "/admin/users": ("admin", "q=a&role=head&state=active&page=1"), "/admin/user": ("admin", f"id={ref['user']}&saved=yes"),
        "/admin/parameter": ("admin", f"code={ref['parameter']}&saved=yes"),
        "/admin/parameter_new": ("admin", f"code={ref['parameter']}"),
        "/admin/calendar": ("admin", "year=2026&saved=yes&moved=2"),
        "/admin/programme": ("admin", "code=1.4&saved=added"), "/admin/programme/new": ("admin", "code=1.4"),
        "/admin/hours": ("admin", "saved=yes"), "/admin/hours/new": ("admin", "place=office"),
        "/admin/grounds": ("admin", "saved=withdrawn"), "/admin/ground": ("admin", f"kind=suspended&code={ref['ground']}&saved=added"),
        "/admin/ground/new": ("admin", f"kind=suspended&code={ref['ground']}"), "/admin/ground/end": ("admin", f"kind=suspended&code={ref['ground']}"),
        "/admin/questions": ("admin", "saved=withdrawn"), "/admin/question": ("admin", f"audience=adult&code={ref['question']}&saved=added"),
        "/admin/question/new": ("admin", f"audience=adult&code={ref['question']}"), "/admin/question/end": ("admin", f"audience=adult&code={ref['question']}"),
        "/admin/texts": ("admin", "saved=yes"), "/admin/text": ("admin", "page=contest&language=lv"),
    })
    pages.update({f"/status/{p}": ("tracker", "file=1") for p in ("answer", "withdraw", "email", "identity", "decision", "sessions")})
    pages.update({f"/casework/{p}": ("worker", f"ref={ref['html']}") for p in ("identify", "access")})
    pages.update({"/casework/messages": ("worker", f"ref={ref['html']}&done=sent"), "/casework/request": ("worker", f"ref={ref['take']}"),
                  "/casework/extend": ("worker", f"ref={ref['extend']}"),
                  "/casework/later_act": ("worker", f"ref={ref['later']}&as=corrected"), "/casework/referral": ("worker", f"ref={ref['later']}"),
                  "/casework/without_progress": ("worker", f"ref={ref['hold']}"), "/casework/end": ("worker", f"ref={ref['end']}&as=withdrawn")})
    pages.update({
        "/casework/contests": ("worker", "show=all&state=filed&page=1"), "/casework/contest": ("worker", f"contest={ref['contest']}&done=filed"),
        "/casework/contest_new": ("worker", "ref=" + ref["decided"]), "/casework/contest_step": ("worker", f"contest={ref['contest']}&step=withdraw"),
        "/casework/documents": ("worker", "day=26.11.2026.&direction=out&after=1"), "/casework/documents_export": ("worker", "day=26.11.2026."), "/casework/documents_files": ("worker", "day=26.11.2026.&after=1"),
        "/casework/receipt": ("worker", f"ref={ref['html']}"),
        "/casework/post": ("worker", "channel=post&page=1"), "/casework/post_done": ("worker", f"form={'0' * 36}&taken=1,2&item=3"),
        "/casework/delivery": ("worker", f"act={ref['act']}&done=proof"),
    })
    pages["/casework/import_check"] = ("head", f"file={ref['import']}")
    pages["/casework/import_template"] = ("head", "kind=csv")
    pages["/casework/absence"] = ("worker", "done=added")
    pages["/casework/absence_cancel"] = ("worker", f"id={ref['absence']}")
    pages["/casework/reassign_many"] = ("head", "owner=0")
    pages["/casework/reminded"] = ("worker", "form=00000000-0000-4000-8000-000000000000")
    pages["/casework/reassigned"] = ("head", "form=00000000-0000-4000-8000-000000000000")
    pages["/casework/person_merge"] = ("head", f"ref={ref['decided']}&done=1")
    pages["/casework/separation"] = ("worker", f"ref={ref['decided']}&done=added")
    pages["/casework/exception"] = ("head", f"ref={ref['html']}")
    pages["/casework/reassign"] = ("head", f"ref={ref['html']}")
    for page in ("quarter", "export_applications", "export_clients", "export_sessions"):
        pages["/report/" + page] = ("head", "year=2026&quarter=4")
    return pages
