<?cs # /provider/call_list.  Session.*, Calls.{reached,all}, Rows.N.{place_id,given_name,family_name,phone,no_calls,result,caller,at} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<p class="jslp-lead"><?cs var:Session.name ?>, <?cs call:say(_("Session %1: %2"), Session.number, Session.day) ?>, <?cs var:Session.starts_at ?> <?cs call:badge(Session.state_kind, Session.state_text) ?></p><?cs
if:subcount(Rows) > #0 ?>
<p aria-live="polite"><?cs call:say(_("Reached: %1 of %2"), Calls.reached, Calls.all) ?></p>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:Page.title ?></caption>
<thead><tr><th scope="col"><?cs var:_("Participant") ?></th><th scope="col"><?cs var:_("Telephone") ?></th><th scope="col"><?cs var:_("Result of the call") ?></th></tr></thead>
<tbody><?cs
each:item = Rows ?>
<tr>
<td data-label="<?cs var:_("Participant") ?>"><?cs var:item.given_name ?> <?cs var:item.family_name ?></td>
<td data-label="<?cs var:_("Telephone") ?>"><?cs if:item.no_calls == "1" ?><?cs var:_("Do not call this person.") ?><?cs elif:item.phone ?><a href="tel:<?cs var:item.tel ?>" class="jslp-nowrap"><?cs var:item.phone_text ?></a><?cs else ?><?cs var:_("not known") ?><?cs /if ?></td>
<td data-label="<?cs var:_("Result of the call") ?>"><div><?cs
	if:item.result == "reached" ?><?cs call:badge("good", _("Reached")) ?> <?cs elif:item.result == "not_reached" ?><?cs call:badge("bad", _("Not reached")) ?> <?cs /if ?><?cs
	if:item.result ?><span class="jslp-muted"><?cs var:item.at ?>, <?cs var:item.caller ?></span><?cs /if ?><?cs
	if:item.no_calls != "1" && item.result != "reached" ?><?cs
	call:form_begin("/provider/call_list") ?><?cs
	call:field_hidden("session", Session.id) ?><?cs
	call:field_hidden("place", item.place_id) ?><?cs
	call:button_value(_("Reached"), "result", "reached") ?> <?cs call:button_second_value(_("Not reached"), "result", "not_reached") ?><?cs
	call:form_end() ?><?cs
	/if ?></div></td>
</tr><?cs
/each ?>
</tbody>
</table><?cs
else ?><?cs
call:empty(_("Nobody has to be called"), _("Nobody has a place in this group on that day.")) ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
