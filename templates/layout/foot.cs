<?cs # Bottom of every HTML page; closes what layout/head.cs opened. ?>
</main>
</div>
<footer class="jslp-footer">
<div class="govuk-width-container">
<div class="jslp-footer__columns">
<section class="jslp-footer__column" aria-labelledby="footer-contacts">
<h2 class="jslp-footer__title" id="footer-contacts"><a href="/contacts"><?cs var:_("Contacts") ?></a></h2>
<p><?cs var:_("Jelgava Social Affairs Administration") ?><?cs if:Site.address ?><br><?cs var:Site.address ?><?cs /if ?></p><?cs
if:Site.phones.0.text ?>
<p><?cs var:_("Telephone") ?> <?cs call:site_phone() ?></p><?cs
/if ?>
</section><?cs
if:Site.hours ?>
<section class="jslp-footer__column" aria-labelledby="footer-hours">
<h2 class="jslp-footer__title" id="footer-hours"><?cs var:_("Opening hours") ?></h2>
<p><?cs var:Site.hours ?></p>
</section><?cs
/if ?>
<section class="jslp-footer__column" aria-labelledby="footer-about">
<h2 class="jslp-footer__title" id="footer-about"><?cs var:_("About this site") ?></h2>
<ul class="jslp-footer__list">
<li><a href="/privacy"><?cs var:_("Personal data processing") ?></a></li>
<li><a href="/accessibility"><?cs var:_("Accessibility statement") ?></a></li>
<li><a href="/contest"><?cs var:_("How to contest a decision") ?></a></li>
<li><a href="/complaint"><?cs var:_("Make a complaint") ?></a></li><?cs
if:Page.easy ?>
<li><?cs call:language_link("lv", "lv", _("Latvian in full")) ?></li><?cs
elif:Page.easy_offered ?>
<li><?cs call:language_link("lv-easy", "lv", "Vieglā valoda") ?></li><?cs
/if ?>
</ul>
</section>
</div>
</div>
</footer>
</body>
</html>
