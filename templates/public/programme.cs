<?cs # /programme/{code}: one programme, in the order of the administration's own service pages.
     Programme.{code,name,whom,about,age,age_on,sessions,legal_ref,state_financed,place,term,terms}, Site.* ?><?cs
set:Page.title = Programme.name ?><?cs
include:"layout/head.cs" ?>
<h1><?cs call:symbol("family") ?><?cs var:Programme.name ?></h1>
<p class="jslp-lead jslp-lines"><?cs var:Programme.about ?></p>
<?cs set:Page.href = "/apply?programme=" + Programme.code ?><?cs call:button_link(Page.href, _("Send an application")) ?>
<p><a href="/check"><?cs var:_("Find out whether it fits me") ?></a></p>
<?cs call:summary_begin() ?>
<?cs call:row(_("Service provider"), _("Jelgava Social Affairs Administration")) ?>
<?cs call:row_lines(_("For whom"), Programme.whom) ?><?cs
if:Programme.age ?>
<?cs call:row(_("Age"), Programme.age) ?>
<?cs call:row(_("On which day the age counts"), Programme.age_on) ?><?cs
/if ?>
<?cs call:row(_("Sessions"), Programme.sessions) ?>
<?cs call:row_begin(_("Term")) ?><?cs call:say(_("The decision is made %1."), Programme.term, "") ?><?cs call:row_end() ?><?cs
if:Programme.state_financed ?>
<?cs call:row(_("Cost"), _("Free of charge: the state pays.")) ?><?cs
else ?>
<?cs call:row(_("Cost"), _("Free of charge for residents of Jelgava: the municipality pays.")) ?><?cs
/if ?>
<?cs call:row(_("Forms"), _("The application on this site, or on paper the form “Iesniegums par sociālo pakalpojumu” (No. 1-10/2.8), which we have.")) ?>
<?cs call:row_begin(_("Personal data")) ?><a href="/privacy"><?cs var:_("How we process personal data") ?></a><?cs call:row_end() ?>
<?cs call:row_begin(_("How to ask for it")) ?><a href="/apply?programme=<?cs var:url_escape(Programme.code) ?>"><?cs var:_("Here on the site") ?></a>, <?cs var:_("by post, to our official e-address, by telephone or in person") ?>. <?cs call:site_contacts() ?><?cs call:row_end() ?><?cs
if:Programme.place ?>
<?cs call:row_begin(_("Where you receive it")) ?><?cs var:_("In person") ?>: <?cs var:Programme.place ?><?cs call:row_end() ?><?cs
/if ?>
<?cs call:row(_("Legal basis"), Programme.legal_ref) ?>
<?cs call:summary_end() ?>
<?cs call:terms_begin() ?><?cs
if:Programme.terms.custody ?><?cs call:term("custody") ?><?cs /if ?><?cs
if:Programme.terms.behaviour ?><?cs call:term("behaviour_programme") ?><?cs /if ?><?cs
if:Programme.terms.care ?><?cs call:term("guardian") ?><?cs call:term("foster_parent") ?><?cs /if ?><?cs
if:Programme.terms.custody || Programme.terms.care ?><?cs call:term("orphan_court") ?><?cs /if ?><?cs
if:Programme.terms.representative ?><?cs call:term("representative") ?><?cs /if ?><?cs
if:Programme.terms.orphan ?><?cs call:term("orphan") ?><?cs /if ?><?cs call:term("contest") ?><?cs call:terms_end() ?>
<h2><?cs call:symbol("done") ?><?cs var:_("Step by step") ?></h2>
<ol>
<li><?cs var:_("You apply: here, on paper, or by telephone. Papers can follow: if one is needed, a social worker asks for it.") ?></li>
<li><?cs var:_("You get a receipt with a number, an access code and the day by which the decision is due.") ?></li>
<li><?cs var:_("A social worker looks at the application and may call you.") ?></li>
<li><?cs var:_("You get the decision. If you do not agree with it, you can contest it.") ?> <a href="/contest"><?cs var:_("How to contest a decision") ?></a></li>
<li><?cs var:_("If the service is granted, you get a place in a group and are told when it begins.") ?></li>
</ol><?cs
include:"layout/foot.cs" ?>
