<?cs # /casework/separation.  File.*, Sub.N, Pairs.N.{live,given_name,family_name,other_given,other_family,reason,together,made_at,maker,ended_at,ender}, Form.{person,other,reason}, Write.form, Done ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs var:_("Not in one group together") ?></h1><?cs
if:Done ?><?cs call:notice("good", Done, "") ?><?cs /if ?>
<p><?cs var:_("Whom you enter here gets no place in a group in which the other one has or is offered a place. The provider only sees that there is no place; neither of the two learns of the other.") ?></p><?cs
if:subcount(Pairs) == #0 ?><?cs call:empty(_("Nobody is entered"), _("A protection order, a conflict, former partners: enter them below.")) ?><?cs /if ?><?cs
each:item = Pairs ?><?cs
	call:summary_begin() ?><?cs
	call:row_begin(_("Who")) ?><?cs var:item.given_name ?> <?cs var:item.family_name ?> – <?cs var:item.other_given ?> <?cs var:item.other_family ?> <?cs if:!item.live ?><?cs call:badge("grey", _("No longer kept apart")) ?><?cs elif:item.together ?><?cs call:badge("bad", _("Both are in one group now")) ?><?cs else ?><?cs call:badge("plum", _("Kept apart")) ?><?cs /if ?><?cs call:row_end() ?><?cs
	call:row_lines(_("Reason"), item.reason) ?><?cs
	call:row(_("Entered"), item.made_at + ", " + item.maker) ?><?cs
	if:item.ended_at ?><?cs call:row(_("When it ended"), item.ended_at + ", " + item.ender) ?><?cs /if ?><?cs
	call:summary_end() ?><?cs
	if:item.together ?><?cs call:warning(_("Call the provider: one of the two has to go to another group.")) ?><?cs /if ?><?cs
	if:item.live ?><?cs
		call:form_begin("/casework/separation_end") ?><?cs
		call:field_hidden("ref", File.reference) ?><?cs
		call:field_hidden("id", item.id) ?><?cs
		call:field_hidden("version", item.version) ?><button type="submit" class="govuk-button govuk-button--secondary"><?cs var:_("They may come together again") ?><span class="govuk-visually-hidden"> – <?cs var:item.other_given ?> <?cs var:item.other_family ?></span></button><?cs
		call:form_end() ?><?cs
	/if ?><?cs
/each ?>
<h2><?cs var:_("Enter somebody") ?></h2><?cs
call:form_begin("/casework/separation") ?><?cs
call:field_hidden("ref", File.reference) ?><?cs
call:field_hidden("form", Write.form) ?><?cs
call:field_radios("person", "") ?><?cs
call:field_text("other", _("The number of an application of the other person. Whom that application is for is meant."), "20", "off") ?><?cs
call:field_area("reason", _("Only the office reads it."), "3") ?>
<?cs call:button(_("Keep them apart")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
