<?cs # What was handed in for a file; included by casework/file.cs.  Papers.N.*. ?>
<h2 id="papers"><?cs var:_("Documents") ?></h2><?cs
if:subcount(Papers) > #0 ?>
<ul class="jslp-papers"><?cs
each:paper = Papers ?>
<li><a href="/casework/attachment?id=<?cs var:url_escape(paper.uuid) ?>" download><?cs var:paper.name ?></a>
<span class="jslp-muted"><?cs var:paper.kind_text ?>, <?cs var:paper.size_text ?>, <?cs var:paper.purpose_text ?>, <?cs var:paper.created_at ?></span></li><?cs
/each ?>
</ul><?cs
else ?>
<p class="jslp-muted"><?cs var:_("No documents have been handed in.") ?></p><?cs
/if ?>
