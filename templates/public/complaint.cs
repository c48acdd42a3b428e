<?cs # /complaint ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Make a complaint") ?></h1>
<p><?cs var:_("If you are not satisfied with the service or with how you were treated, tell us. You can write a letter, send it to our official e-address or bring it to us.") ?></p>
<ul>
<li><?cs var:_("Say what happened, when, and what you want us to do.") ?></li>
<li><?cs var:_("Add your name and where to send the answer.") ?></li>
<li><?cs var:_("We answer within one month. If we need more time, we tell you before that.") ?></li>
</ul>
<p><?cs var:_("If you do not agree with a decision, contest it as the decision itself explains: there is a term for that.") ?></p>
<p><?cs var:_("Jelgava Social Affairs Administration") ?>, Pulkveža Oskara Kalpaka iela 9, Jelgava. <?cs var:_("Telephone") ?> <a href="tel:+37163007224">63007224</a></p><?cs
include:"layout/foot.cs" ?>
