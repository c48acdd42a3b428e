<?cs include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<ul class="jslp-doors">
<li><a class="jslp-door" href="/admin/users"><?cs var:_("Users") ?><small><?cs var:_("Accounts of the administration and of service providers, their roles and passwords.") ?></small></a></li>
<li><a class="jslp-door" href="/admin/parameters"><?cs var:_("Parameters") ?><small><?cs var:_("Terms and texts that come from a norm, each with the days on which it holds.") ?></small></a></li>
<li><a class="jslp-door" href="/admin/calendar"><?cs var:_("Calendar of days off") ?><small><?cs var:_("Public holidays as computed, and days that a law of their own has changed.") ?></small></a></li>
</ul><?cs
include:"layout/foot.cs" ?>
