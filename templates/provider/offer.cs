<?cs # /provider/offer: Group.*, Offer.{given_name,family_name,reference,until_on,version,phone,no_calls}, Form.{answer,reason} ?><?cs
set:Page.back.href = "/provider/group_queue?id=" + Group.id ?><?cs
set:Page.back.text = _("To the waiting list") ?><?cs
include:"layout/head.cs" ?><?cs
include:"provider/group_head.cs" ?>
<?cs call:summary_begin() ?><?cs
call:row(_("Person"), Offer.given_name + " " + Offer.family_name) ?><?cs
call:row(_("Application number"), Offer.reference) ?><?cs
call:row(_("Held until"), Offer.until_on) ?><?cs
if:Offer.no_calls ?><?cs call:row(_("Telephone"), _("Do not call this person.")) ?><?cs elif:Offer.phone ?><?cs call:row(_("Telephone"), Offer.phone) ?><?cs /if ?><?cs
call:summary_end() ?>
<p><?cs var:_("Enter only what the person, or who acts for the person, has said to you.") ?></p>
<?cs call:form_begin("/provider/offer") ?><?cs
call:field_hidden("id", Group.id) ?><?cs
call:field_hidden("application", Offer.application_id) ?><?cs
call:field_hidden("version", Offer.version) ?><?cs
call:field_radios("answer", "") ?><?cs
call:field_select("reason", _("Only where the place is not taken and the person has said why.")) ?>
<?cs call:button(_("Enter the answer")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
