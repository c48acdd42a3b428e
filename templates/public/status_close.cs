<?cs # The way out of an opened application; at the end of its pages. ?>
<section class="jslp-screen-only" aria-labelledby="close">
<h2 id="close"><?cs call:symbol("lock") ?><?cs var:_("Leave this page") ?></h2>
<p><?cs var:_("Close your application when you are done, so that nobody else sees it on this device.") ?></p>
<?cs call:form_begin("/status/close") ?>
<?cs call:button_second(_("Close my application")) ?>
<?cs call:form_end() ?>
<p><a href="/status?done=another"><?cs var:_("Open another application") ?></a></p>
</section>
