<?cs # /about: what every page's footer links to. Needs no values of its own. ?><?cs
set:Page.title = _("About this site") ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("About this site") ?></h1>
<p class="jslp-lead"><?cs var:_("Here you apply for educational and support groups of the Jelgava Social Affairs Administration and follow what happens with your application.") ?></p>

<h2 id="data"><?cs var:_("Personal data processing") ?></h2>
<p><?cs var:_("The controller of your data is the Jelgava Social Affairs Administration. The group leaders who work under contract see only what they need for the sessions.") ?></p>
<ul>
<li><?cs var:_("Why: to decide on your application, to provide the service and to report on it. This is a task given to the municipality by law, so we do not ask for consent.") ?></li>
<li><?cs var:_("What: names, personal code or birth date, address, ways to reach you, what you write about the situation, decisions, and attendance of sessions.") ?></li>
<li><?cs var:_("Who receives it: the state information systems of social services, as far as the law demands. We give your data to nobody for advertising.") ?></li>
<li><?cs var:_("How it is protected: personal codes are stored encrypted, and every time an employee opens your file, this is recorded.") ?></li>
<li><?cs var:_("How long: as long as the administration's file plan, agreed with the National Archives of Latvia, demands.") ?></li>
</ul>
<p><?cs var:_("You may ask what data we hold about you, have mistakes corrected and learn who has seen your file. Write to us or come to us. You may also complain to the Data State Inspectorate.") ?></p>
<p><?cs var:_("This site stores in your browser only what is needed to keep you signed in, to keep an unfinished application and your choice of language. Nobody follows you here.") ?></p>

<h2 id="accessibility"><?cs var:_("Accessibility statement") ?></h2>
<p><?cs var:_("We want everyone to be able to use this site: with a keyboard, with a screen reader, on a small telephone, with large letters and without scripts.") ?></p>
<p><?cs var:_("The aim is the standard LVS EN 301 549 (WCAG 2.1, level AA). Every page is checked automatically each time the site is changed. An assessment with users has not been made yet. The decisions are PDF documents in Latvian.") ?></p>
<p><?cs var:_("If something does not work for you, call us or come to us: we help you to apply in another way and correct the fault.") ?></p>

<h2 id="complaint"><?cs var:_("Make a complaint") ?></h2>
<p><?cs var:_("If you are not satisfied with the service or with how you were treated, tell us. You can write a letter, send it to our official e-address or bring it to us.") ?></p>
<ul>
<li><?cs var:_("Say what happened, when, and what you want us to do.") ?></li>
<li><?cs var:_("Add your name and where to send the answer.") ?></li>
<li><?cs var:_("We answer within one month. If we need more time, we tell you before that.") ?></li>
</ul>
<p><?cs var:_("If you do not agree with a decision, contest it as the decision itself explains: there is a term for that.") ?></p>
<p><?cs var:_("Jelgava Social Affairs Administration") ?>, Pulkveža Oskara Kalpaka iela 9, Jelgava. <?cs var:_("Telephone") ?> <a href="tel:+37163007224">63007224</a></p><?cs
include:"layout/foot.cs" ?>
