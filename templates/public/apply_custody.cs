<?cs # /apply/custody: a parent without custody takes part, but does not act for the child. ?><?cs
include:"layout/head.cs" ?>
<?cs set:Page.symbol = "who" ?><?cs call:step_head(_("You can take part yourself")) ?>
<p class="jslp-lead"><?cs var:_("While custody is suspended or removed, another person acts for the child: the other parent, a guardian or the orphans' court.") ?></p>
<p><?cs var:_("You can apply for yourself. There are groups for parents in your situation; taking part may help you to get custody back.") ?></p>
<p><?cs var:_("For the child the person applies who acts for it now. If you do not know who that is, call us:") ?> <?cs call:site_phone() ?></p>
<?cs call:terms_begin() ?><?cs call:term("custody") ?><?cs call:term("guardian") ?><?cs call:term("orphan_court") ?><?cs call:terms_end() ?>
<?cs call:form_begin("/apply/custody") ?>
<?cs call:step_send(_("Apply for myself")) ?>
<?cs call:form_end() ?>
<p class="jslp-muted"><?cs var:_("What you have written about the child stays until the application is sent or deleted. It is not sent along.") ?></p>
<?cs call:step_ways() ?><?cs
include:"layout/foot.cs" ?>
