<?cs # /casework/person_merge.  File.*, Sub.N, Rows.N.{reference,other_reference,made_at,maker}, Form.{other,reason}, Write.form, Done; to check: Sides.{own,other}.{reference,name,birth,code,files},
     Sides.differ, Write.{seen,other_seen} ?><?cs
set:Page.back.href = "/casework/file?ref=" + File.reference ?><?cs
set:Page.back.text = _("To the file") ?><?cs
include:"layout/head.cs" ?><?cs
include:"casework/identity.cs" ?><?cs
call:subnav(_("File")) ?>
<h1><?cs var:Page.title ?></h1><?cs

def:merge_row(label, own, other) ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("What") ?>"><?cs var:label ?></th><td class="govuk-table__cell" data-label="<?cs var:_("Person of this file") ?>"><?cs var:own ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Person of the other file") ?>"><?cs var:other ?></td></tr><?cs
/def ?><?cs

def:merge_file(reference) ?><a class="jslp-nowrap" href="/casework/file?ref=<?cs var:url_escape(reference) ?>" target="_blank" rel="noopener"><?cs var:reference ?><span class="govuk-visually-hidden"> <?cs var:_("(in a new tab)") ?></span></a><?cs /def ?><?cs
if:Write.seen ?>
<p><?cs var:_("Compare the two. Nothing has been changed yet.") ?></p>
<table class="govuk-table jslp-cards">
<caption class="govuk-table__caption"><?cs var:_("Who would become one person") ?></caption>
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("What") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Person of this file") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Person of the other file") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
	call:merge_row(_("Name"), Sides.own.name, Sides.other.name) ?><?cs
	call:merge_row(_("Birth date"), Sides.own.birth, Sides.other.birth) ?><?cs
	call:merge_row(_("Personal code"), Sides.own.code, Sides.other.code) ?><?cs
	call:merge_row(_("Number of files"), Sides.own.files, Sides.other.files) ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" data-label="<?cs var:_("What") ?>"><?cs var:_("Application number") ?></th><td class="govuk-table__cell" data-label="<?cs var:_("Person of this file") ?>"><?cs call:merge_file(Sides.own.reference) ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Person of the other file") ?>"><?cs call:merge_file(Sides.other.reference) ?></td></tr>
</tbody>
</table><?cs
	if:Sides.differ ?><?cs call:notice("wait", _("The names differ"), _("Look once more whether this is one person who has changed the name, or two people born on one day.")) ?><?cs /if ?><?cs
	call:form_begin("/casework/person_merge") ?><?cs
	call:field_hidden("ref", File.reference) ?><?cs
	call:field_hidden("form", Write.form) ?><?cs
	call:field_hidden("other", Form.other.value) ?><?cs
	call:field_hidden("reason", Form.reason.value) ?><?cs
	call:field_hidden("seen", Write.seen) ?><?cs
	call:field_hidden("other_seen", Write.other_seen) ?><?cs
	call:summary_begin() ?><?cs
	call:row_lines(Form.reason.label, Form.reason.value) ?><?cs
	call:summary_end() ?><?cs
	call:warning(_("This cannot be taken back.")) ?>
<div class="jslp-buttons">
<?cs call:button_value(_("They are one person"), "confirm", "yes") ?>
<?cs call:button_second_value(_("Change the entries"), "confirm", "no") ?>
</div><?cs
	call:form_end() ?><?cs
else ?><?cs
	if:Done ?><?cs call:notice("good", _("The files are one person's now"), _("The year's right, places and what keeps people apart hold for all of them.")) ?><?cs /if ?>
<p><?cs var:_("Somebody who has applied twice, once without a personal code or under another name, stands here as two people. Put them together, so that the right to one group a year and the history are one person's.") ?></p><?cs
	each:item = Rows ?>
<p><?cs var:item.made_at ?>, <?cs var:item.maker ?>: <a href="/casework/file?ref=<?cs var:item.reference ?>"><?cs var:item.reference ?></a> + <a href="/casework/file?ref=<?cs var:item.other_reference ?>"><?cs var:item.other_reference ?></a></p><?cs
	/each ?><?cs
	call:form_begin("/casework/person_merge") ?><?cs
	call:field_hidden("ref", File.reference) ?><?cs
	call:field_hidden("form", Write.form) ?><?cs
	call:field_text("other", _("The number of another application of this person. Whom that application is for is meant."), "20", "off") ?><?cs
	call:field_area("reason", _("Only the office reads it."), "3") ?>
<?cs call:button(_("Show both people")) ?> <?cs call:button_link_second("/casework/file?ref=" + File.reference, _("To the file")) ?><?cs
	call:form_end() ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
