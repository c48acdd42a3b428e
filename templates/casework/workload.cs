<?cs # /casework/workload.  Workers.N.{owner,name,absence,gone,files,overdue,soon,waiting,kind,level,percent}, Nobody.*, Bound.{good,most,percent}, Ladder.N.{text,due,files,head} ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Workload of the workers") ?></h1>
<p><?cs call:say(_("Up to %1 open files a worker are good, more than %2 are too many."), Bound.good, Bound.most) ?> <span class="jslp-muted"><?cs var:_("Both numbers are parameters, from practice.") ?></span></p><?cs
def:workload_number(number, query, words, whose) ?><?cs if:number > #0 ?><a href="/casework/?<?cs var:query ?>"><?cs var:number ?><span class="govuk-visually-hidden"> – <?cs var:words ?>, <?cs var:whose ?></span></a><?cs else ?>0<?cs /if ?><?cs /def ?><?cs
def:workload_more(line, whose) ?><?cs if:line.files > #0 ?><a href="/casework/reassign_many?owner=<?cs var:line.owner ?>"><?cs var:_("Hand over several") ?><span class="govuk-visually-hidden"> – <?cs var:whose ?></span></a><?cs else ?>–<?cs /if ?><?cs /def ?>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:_("Workload of the workers") ?></caption>
<thead><tr>
<th scope="col"><?cs var:_("Worker") ?></th>
<th scope="col"><?cs var:_("Open files") ?></th>
<th scope="col"><?cs var:_("Overdue") ?></th>
<th scope="col"><?cs var:_("Due within 7 days") ?></th>
<th scope="col"><?cs var:_("Waiting for the applicant") ?></th>
<th scope="col"><?cs var:_("Action") ?></th>
</tr></thead>
<tbody><?cs
each:item = Workers ?>
<tr>
<th scope="row" data-label="<?cs var:_("Worker") ?>"><span><?cs var:item.name ?><?cs
	if:item.absence ?><br><span class="jslp-muted"><?cs var:item.absence ?></span><?cs /if ?><?cs
	if:item.gone ?><br><?cs call:badge("bad", _("does not work as a social worker any more")) ?><?cs /if ?></span></th>
<td data-label="<?cs var:_("Open files") ?>"><span><?cs call:workload_number(item.files, "pile=unit&owner=" + item.owner, _("Open files"), item.name) ?> / <?cs var:Bound.most ?> <?cs call:badge(item.kind, item.level) ?>
<svg class="jslp-bars__svg" width="100%" height="12" aria-hidden="true" focusable="false"><rect x="0" y="0" width="<?cs var:item.percent ?>%" height="12"></rect><line x1="<?cs var:Bound.percent ?>%" y1="0" x2="<?cs var:Bound.percent ?>%" y2="12" stroke="currentColor" stroke-width="3"></line></svg></span></td>
<td data-label="<?cs var:_("Overdue") ?>"><?cs call:workload_number(item.overdue, "pile=unit&owner=" + item.owner + "&due=overdue", _("Overdue"), item.name) ?></td>
<td data-label="<?cs var:_("Due within 7 days") ?>"><?cs call:workload_number(item.soon, "pile=unit&owner=" + item.owner + "&due=soon", _("Due within 7 days"), item.name) ?></td>
<td data-label="<?cs var:_("Waiting for the applicant") ?>"><?cs call:workload_number(item.waiting, "pile=waiting&owner=" + item.owner, _("Waiting for the applicant"), item.name) ?></td>
<td data-label="<?cs var:_("Action") ?>"><?cs call:workload_more(item, item.name) ?></td>
</tr><?cs
/each ?>
<tr>
<th scope="row" data-label="<?cs var:_("Worker") ?>"><?cs var:_("Without a responsible person") ?></th>
<td data-label="<?cs var:_("Open files") ?>"><?cs call:workload_number(Nobody.files, "pile=unassigned", _("Open files"), _("Without a responsible person")) ?></td>
<td data-label="<?cs var:_("Overdue") ?>"><?cs call:workload_number(Nobody.overdue, "pile=unassigned&due=overdue", _("Overdue"), _("Without a responsible person")) ?></td>
<td data-label="<?cs var:_("Due within 7 days") ?>"><?cs call:workload_number(Nobody.soon, "pile=unassigned&due=soon", _("Due within 7 days"), _("Without a responsible person")) ?></td>
<td data-label="<?cs var:_("Waiting for the applicant") ?>"><?cs call:workload_number(Nobody.waiting, "pile=waiting&owner=0", _("Waiting for the applicant"), _("Without a responsible person")) ?></td>
<td data-label="<?cs var:_("Action") ?>"><?cs call:workload_more(Nobody, _("Without a responsible person")) ?></td>
</tr>
</tbody>
</table>
<p class="jslp-muted"><?cs var:_("The line in a bar stands where it becomes too much.") ?></p>
<h2 id="ladder"><?cs var:_("Terms that end soon") ?></h2>
<p><?cs var:_("Whoever has the file, or the deputy, is warned by the letter of the day when a file comes to the next step.") ?></p>
<table class="govuk-table jslp-cards">
<caption class="govuk-visually-hidden"><?cs var:_("Terms that end soon") ?></caption>
<thead><tr>
<th scope="col"><?cs var:_("Time left") ?></th>
<th scope="col"><?cs var:_("Open files") ?></th>
<th scope="col"><?cs var:_("Who is warned") ?></th>
</tr></thead>
<tbody><?cs
each:item = Ladder ?>
<tr>
<th scope="row" data-label="<?cs var:_("Time left") ?>"><?cs var:item.text ?></th>
<td data-label="<?cs var:_("Open files") ?>"><?cs call:workload_number(item.files, "pile=unit&due=" + item.due, _("Open files"), item.text) ?></td>
<td data-label="<?cs var:_("Who is warned") ?>"><?cs if:item.head ?><?cs var:_("the worker and the head") ?><?cs else ?><?cs var:_("the worker; without one, the head") ?><?cs /if ?></td>
</tr><?cs
/each ?>
</tbody>
</table><?cs
if:subcount(Workers) == #0 ?><?cs
call:empty(_("There are no social workers"), _("The administrator opens accounts; whoever has the role of a social worker stands here.")) ?><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
