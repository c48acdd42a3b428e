<?cs # /provider/group_place: Group.*, Person.{given_name,family_name,reference,received_on,phone,no_calls,next}, Form.{how,reason} ?><?cs
set:Page.back.href = "/provider/group_queue?id=" + Group.id ?><?cs
set:Page.back.text = _("To the waiting list") ?><?cs
include:"layout/head.cs" ?><?cs
include:"provider/group_head.cs" ?>
<?cs call:summary_begin() ?><?cs
call:row(_("Person"), Person.given_name + " " + Person.family_name) ?><?cs
call:row(_("Application number"), Person.reference) ?><?cs
call:row(_("Application received"), Person.received_on) ?><?cs
if:Person.no_calls ?><?cs call:row(_("Telephone"), _("Do not call this person.")) ?><?cs elif:Person.phone ?><?cs call:row(_("Telephone"), Person.phone) ?><?cs /if ?><?cs
if:Group.seats ?><?cs call:row(_("Seats"), Group.seats) ?><?cs /if ?><?cs
call:summary_end() ?><?cs
if:!Group.has_room ?><?cs call:notice("wait", _("The group is full"), _("All places are taken. Those who wait keep their order.")) ?><?cs
else ?><?cs
if:!Person.next ?><?cs call:notice("wait", _("Somebody else is the next one"), _("Write why this person gets the place before. The reason stays with the place and is shown on the waiting list.")) ?><?cs /if ?><?cs
call:form_begin("/provider/group_place") ?><?cs
call:field_hidden("id", Group.id) ?><?cs
call:field_hidden("application", Person.application_id) ?><?cs
call:field_hidden("version", Group.version) ?><?cs
call:field_radios("how", "") ?><?cs
if:!Person.next ?><?cs set:Form.reason.required = "1" ?><?cs call:field_area("reason", _("A fact of the waiting list or the group, nothing about health or family."), "3") ?><?cs /if ?>
<?cs call:button(_("Save")) ?><?cs
call:form_end() ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
