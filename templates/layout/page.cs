<?cs # What stands around every HTML page, as macros, so that a program keeps it once and not in every page: page_head() up to
     the page's h1, and page_foot().  Pages include layout/head.cs and layout/foot.cs, which call them. ?><?cs
def:page_head() ?><!DOCTYPE html>
<html lang="<?cs if:Page.lang == "en" ?>en<?cs else ?>lv<?cs /if ?>" class="govuk-template<?cs if:Page.easy ?> jslp-easy<?cs /if ?>">
<head>
<meta charset="utf-8">
<title><?cs if:subcount(Errors) > #0 ?><?cs var:_("Error:") ?> <?cs /if ?><?cs var:Page.title ?></title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<?cs if:Page.room != "office" && Page.room != "provider" ?><meta name="description" content="<?cs var:_("Educational and support groups for parents, children and families in Jelgava: who they are for, how to apply, and where an application stands.") ?>">
<?cs /if ?><meta name="theme-color" content="#5b2a6e">
<link rel="icon" href="/static/images/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/static/css/site.css"><?cs
if:Page.room == "office" || Page.room == "provider" ?>
<link rel="stylesheet" href="/static/css/staff.css"><?cs
/if ?>
<script src="/static/js/govuk.js" defer></script>
<script src="/static/js/site.js" defer></script>
</head>
<body class="govuk-template__body jslp-room-<?cs if:Page.room == "office" ?>office<?cs elif:Page.room == "provider" ?>provider<?cs else ?>public<?cs /if ?>">
<a href="#main" class="govuk-skip-link"><?cs var:_("Skip to main content") ?></a>
<header class="jslp-header">
<div class="jslp-header__bar govuk-width-container">
<a class="jslp-header__name" href="<?cs if:Page.home ?><?cs var:url_validate(Page.home) ?><?cs else ?>/<?cs /if ?>"><img class="jslp-header__mark" src="/static/images/mark-white.svg" alt="" width="44" height="44"><span class="jslp-header__words"><span class="jslp-header__owner"><?cs var:_("Jelgava Social Affairs Administration") ?></span> <span class="jslp-header__service"><?cs var:_("Educational and support groups") ?></span></span></a>
<div class="jslp-header__side"><?cs
if:User.name ?>
<p class="jslp-header__user"><strong><?cs var:User.name ?></strong><?cs if:User.role_text ?> <span class="jslp-header__role"><?cs var:User.role_text ?></span><?cs /if ?></p>
<form class="jslp-header__out" method="post" action="/account/sign-out"><input type="hidden" name="csrf" value="<?cs var:Page.csrf_sign_out ?>"><button type="submit" class="jslp-header__button"><?cs var:_("Sign out") ?></button></form><?cs
/if ?>
<?cs # Enter in a field presses the form's first button: it must not be a language. ?><?cs
if:Page.switch ?><button type="submit" form="kept" class="govuk-visually-hidden" tabindex="-1" aria-hidden="true"><?cs var:_("Continue") ?></button><?cs /if ?><ul class="jslp-languages" aria-label="<?cs var:_("Language") ?>"><?cs
if:Page.lang == "en" || Page.easy ?>
<li><?cs call:language_link("lv", "lv", "Latviski") ?></li><?cs
else ?>
<li><span lang="lv" aria-current="true">Latviski</span></li><?cs
/if ?><?cs
if:Page.easy ?>
<li><span lang="lv" aria-current="true">Vieglā valoda</span></li><?cs
elif:Page.easy_offered ?>
<li><?cs call:language_link("lv-easy", "lv", "Vieglā valoda") ?></li><?cs
/if ?><?cs
if:Page.lang == "en" ?>
<li><span lang="en" aria-current="true">English</span></li><?cs
else ?>
<li><?cs call:language_link("en", "en", "English") ?></li><?cs
/if ?>
</ul>
</div>
</div>
</header><?cs
if:subcount(Page.nav) > #0 ?>
<nav class="jslp-nav" aria-label="<?cs var:_("Main menu") ?>">
<ul class="jslp-nav__list govuk-width-container"><?cs
each:item = Page.nav ?>
<li class="jslp-nav__item"><a class="jslp-nav__link" href="<?cs var:url_validate(item.href) ?>"<?cs if:item.current ?> aria-current="page"<?cs /if ?>><?cs var:item.text ?></a></li><?cs
/each ?>
</ul>
</nav><?cs
/if ?><?cs
if:Page.room != "office" && Page.room != "provider" ?>
<nav class="jslp-quick-exit" aria-label="<?cs var:_("Leave this site quickly") ?>"><a class="jslp-quick-exit__link" href="https://videscentrs.lvgmc.lv/" rel="nofollow noreferrer" data-quick-exit><?cs var:_("Leave this site quickly") ?></a></nav><?cs
/if ?>
<div class="govuk-width-container jslp-page"><?cs
if:Page.back.href ?>
<nav aria-label="<?cs var:_("Way back") ?>"><a class="govuk-back-link" href="<?cs var:url_validate(Page.back.href) ?>"><?cs if:Page.back.text ?><?cs var:Page.back.text ?><?cs else ?><?cs var:_("Back") ?><?cs /if ?></a></nav><?cs
/if ?>
<main class="jslp-main" id="main" tabindex="-1" data-status="<?cs var:Page.status ?>"><?cs
call:error_summary() ?><?cs
/def ?><?cs
def:page_foot() ?>
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
<?cs /def ?><?cs
# end ?>
