<?cs # How the last day for a decision came about: Due.why.N.text.  After layout/head.cs. ?><?cs
if:subcount(Due.why) > #0 ?>
<?cs call:details_begin(_("How was this date computed?")) ?>
<ol><?cs
	each:item = Due.why ?>
<li><?cs var:item.text ?></li><?cs
	/each ?>
</ol>
<p><?cs if:Due.law ?><?cs var:Due.law ?><?cs else ?><?cs var:_("Administrative Procedure Law, sections 42, 43 and 64.") ?><?cs /if ?></p>
<?cs call:details_end() ?><?cs
/if ?>
