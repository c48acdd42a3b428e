<?cs # /admin/grounds: Kinds.N.{code,text,about,stops,has_rows}; Rows.N.{kind,code,title,legal_ref,keeps_place,at_once,valid_from,valid_to,when,shown,next_on}, Grounds.saved ?><?cs
include:"layout/head.cs" ?><?cs
def:head_cell(text) ?><th scope="col" class="govuk-table__header"><?cs var:text ?></th><?cs /def ?><?cs
def:cell_begin(label) ?><td class="govuk-table__cell" data-label="<?cs var:label ?>"><?cs /def ?><?cs
if:Grounds.saved ?><?cs call:notice("good", _("The version has been withdrawn."), "") ?><?cs /if ?>
<h1><?cs var:Page.title ?></h1>
<p><?cs var:_("What acts and records name as their ground. A version in force is never changed: a new one begins on a day to come, and what was made before keeps its own.") ?></p><?cs
each:kind = Kinds ?>
<h2><?cs var:kind.text ?></h2>
<p><?cs var:kind.about ?></p><?cs
	if:!kind.has_rows ?><?cs call:empty(_("No grounds"), _("There is none of this kind yet. Add the first one below.")) ?><?cs
	else ?>
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><?cs call:head_cell(_("Ground")) ?><?cs call:head_cell(_("Legal ground")) ?><?cs
		if:kind.stops ?><?cs call:head_cell(_("Place in the group")) ?><?cs call:head_cell(_("From when the act can hold")) ?><?cs /if ?><?cs
		call:head_cell(_("In force")) ?><?cs call:head_cell(_("Next version")) ?></tr>
</thead>
<tbody class="govuk-table__body"><?cs
		each:item = Rows ?><?cs
			if:item.shown && item.kind == kind.code ?>
<tr class="govuk-table__row" data-row><?cs call:cell_begin(_("Ground")) ?><a href="/admin/ground?kind=<?cs var:url_escape(item.kind) ?>&amp;code=<?cs var:url_escape(item.code) ?>" data-open><?cs var:item.title ?></a></td><?cs
				call:cell_begin(_("Legal ground")) ?><?cs var:item.legal_ref ?></td><?cs
				if:kind.stops ?><?cs
					call:cell_begin(_("Place in the group")) ?><?cs if:item.keeps_place == #1 ?><?cs var:_("The place is kept.") ?><?cs else ?><?cs var:_("The place is given up.") ?><?cs /if ?></td><?cs
					call:cell_begin(_("From when the act can hold")) ?><?cs if:item.at_once == #1 ?><?cs var:_("At once") ?><?cs else ?><?cs var:_("When the act has reached the addressee") ?><?cs /if ?></td><?cs
				/if ?><?cs
				call:cell_begin(_("In force")) ?><span class="jslp-nowrap"><?cs var:item.valid_from ?></span> – <span class="jslp-nowrap"><?cs var:item.valid_to ?></span><?cs
				if:item.when == "next" ?> <?cs call:badge("plum", _("Not yet in force")) ?><?cs
				elif:!item.when ?> <?cs call:badge("grey", _("No longer in force")) ?><?cs /if ?></td><?cs
				call:cell_begin(_("Next version")) ?><?cs if:item.next_on ?><?cs call:badge("plum", item.next_on) ?><?cs else ?>–<?cs /if ?></td></tr><?cs
			/if ?><?cs
		/each ?>
</tbody>
</table><?cs
	/if ?>
<p><a class="govuk-button govuk-button--secondary" href="/admin/ground/new?kind=<?cs var:url_escape(kind.code) ?>"><?cs var:_("Add a ground") ?><span class="govuk-visually-hidden"> – <?cs var:kind.text ?></span></a></p><?cs
/each ?><?cs
include:"layout/foot.cs" ?>
