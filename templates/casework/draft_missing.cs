<?cs # What a draft lacks before it can go to approval, for pages that write one.  Missing.N.{href,text} ?><?cs
if:subcount(Missing) > #0 ?>
<div class="jslp-missing">
<h2><?cs var:_("Missing before approval") ?></h2>
<ul><?cs each:item = Missing ?><li><a href="<?cs var:url_validate(item.href) ?>"><?cs var:item.text ?></a></li><?cs /each ?></ul>
</div><?cs
/if ?>
<?cs call:button_second_value(_("Save the draft and show the paper"), "action", "save") ?>
<?cs call:button_value(_("Hand over for approval"), "action", "submit") ?>