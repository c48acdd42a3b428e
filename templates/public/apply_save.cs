<?cs # /apply/save: Draft.last_day, .code (told once), .next_href, .link_sent. ?><?cs
include:"layout/head.cs" ?>
<?cs set:Page.symbol = "when" ?><?cs call:step_head(_("Go on later")) ?><?cs
if:Draft.link_sent ?>
<?cs call:notice("good", _("The link is on its way"), _("The link works once. After that you go on in the browser in which you opened it.")) ?><?cs
/if ?>
<p class="jslp-lead"><?cs var:_("Everything that you have saved stays. In this browser you simply go on.") ?></p>
<p><?cs call:say(_("If you do not change anything, it is deleted after this day: %1. Each time you save, the time begins anew."), Draft.last_day, "") ?></p>
<h2><?cs call:symbol("letter") ?><?cs var:_("On another device, by e-mail") ?></h2>
<p><?cs var:_("We send a link. The letter does not say what it is about. We also write there before the application is deleted.") ?></p>
<?cs call:form_begin("/apply/save") ?>
<?cs call:field_email("email", _("Use an address that only you read.")) ?>
<?cs call:field_hidden("draft", Draft.token) ?>
<?cs call:button_second(_("Send me a link")) ?>
<?cs call:form_end() ?>
<h2><?cs call:symbol("document") ?><?cs var:_("On another device, with a code on paper") ?></h2><?cs
if:Draft.code ?>
<p><?cs var:_("Write the code down or print this page. We show it only now; if you lose it, make a new one.") ?></p>
<p><strong class="jslp-code jslp-nowrap" id="draft-code"><?cs var:Draft.code ?></strong></p>
<p><?cs var:_("Who has the code sees what you have written. Keep it where others do not look.") ?></p>
<p><?cs var:_("On the other device open our first page, press Send an application, and choose there that you have begun one already.") ?></p><?cs
else ?>
<p><?cs var:_("With a code you can go on at a library or at a friend's. You need no e-mail.") ?></p>
<?cs call:form_begin("/apply/save/code") ?>
<?cs call:field_hidden("draft", Draft.token) ?>
<?cs call:button_second(_("Make a code")) ?>
<?cs call:form_end() ?><?cs
/if ?>
<?cs call:button_link(Draft.next_href, _("Go on now")) ?><?cs
include:"layout/foot.cs" ?>
