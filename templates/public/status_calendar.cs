<?cs # /status/calendar.  File.*, Calendar.address (may be absent) ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p><?cs var:_("Your telephone can look by itself when to come, and sees when a day changes. It needs a secret address for that.") ?></p>
<p><?cs var:_("Whoever has the address sees days, times and rooms: no name, and not what they are about.") ?></p><?cs
if:Calendar.address ?>
<p><label class="govuk-label" for="address"><?cs var:_("Your address") ?></label><input class="govuk-input jslp-copy" id="address" type="text" readonly value="<?cs var:Calendar.address ?>"></p>
<?cs call:details_begin(_("I want to see the topics of the sessions, too")) ?>
<p><?cs var:_("Then put this address there. Who looks at your phone can then see what the sessions are about.") ?></p>
<p><label class="govuk-label" for="address-topics"><?cs var:_("Your address with topics") ?></label><input class="govuk-input jslp-copy" id="address-topics" type="text" readonly value="<?cs var:Calendar.address ?>&amp;topics=yes"></p>
<?cs call:details_end() ?>
<p><?cs var:_("In the calendar of your telephone choose “add a calendar by its address” (subscribe), and put this address there.") ?></p><?cs
call:form_begin("/status/calendar") ?><?cs
if:File.no ?><?cs call:field_hidden("file", File.no) ?><?cs /if ?><?cs
call:field_hidden("seen", Calendar.seen) ?><?cs
call:button_second_value(_("Make another address"), "action", "make") ?> <?cs
call:button_second_value(_("End this address"), "action", "end") ?><?cs
call:form_end() ?>
<p class="jslp-muted"><?cs var:_("When you make another address or end this one, nobody sees anything at the old one any more.") ?></p><?cs
else ?><?cs
call:form_begin("/status/calendar") ?><?cs
if:File.no ?><?cs call:field_hidden("file", File.no) ?><?cs /if ?><?cs
call:button_value(_("Make an address"), "action", "make") ?><?cs
call:form_end() ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
