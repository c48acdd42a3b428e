<?cs # /admin/text: Form.body, Piece.{page,page_text,language,language_text,last,preview}, Text (page_text_put), Rows.N.{id,created_at,author}, Old.* ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Piece.page_text ?></h1>
<p class="jslp-lead"><?cs var:Piece.language_text ?></p><?cs
if:Old.created_at ?><?cs call:notice("wait", _("This is an old text."), _("Saved, it becomes the newest one.")) ?><?cs /if ?><?cs
if:Piece.preview ?><?cs call:notice("wait", _("Not saved yet."), _("Below the form you see the text as residents will see it.")) ?><?cs /if ?><?cs
call:form_begin("/admin/text") ?><?cs
call:field_hidden("page", Piece.page) ?><?cs
call:field_hidden("language", Piece.language) ?><?cs
call:field_hidden("last", Piece.last) ?><?cs
call:field_area("body", _("An empty line between paragraphs. # in front of a line makes a heading, ## a smaller one, - a list, 1. a numbered list. A link to a page of ours: [words](/contacts). {contacts} alone on a line puts address, telephone and hours there."), "20") ?><?cs
call:button_value(_("Save the text"), "action", "save") ?>
<?cs call:button_second_value(_("Look at it first"), "action", "preview") ?><?cs
call:form_end() ?>
<h2><?cs var:_("As residents see it") ?></h2>
<div class="jslp-paper"><?cs call:text_blocks(Text) ?>
</div>
<h2><?cs var:_("What it said before") ?></h2><?cs
if:subcount(Rows) == #0 ?><?cs call:empty(_("Nothing yet"), _("Each text that is saved is listed here with its author and day.")) ?><?cs
else ?>
<ul><?cs
	each:item = Rows ?>
<li><a href="/admin/text?page=<?cs var:url_escape(Piece.page) ?>&amp;language=<?cs var:url_escape(Piece.language) ?>&amp;id=<?cs var:item.id ?>"><?cs var:item.created_at ?></a> <?cs if:item.author ?><?cs var:item.author ?><?cs else ?><?cs var:_("Installed with the system") ?><?cs /if ?></li><?cs
	/each ?>
</ul><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
