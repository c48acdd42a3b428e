<?cs # /contacts ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Contacts") ?></h1>
<?cs call:summary_begin() ?>
<?cs call:row(_("Institution"), _("Jelgava Social Affairs Administration")) ?>
<?cs call:row(_("Address"), _("Pulkveža Oskara Kalpaka iela 9, Jelgava, information office, room 115")) ?>
<?cs call:row_begin(_("Telephone")) ?><a href="tel:+37163007224">63007224</a>, <a href="tel:+37163048914">63048914</a>, <a href="tel:+37120237378">20237378</a><?cs call:row_end() ?>
<?cs call:row(_("Where the groups meet"), _("Zirgu iela 47a, Jelgava")) ?>
<?cs call:summary_end() ?>
<p><?cs var:_("Call before you come: we tell you the opening hours of the day and who can see you.") ?></p><?cs
include:"layout/foot.cs" ?>
