<?cs # /admin/questions: Audiences.N.{code,text,about,asked,rows.M.{code,position,text,easy,valid_from,valid_to,when}}, Page.{most,saved} ?><?cs
include:"layout/head.cs" ?><?cs
def:head_cell(text) ?><th scope="col" class="govuk-table__header"><?cs var:text ?></th><?cs /def ?><?cs
def:cell_begin(label) ?><td class="govuk-table__cell" data-label="<?cs var:label ?>"><?cs /def ?><?cs
def:questions(audience, when) ?><?cs
	each:item = audience.rows ?><?cs
		if:item.when == when ?>
<tr class="govuk-table__row" data-row><td class="govuk-table__cell jslp-number" data-label="<?cs var:_("Line") ?>"><?cs var:item.position ?></td><th scope="row" class="govuk-table__header govuk-!-font-weight-regular" data-label="<?cs var:_("Statement") ?>"><a href="/admin/question?audience=<?cs var:url_escape(audience.code) ?>&amp;code=<?cs var:url_escape(item.code) ?>" data-open><?cs var:item.text ?></a><?cs
			if:item.easy != item.text ?><br><span class="jslp-muted" lang="lv"><?cs var:item.easy ?></span><?cs /if ?></th><?cs
			call:cell_begin(_("Asked")) ?><span class="jslp-nowrap"><?cs var:item.valid_from ?></span> – <span class="jslp-nowrap"><?cs var:item.valid_to ?></span><?cs
			if:when == "next" ?> <?cs call:badge("plum", _("To come")) ?><?cs
			elif:when == "over" ?> <?cs call:badge("grey", _("No longer asked")) ?><?cs /if ?></td></tr><?cs
		/if ?><?cs
	/each ?><?cs
/def ?><?cs
if:Page.saved ?><?cs call:notice("good", _("The question has been withdrawn."), "") ?><?cs /if ?>
<h1><?cs var:Page.title ?></h1>
<p><?cs call:say(_("What participants are asked before and after a course. A question that is asked is never changed: another wording begins on a day, and what was answered keeps its words. At most %1 are asked at a time."), Page.most, "") ?></p><?cs
each:audience = Audiences ?>
<h2><?cs var:audience.text ?></h2>
<p><?cs var:audience.about ?> <?cs call:say(_("Asked today: %1 of %2."), audience.asked, Page.most) ?></p><?cs
	if:subcount(audience.rows) == #0 ?><?cs call:empty(_("No questions"), _("Add the first one below.")) ?><?cs
	else ?>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:audience.text ?></caption>
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header jslp-number"><?cs var:_("Line") ?></th><?cs call:head_cell(_("Statement")) ?><?cs call:head_cell(_("Asked")) ?></tr>
</thead>
<tbody class="govuk-table__body"><?cs
		call:questions(audience, "now") ?><?cs
		call:questions(audience, "next") ?><?cs
		call:questions(audience, "over") ?>
</tbody>
</table><?cs
	/if ?>
<p><a class="govuk-button govuk-button--secondary" href="/admin/question/new?audience=<?cs var:url_escape(audience.code) ?>"><?cs var:_("Add a question") ?><span class="govuk-visually-hidden"> – <?cs var:audience.text ?></span></a></p><?cs
/each ?><?cs
include:"layout/foot.cs" ?>
