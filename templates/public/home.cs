<?cs # /: the programmes in force. Rows.N.{code,name,whom,age,sessions}, Filter.N.{href,text,current}. ?><?cs
include:"layout/head.cs" ?>
<h1><?cs call:symbol("family") ?><?cs var:_("Educational and support groups") ?></h1>
<p class="jslp-lead"><?cs var:_("Free groups in Jelgava for parents, children and families who want to cope better with everyday life together.") ?></p>
<ul class="jslp-doors">
<li><a class="jslp-door jslp-door--main" href="/apply"><?cs var:_("Send an application") ?><small><?cs var:_("It takes about ten minutes. The decision is due within a month.") ?></small></a></li>
<li><a class="jslp-door" href="/check"><?cs var:_("Find out which group fits me") ?><small><?cs var:_("A few questions. Nothing is stored.") ?></small></a></li>
<li><a class="jslp-door" href="/status"><?cs var:_("Where is my application?") ?><small><?cs var:_("With the number and the access code from your receipt.") ?></small></a></li>
</ul>
<h2 id="groups"><?cs call:symbol("family") ?><?cs var:_("The groups") ?></h2>
<nav class="jslp-subnav" aria-label="<?cs var:_("Show groups") ?>">
<ul class="jslp-subnav__list"><?cs
each:item = Filter ?>
<li class="jslp-subnav__item"><a class="jslp-subnav__link" href="<?cs var:url_validate(item.href) ?>"<?cs if:item.current ?> aria-current="page"<?cs /if ?>><?cs var:item.text ?></a></li><?cs
/each ?>
</ul>
</nav><?cs
if:subcount(Rows) == #0 ?>
<?cs call:empty(_("No groups"), _("Groups appear here as soon as the catalogue has one that is open on this day.")) ?><?cs
else ?>
<ul class="jslp-programmes"><?cs
each:item = Rows ?>
<li>
<h3><a href="/programme/<?cs var:url_escape(item.code) ?>"><?cs var:item.name ?></a></h3>
<p><?cs var:item.whom ?></p>
<ul class="jslp-facts"><?cs
	if:item.age ?>
<li><?cs var:item.age ?></li><?cs /if ?>
<li><?cs var:item.sessions ?></li>
</ul>
</li><?cs
/each ?>
</ul><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
