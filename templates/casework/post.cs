<?cs # /casework/post.  Kinds.N.{href,text,count,current}, List.{channel,faults,stuck}, Rows.N.*, Write.{form,upto}, Paging.* ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Outgoing post") ?></h1>
<ul class="jslp-piles" aria-label="<?cs var:_("Piles") ?>"><?cs
each:item = Kinds ?>
<li><a href="<?cs var:url_validate(item.href) ?>"<?cs if:item.current ?> aria-current="true"<?cs /if ?>><?cs var:item.text ?> <strong><?cs var:item.count ?></strong></a></li><?cs
/each ?>
</ul><?cs
if:List.stuck ?><?cs call:notice("bad", _("The gateway to the e-address did not take all"), _("They stand in the list of those for the e-address: look at what the gateway said, and send them by hand.")) ?><?cs /if ?><?cs
if:List.faults ?><?cs call:notice("bad", _("No letters to these addressees"), List.faults) ?><?cs /if ?><?cs
if:subcount(Rows) > #0 ?><?cs
call:form_begin("/casework/post") ?><?cs
call:field_hidden("form", Write.form) ?><?cs
if:List.channel ?><?cs call:field_hidden("channel", List.channel) ?><?cs /if ?><?cs
call:field_hidden("upto", Write.upto) ?><?cs
call:field_hidden("page", Paging.page) ?>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:_("Letters that have not been handed over") ?></caption>
<thead><tr>
<th scope="col"><?cs var:_("Letter") ?></th>
<th scope="col"><?cs var:_("Addressee") ?></th>
<th scope="col"><?cs var:_("Kind of post") ?></th>
<th scope="col"><?cs var:_("Issued on") ?></th>
<th scope="col"><?cs var:_("Number of the registered item") ?></th>
</tr></thead>
<tbody><?cs
set:row_n = #0 ?><?cs
each:item = Rows ?>
<tr data-row>
<td data-label="<?cs var:_("Letter") ?>"><span><?cs if:item.held ?><span class="jslp-nowrap"><?cs var:item.number ?></span><br><?cs else ?><input type="hidden" name="row_<?cs var:row_n ?>" value="<?cs var:item.id ?>"><span class="govuk-checkboxes govuk-checkboxes--small"><span class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="act_<?cs var:row_n ?>" name="act_<?cs var:row_n ?>" type="checkbox" value="1"<?cs if:item.chosen ?> checked<?cs /if ?>><label class="govuk-label govuk-checkboxes__label" for="act_<?cs var:row_n ?>"><span class="jslp-nowrap"><?cs var:item.number ?></span></label></span></span><?cs /if ?><a data-open href="/casework/file?ref=<?cs var:item.reference ?>" class="jslp-nowrap"><?cs var:item.reference ?></a><br><span class="jslp-muted"><?cs var:item.outcome_text ?></span></span></td>
<td data-label="<?cs var:_("Addressee") ?>"><span><?cs var:item.given_name ?> <?cs var:item.family_name ?><br><?cs if:item.electronic ?><?cs elif:item.address ?><span class="jslp-muted"><?cs var:item.address ?></span><?cs else ?><?cs call:badge("bad", _("No address is known")) ?><?cs /if ?><?cs if:item.no_letters ?> <?cs call:badge("bad", _("Letters are not safe")) ?><?cs /if ?></span></td>
<td data-label="<?cs var:_("Kind of post") ?>"><span><?cs var:item.channel_text ?><?cs if:item.machine ?><br><?cs call:badge(item.machine_kind, item.machine) ?><?cs /if ?><?cs if:item.held ?><br><a href="/casework/delivery?act=<?cs var:url_escape(item.number) ?>"><?cs var:_("Send by hand instead") ?></a><?cs elif:item.electronic ?><br><a href="/casework/paper?act=<?cs var:url_escape(item.number) ?>"><?cs var:_("Paper to send (PDF)") ?></a><br><a href="/casework/delivery?act=<?cs var:url_escape(item.number) ?>"><?cs var:_("No active account?") ?></a><?cs /if ?></span></td>
<td data-label="<?cs var:_("Issued on") ?>" class="jslp-nowrap"><?cs var:item.issued_on ?></td>
<td data-label="<?cs var:_("Number of the registered item") ?>"><?cs if:item.registered ?><span><?cs if:item.error ?><span class="govuk-error-message" id="item_<?cs var:row_n ?>-error"><?cs var:item.error ?></span><?cs /if ?><input class="govuk-input govuk-input--width-10<?cs if:item.error ?> govuk-input--error<?cs /if ?>" id="item_<?cs var:row_n ?>" name="item_<?cs var:row_n ?>" type="text" autocomplete="off" spellcheck="false" value="<?cs var:item.item ?>" aria-label="<?cs call:say(_("Number of the registered item of %1"), item.number, "") ?>"<?cs if:item.error ?> aria-invalid="true" aria-describedby="item_<?cs var:row_n ?>-error"<?cs /if ?>></span><?cs else ?>–<?cs /if ?></td>
</tr><?cs
	set:row_n = row_n + #1 ?><?cs
/each ?>
</tbody>
</table><?cs
call:paging() ?><?cs
call:field_radios("scope", "") ?>
<div class="jslp-split jslp-split--even">
<section aria-labelledby="handing">
<h2 id="handing"><?cs var:_("Mark as handed over") ?></h2>
<p><?cs var:_("Handed over to the post, or sent to the e-address. The day on which the act counts as notified and the term for contesting run from this day.") ?></p><?cs
call:field_date("day", "", "") ?>
<?cs call:button_value(_("Mark as handed over"), "action", "hand") ?>
</section>
<section aria-labelledby="papers">
<h2 id="papers"><?cs var:_("Print the papers") ?></h2>
<p><?cs var:_("The papers of the acts in one PDF, the oldest first. Some hundreds of them take up to half a minute.") ?></p>
<?cs call:button_second_value(_("Print the papers (PDF)"), "action", "papers") ?>
</section>
<section aria-labelledby="envelopes">
<h2 id="envelopes"><?cs var:_("Print envelopes") ?></h2>
<p><?cs var:_("One page each, with sender and addressee.") ?></p><?cs
call:field_radios("size", "") ?>
<?cs call:button_second_value(_("Print envelopes (PDF)"), "action", "print") ?>
</section>
</div><?cs
call:form_end() ?><?cs
else ?><?cs
call:empty(_("There is no letter to hand over"), _("An act comes here when it is issued and goes by post. Acts that were handed over stand in their files.")) ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
