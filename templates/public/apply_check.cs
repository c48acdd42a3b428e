<?cs # /apply/check: everything once more, then send. Answers.*, Programme.*, Draft.*, Warn.age, Warn.changed. ?><?cs
include:"layout/head.cs" ?><?cs
include:"public/step.cs" ?><?cs

def:check_person(who, path) ?><?cs set:check_href = path + "?draft=" + Draft.token ?><?cs
call:summary_begin() ?>
<?cs call:row_change(_("Name"), who.name, check_href) ?>
<?cs if:who.code ?><?cs call:row_change(_("Personal code"), who.code, check_href) ?>
<?cs /if ?><?cs call:row_change(_("Birth date"), who.birth, check_href) ?>
<?cs call:row_change(_("Sex"), who.sex, check_href) ?>
<?cs if:who.address ?><?cs call:row_change(_("Declared address"), who.address, check_href) ?><?cs else ?><?cs call:row_change(_("Declared address"), _("not given"), check_href) ?><?cs /if ?><?cs
if:path == "/apply/child" ?>
<?cs call:row_change(_("Who are you to the child?"), Answers.relation, check_href) ?><?cs
/if ?>
<?cs call:summary_end() ?><?cs /def ?>
<?cs call:step_head(_("Check your answers")) ?><?cs
if:Warn.changed ?>
<?cs call:notice("wait", _("The answers have been changed"), _("This happened in another window, so nothing was sent. Look at them once more before you send.")) ?><?cs
/if ?><?cs
if:Warn.age ?>
<?cs call:notice("wait", _("The group is meant for another age"), Warn.age) ?>
<p><?cs var:_("You can send the application all the same: the decision-maker will look at it, and another group may fit.") ?></p><?cs
/if ?>
<h2><?cs var:_("Group") ?></h2>
<?cs set:check_href = "/apply?draft=" + Draft.token ?><?cs call:summary_begin() ?>
<?cs call:row_change(_("Group"), Programme.name, check_href) ?>
<?cs call:row_change(_("Who will take part?"), Answers.for_whom, check_href) ?>
<?cs call:summary_end() ?>
<h2><?cs var:_("About you") ?></h2>
<?cs call:check_person(Answers.applicant, "/apply/person") ?><?cs
if:Draft.for_child ?>
<h2><?cs var:_("About the child") ?></h2>
<?cs call:check_person(Answers.child, "/apply/child") ?><?cs
/if ?>
<h2><?cs var:_("How to reach you") ?></h2>
<?cs set:check_href = "/apply/contact?draft=" + Draft.token ?><?cs call:summary_begin() ?>
<?cs if:Answers.phone ?><?cs call:row_change(_("Phone"), Answers.phone, check_href) ?>
<?cs /if ?><?cs if:Answers.email ?><?cs call:row_change(_("E-mail address"), Answers.email, check_href) ?>
<?cs /if ?><?cs call:row_change(_("How shall we send you the decision?"), Answers.channel, check_href) ?>
<?cs call:summary_end() ?>
<h2><?cs var:_("Your situation") ?></h2>
<?cs set:check_href = "/apply/grounds?draft=" + Draft.token ?><?cs call:summary_begin() ?>
<?cs if:Answers.grounds ?><?cs call:row_change(_("What applies to you?"), Answers.grounds, check_href) ?>
<?cs /if ?><?cs call:row_change(_("In your own words"), Answers.problem, check_href) ?>
<?cs call:summary_end() ?>
<p><?cs var:_("By sending the application I confirm that what I have written is true. I know that my data are used to decide on it, as the page about personal data says.") ?></p>
<?cs call:form_begin("/apply/check") ?>
<?cs call:field_hidden("version", Draft.version) ?>
<?cs call:step_send(_("Send the application")) ?>
<?cs call:form_end() ?><?cs
include:"layout/foot.cs" ?>
