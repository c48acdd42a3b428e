<?cs # The paper on the screen: Paper.N.{kind,label,part.M.{text,bold}} of cgi-bin/casework/preview.c.  Latvian whatever the page's language is. ?><?cs
def:paper_text(line) ?><?cs each:part = line.part ?><?cs if:part.bold ?><strong class="jslp-lines"><?cs var:part.text ?></strong><?cs else ?><span class="jslp-lines"><?cs var:part.text ?></span><?cs /if ?><?cs /each ?><?cs /def ?><?cs
set:paper_list = #0 ?>
<section class="jslp-paper" lang="lv" aria-label="<?cs var:_("The paper as it would be issued today") ?>"><?cs
each:line = Paper ?><?cs
	if:paper_list && line.kind != "li" ?></ul><?cs set:paper_list = #0 ?><?cs /if ?><?cs
	if:line.kind == "h1" ?>
<h3 class="jslp-paper__title"><?cs call:paper_text(line) ?></h3><?cs
	elif:line.kind == "h2" ?>
<h4><?cs call:paper_text(line) ?></h4><?cs
	elif:line.kind == "li" ?><?cs
		if:!paper_list ?><ul><?cs set:paper_list = #1 ?><?cs /if ?>
<li><?cs call:paper_text(line) ?></li><?cs
	elif:line.kind == "row" ?>
<p class="jslp-paper__row"><?cs if:line.label ?><span class="jslp-muted"><?cs var:line.label ?>:</span> <?cs /if ?><?cs call:paper_text(line) ?></p><?cs
	elif:line.kind == "sign" ?>
<p class="jslp-paper__sign"><?cs call:paper_text(line) ?></p><?cs
	elif:line.kind == "p" ?>
<p><?cs call:paper_text(line) ?></p><?cs
	/if ?><?cs
/each ?><?cs
if:paper_list ?></ul><?cs /if ?>
</section>
