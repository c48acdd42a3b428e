<?cs # /status after the right pair: Status.{reference,programme}, Timeline.N.{state,title,when,text}, Due.why. ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Where is my application?") ?></h1>
<?cs call:summary_begin() ?>
<?cs call:row(_("Application number"), Status.reference) ?>
<?cs call:row(_("Group"), Status.programme) ?>
<?cs call:summary_end() ?>
<?cs call:timeline_begin(_("The way of your application")) ?><?cs
each:item = Timeline ?>
<?cs call:timeline_item(item.state, item.title, item.when, item.text) ?><?cs
/each ?>
<?cs call:timeline_end() ?>
<?cs if:Status.code ?><?cs call:form_begin("/status/decision") ?>
<?cs call:field_hidden("reference", Status.reference) ?><?cs call:field_hidden("code", Status.code) ?>
<?cs call:button(_("Read the decision (PDF)")) ?>
<?cs call:form_end() ?><?cs /if ?><?cs include:"public/due.cs" ?><p><?cs var:_("Questions? Call us:") ?> <a class="jslp-nowrap" href="tel:+37163007224">63007224</a></p><?cs
include:"layout/foot.cs" ?>
