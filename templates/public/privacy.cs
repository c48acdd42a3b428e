<?cs # /privacy: notice after Article 13 of the General Data Protection Regulation. ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Personal data processing") ?></h1>
<p><?cs var:_("The controller of your data is the Jelgava Social Affairs Administration. The group leaders who work under contract see only what they need for the sessions.") ?></p>
<ul>
<li><?cs var:_("Why: to decide on your application, to provide the service and to report on it. This is a task given to the municipality by law, so we do not ask for consent.") ?></li>
<li><?cs var:_("What: names, personal code or birth date, address, ways to reach you, what you write about the situation, decisions, and attendance of sessions.") ?></li>
<li><?cs var:_("Who receives it: the state information systems of social services, as far as the law demands. We give your data to nobody for advertising.") ?></li>
<li><?cs var:_("How it is protected: personal codes are stored encrypted, and every time an employee opens your file, this is recorded.") ?></li>
<li><?cs var:_("How long: as long as the administration's file plan, agreed with the National Archives of Latvia, demands.") ?></li>
</ul>
<p><?cs var:_("You may ask what data we hold about you, have mistakes corrected and learn who has seen your file. Write to us or come to us. You may also complain to the Data State Inspectorate.") ?></p>
<p><?cs var:_("This site stores in your browser only what is needed to keep you signed in, to keep an unfinished application and your choice of language. Nobody follows you here.") ?></p><?cs
include:"layout/foot.cs" ?>
