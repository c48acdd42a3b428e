<?cs # /apply/check: everything once more, then send. Answers.*, Programme.*, Draft.*, Warn.age, Warn.outgrown, Warn.changed. ?><?cs
include:"layout/head.cs" ?><?cs

def:check_row(label, value, href) ?><?cs if:value ?><?cs call:row_change(label, value, href) ?>
<?cs /if ?><?cs /def ?><?cs

def:check_person(who, href) ?><?cs
call:row_change(_("Name"), who.name, href) ?>
<?cs call:check_row(_("Personal code"), who.code, href) ?><?cs
call:row_change(_("Birth date"), who.birth, href) ?>
<?cs call:row_change(_("Sex"), who.sex, href) ?>
<?cs if:who.address ?><?cs call:row_change(_("Declared address"), who.address, href) ?><?cs else ?><?cs call:row_change(_("Declared address"), _("not given"), href) ?><?cs /if ?>
<?cs /def ?>
<?cs set:Page.symbol = "done" ?><?cs call:step_head(_("Check your answers")) ?><?cs
if:Draft.rebased ?>
<?cs call:notice("wait", _("The conditions of this group have changed"), _("Since you chose it, a new version has come into force. Your answers have stayed. Look at the group once more; if it no longer fits, choose another one.")) ?><?cs
/if ?><?cs
if:Warn.changed ?>
<?cs call:notice("wait", _("The answers have been changed"), _("This happened in another window, so nothing was sent. Look at them once more before you send.")) ?><?cs
/if ?><?cs
if:Warn.age ?>
<?cs call:notice("wait", _("The group is meant for another age"), Warn.age) ?>
<p><?cs var:_("You can send the application all the same: the decision-maker will look at it, and another group may fit.") ?></p><?cs
/if ?><?cs
if:Warn.outgrown ?>
<?cs call:notice("wait", _("The age may not fit until the last session"), Warn.outgrown) ?>
<p><?cs var:_("You can send the application all the same: a social worker looks for a group that begins in time.") ?></p><?cs
/if ?>
<h2><?cs call:symbol("family") ?><?cs var:_("The group") ?></h2>
<?cs set:check_href = "/apply?draft=" + Draft.token ?><?cs set:check_group = "/apply/programme?draft=" + Draft.token ?><?cs call:summary_begin() ?>
<?cs call:row_change(_("Who will take part?"), Answers.for_whom, check_href) ?>
<?cs call:row_change(_("Group"), Programme.name, check_group) ?>
<?cs call:check_row(_("These would do as well"), Answers.programmes_too, check_group) ?>
<?cs call:summary_end() ?>
<h2><?cs call:symbol("who") ?><?cs var:_("About you") ?></h2>
<?cs set:check_href = "/apply/person?draft=" + Draft.token ?><?cs call:summary_begin() ?>
<?cs call:check_person(Answers.applicant, check_href) ?>
<?cs set:check_href = "/apply/raised?draft=" + Draft.token ?><?cs call:check_row(_("Birth dates of the children whom you raise"), Answers.raised, check_href) ?>
<?cs call:summary_end() ?><?cs
each:child = Answers.child ?>
<h2><?cs call:symbol("child") ?><?cs call:say(_("Child: %1"), child.name, "") ?></h2>
<?cs call:summary_begin() ?>
<?cs call:check_person(child, child.href) ?>
<?cs call:row_change(_("Who are you to the child?"), child.relation, child.href) ?>
<?cs call:row_change(_("On what do you act for the child?"), child.basis, child.basis_href) ?>
<?cs call:check_row(_("Document"), child.document, child.basis_href) ?>
<?cs call:summary_end() ?><?cs
/each ?><?cs
if:Draft.for_child ?><?cs set:check_href = "/apply/children?draft=" + Draft.token ?>
<p><a href="<?cs var:url_validate(check_href) ?>"><?cs var:_("Add or remove a child") ?></a></p><?cs
/if ?><?cs
if:Answers.adult.name ?><?cs set:check_href = "/apply/adult?draft=" + Draft.token ?>
<h2><?cs call:symbol("who") ?><?cs var:_("Another adult") ?></h2>
<?cs call:summary_begin() ?>
<?cs call:check_person(Answers.adult, check_href) ?>
<?cs call:summary_end() ?><?cs
/if ?>
<h2><?cs call:symbol("phone") ?><?cs var:_("How to reach you") ?></h2>
<?cs set:check_href = "/apply/contact?draft=" + Draft.token ?><?cs call:summary_begin() ?>
<?cs call:check_row(_("Phone"), Answers.phone, check_href) ?>
<?cs call:check_row(_("E-mail address"), Answers.email, check_href) ?>
<?cs call:row_change(_("How shall we send you the decision?"), Answers.channel, check_href) ?>
<?cs call:check_row(_("What is not safe"), Answers.safe, check_href) ?>
<?cs call:summary_end() ?>
<h2><?cs call:symbol("document") ?><?cs var:_("Your situation") ?></h2>
<?cs set:check_href = "/apply/grounds?draft=" + Draft.token ?><?cs set:check_needs = "/apply/needs?draft=" + Draft.token ?><?cs call:summary_begin() ?>
<?cs call:check_row(_("What applies to you?"), Answers.grounds, check_href) ?>
<?cs call:check_row(_("What is the problem?"), Answers.problem, check_href) ?>
<?cs call:check_row(_("What do you hope for?"), Answers.wish, check_href) ?>
<?cs call:check_row(_("When could you come?"), Answers.times, check_needs) ?>
<?cs call:check_row(_("Language"), Answers.spoken, check_needs) ?>
<?cs call:check_row(_("What would help"), Answers.needs, check_needs) ?>
<?cs call:check_row(_("Anything else"), Answers.needs_note, check_needs) ?>
<?cs call:summary_end() ?>
<h2><?cs call:symbol("document") ?><?cs var:_("Attachments") ?></h2>
<?cs set:check_href = "/apply/attachments?draft=" + Draft.token ?><?cs if:subcount(Files) > #0 ?><ul><?cs each:file = Files ?>
<li><?cs var:file.name ?></li><?cs /each ?>
</ul><?cs else ?><p><?cs var:_("None. They can follow later.") ?></p><?cs /if ?>
<p><a href="<?cs var:url_validate(check_href) ?>"><?cs var:_("Add or remove files") ?></a></p>
<p><?cs var:_("By sending the application I confirm that what I have written is true. I know that my data are used to decide on it, as the page about personal data says.") ?></p>
<?cs call:form_begin("/apply/check") ?>
<?cs call:field_hidden("version", Draft.version) ?>
<?cs call:step_send(_("Send the application")) ?>
<?cs call:form_end() ?>
<?cs call:step_ways() ?><?cs
include:"layout/foot.cs" ?>
