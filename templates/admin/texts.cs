<?cs # /admin/texts: Rows.N.{page,page_text,language,language_text,day,author} ?><?cs
include:"layout/head.cs" ?><?cs
if:Texts.saved ?><?cs call:notice("good", _("Saved"), _("Residents see the new text within a minute.")) ?><?cs /if ?>
<h1><?cs var:Page.title ?></h1>
<p><?cs var:_("What the information pages say, in each language. What was said before stays readable.") ?></p>
<table class="govuk-table jslp-cards">
<thead class="govuk-table__head">
<tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:_("Page") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Language") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Last change") ?></th><th scope="col" class="govuk-table__header"><?cs var:_("Author") ?></th></tr>
</thead>
<tbody class="govuk-table__body"><?cs
each:item = Rows ?>
<tr class="govuk-table__row" data-row><td class="govuk-table__cell" data-label="<?cs var:_("Page") ?>"><a href="/admin/text?page=<?cs var:url_escape(item.page) ?>&amp;language=<?cs var:url_escape(item.language) ?>" data-open><?cs var:item.page_text ?><span class="govuk-visually-hidden"> – <?cs var:item.language_text ?></span></a></td><td class="govuk-table__cell" data-label="<?cs var:_("Language") ?>"><?cs var:item.language_text ?></td><td class="govuk-table__cell jslp-nowrap" data-label="<?cs var:_("Last change") ?>"><?cs
	if:item.day ?><?cs var:item.day ?><?cs else ?><?cs call:badge("wait", _("No text yet")) ?><?cs /if ?></td><td class="govuk-table__cell" data-label="<?cs var:_("Author") ?>"><?cs if:item.author ?><?cs var:item.author ?><?cs else ?>–<?cs /if ?></td></tr><?cs
/each ?>
</tbody>
</table>
<p><a href="/admin/hours"><?cs var:_("Opening hours") ?></a></p><?cs
include:"layout/foot.cs" ?>
