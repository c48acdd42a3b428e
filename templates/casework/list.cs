<?cs # /casework/ and /casework/approvals.  Piles.N.{href,text,count,current}, Programmes.N.{code,name,current}, List.*, Later.N.*, Again.N.{reference,person}, Rows.N.*, Paging.first, Paging.next ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1><?cs
if:Can.intake ?>
<div class="jslp-buttons">
<?cs call:button_link("/casework/intake", _("Enter a paper or phone application")) ?>
<?cs if:Can.initiative ?><?cs call:button_link_second("/casework/intake?way=initiative", _("Open a file on own initiative")) ?><?cs /if ?>
</div><?cs
/if ?>
<ul class="jslp-piles" aria-label="<?cs var:_("Piles") ?>"><?cs
each:pile = Piles ?>
<li><a href="<?cs var:url_validate(pile.href) ?>"<?cs if:pile.current ?> aria-current="true"<?cs /if ?>><?cs var:pile.text ?> <strong><?cs var:pile.count ?></strong></a></li><?cs
/each ?>
</ul><?cs
if:List.missed > #0 ?>
<p><a href="/casework/missed"><?cs var:_("Absent several times in a row") ?>: <strong><?cs var:List.missed ?></strong></a></p><?cs
/if ?>
<div class="jslp-split jslp-split--left">
<div>
<section class="jslp-filter" aria-labelledby="filter-search">
<h2 id="filter-search"><?cs var:_("Search") ?></h2>
<form method="post" action="/casework/search" novalidate data-search>
<input type="hidden" name="csrf" value="<?cs var:form_token("/casework/search") ?>"><?cs
call:field_text("q", "", "", "off") ?>
<?cs call:button_second(_("Find")) ?>
</form>
</section>
<section class="jslp-filter" aria-labelledby="filter-kind">
<h2 id="filter-kind"><?cs var:_("Filter") ?></h2>
<form method="get" action="/casework/">
<input type="hidden" name="pile" value="<?cs var:List.pile ?>"><?cs
if:List.owner_name ?>
<input type="hidden" name="owner" value="<?cs var:List.owner ?>"><?cs /if ?><?cs
if:List.due ?>
<input type="hidden" name="due" value="<?cs var:List.due ?>"><?cs /if ?>
<div class="govuk-form-group">
<label class="govuk-label" for="programme"><?cs var:_("Kind of group") ?></label>
<select class="govuk-select" id="programme" name="programme">
<option value=""><?cs var:_("All") ?></option><?cs
each:item = Programmes ?>
<option value="<?cs var:item.code ?>"<?cs if:item.current ?> selected<?cs /if ?>><?cs var:item.code ?> <?cs var:item.name ?></option><?cs
/each ?>
</select>
</div>
<?cs call:button_second(_("Show")) ?>
</form>
</section>
<?cs if:Can.absence ?><p><a href="/casework/absence"><?cs var:_("Absences") ?></a></p><?cs /if ?>
<?cs call:keys_help() ?>
</div>
<div><?cs
if:List.owner_name || List.due_text ?>
<p><?cs if:List.owner_name ?><?cs var:_("Responsible person") ?>: <strong><?cs var:List.owner_name ?></strong><?cs /if ?><?cs
if:List.owner_name && List.due_text ?> · <?cs /if ?><?cs
if:List.due_text ?><?cs var:_("Term") ?>: <strong><?cs var:List.due_text ?></strong><?cs /if ?> – <a href="<?cs var:url_validate(List.clear) ?>"><?cs var:_("show all") ?></a></p><?cs
/if ?><?cs
if:subcount(Again) > #0 ?>
<h2><?cs var:_("Two decisions stand: one of them is to be withdrawn") ?></h2>
<ul class="govuk-list govuk-list--spaced"><?cs
each:item = Again ?>
<li><a href="/casework/file?ref=<?cs var:item.reference ?>"><?cs var:item.reference ?></a> – <?cs var:item.person ?></li><?cs
/each ?>
</ul><?cs
/if ?><?cs
if:subcount(Later) > #0 ?>
<h2><?cs if:List.pile == "mine" ?><?cs var:_("Later acts that you have begun or got back") ?><?cs else ?><?cs var:_("Later acts that wait for approval") ?><?cs /if ?></h2>
<ul class="govuk-list govuk-list--spaced"><?cs
each:item = Later ?>
<li><a href="/casework/file?ref=<?cs var:item.reference ?>"><?cs var:item.reference ?></a> – <?cs var:item.given_name ?> <?cs var:item.family_name ?>: <?cs var:item.text ?> <span class="jslp-muted"><?cs var:item.preparer ?>, <?cs var:item.prepared_at ?></span></li><?cs
/each ?>
</ul><?cs
/if ?><?cs
if:Can.remind ?>
<p><a href="/casework/remind"><?cs var:_("Remind several applicants") ?></a></p><?cs
/if ?><?cs
if:subcount(Rows) > #0 ?>
<h2><?cs var:List.title ?></h2><?cs
set:List.caption = List.title ?><?cs
include:"casework/rows.cs" ?><?cs
call:paging_after() ?><?cs
else ?><?cs
call:empty(_("There is nothing in this pile"), _("Applications come here when residents send them, or when a colleague hands them on. Choose another pile or clear the filter.")) ?><?cs
/if ?>
</div>
</div><?cs
include:"layout/foot.cs" ?>
