<?cs # /programme/{code}: one programme. Programme.{code,name,whom,about,age,sessions,legal_ref,state_financed}. ?><?cs
set:Page.title = Programme.name ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Programme.name ?></h1>
<p class="jslp-lead"><?cs var:Programme.about ?></p>
<?cs call:summary_begin() ?>
<?cs call:row(_("For whom"), Programme.whom) ?><?cs
if:Programme.age ?>
<?cs call:row(_("Age"), Programme.age) ?><?cs
/if ?>
<?cs call:row(_("Sessions"), Programme.sessions) ?>
<?cs call:row(_("Place"), _("Zirgu iela 47a, Jelgava")) ?><?cs
if:Programme.state_financed ?>
<?cs call:row(_("Cost"), _("Free of charge: the state pays.")) ?><?cs
else ?>
<?cs call:row(_("Cost"), _("Free of charge: the municipality pays.")) ?><?cs
/if ?>
<?cs call:row(_("Legal basis"), Programme.legal_ref) ?>
<?cs call:summary_end() ?>
<?cs set:Page.href = "/apply?programme=" + Programme.code ?><?cs call:button_link(Page.href, _("Send an application")) ?>
<h2><?cs var:_("How to apply") ?></h2>
<p><?cs var:_("Fill in the application here: it asks who you are, how to reach you and what the situation is. Papers can follow: if one is needed, a social worker asks for it. If you cannot or do not want to do it here, call us or come to us.") ?></p>
<h2><?cs var:_("What happens next") ?></h2>
<ol>
<li><?cs var:_("You get a receipt with a number, an access code and the day by which the decision is due.") ?></li>
<li><?cs var:_("A social worker looks at the application and may call you.") ?></li>
<li><?cs var:_("You get the decision. If the service is granted, you are told when the group begins.") ?></li>
</ol><?cs
include:"layout/foot.cs" ?>
