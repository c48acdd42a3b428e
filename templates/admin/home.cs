<?cs include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1>
<ul class="jslp-doors">
<li><a class="jslp-door" href="/admin/users"><?cs var:_("Users") ?><small><?cs var:_("Accounts of the administration and of service providers, their roles and passwords.") ?></small></a></li>
<li><a class="jslp-door" href="/admin/programmes"><?cs var:_("Kinds of group") ?><small><?cs var:_("Who may come, ages, sessions and texts, each version with the days on which it holds.") ?></small></a></li>
<li><a class="jslp-door" href="/admin/hours"><?cs var:_("Opening hours") ?><small><?cs var:_("Addresses, telephones and hours that the public pages show, with their days.") ?></small></a></li>
<li><a class="jslp-door" href="/admin/texts"><?cs var:_("Texts") ?><small><?cs var:_("Data notice, accessibility, complaints, contesting and contacts, in three languages.") ?></small></a></li>
<li><a class="jslp-door" href="/admin/parameters"><?cs var:_("Parameters") ?><small><?cs var:_("Terms and texts that come from a norm, each with the days on which it holds.") ?></small></a></li>
<li><a class="jslp-door" href="/admin/grounds"><?cs var:_("Grounds of acts") ?><small><?cs var:_("On which a service is suspended or ended, and for which a hearing is left out, with their days.") ?></small></a></li>
<li><a class="jslp-door" href="/admin/questions"><?cs var:_("Questions of the questionnaire") ?><small><?cs var:_("What participants are asked before and after a course, each wording with its days.") ?></small></a></li>
<li><a class="jslp-door" href="/admin/calendar"><?cs var:_("Calendar of days off") ?><small><?cs var:_("Public holidays as computed, and days that a law of their own has changed.") ?></small></a></li>
</ul><?cs
include:"layout/foot.cs" ?>
