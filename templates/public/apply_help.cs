<?cs # /apply/help: the applicant is under age. ?><?cs
include:"layout/head.cs" ?>
<?cs set:Page.symbol = "phone" ?><?cs call:step_head(_("A social worker will help you today")) ?>
<p class="jslp-lead"><?cs var:_("You did right to ask. A social worker can do the rest together with you.") ?></p>
<p><?cs var:_("Call") ?> <?cs call:site_phone() ?> <?cs var:_("and say that you want to take part in a group. You can call alone; nobody has to know before you want it.") ?></p>
<p><?cs var:_("People under 18 cannot send this application alone, so it has not been sent. A parent, a guardian or a social worker can apply together with you.") ?></p>
<p><?cs var:_("If you are in danger now, call 112. Children and young people can also call the free helpline 116111 at any time of the day.") ?></p>
<?cs set:Page.href = "/apply/person?draft=" + Draft.token ?>
<p><a href="<?cs var:url_validate(Page.href) ?>"><?cs var:_("I entered a wrong birth date: go back") ?></a></p><?cs
include:"layout/foot.cs" ?>
