<?cs # /accessibility ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:_("Accessibility statement") ?></h1>
<p><?cs var:_("We want everyone to be able to use this site: with a keyboard, with a screen reader, on a small telephone, with large letters and without scripts.") ?></p>
<p><?cs var:_("The aim is the standard LVS EN 301 549 (WCAG 2.1, level AA). Every page is checked automatically each time the site is changed. An assessment with users has not been made yet. The decisions are PDF documents in Latvian.") ?></p>
<p><?cs var:_("If something does not work for you, call us or come to us: we help you to apply in another way and correct the fault.") ?></p><?cs
include:"layout/foot.cs" ?>
