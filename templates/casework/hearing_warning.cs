<?cs # An act that is not in the addressee's favour, and nobody was heard: Hearing.warn, File.reference. ?><?cs
if:Hearing.warn ?>
<div class="jslp-notice jslp-notice--wait">
<h2 class="jslp-notice__title"><?cs var:_("Before a decision that is not in the addressee's favour he or she must be heard") ?></h2>
<p><?cs var:Hearing.warn ?> <a href="/casework/hearing?ref=<?cs var:File.reference ?>"><?cs var:_("Hearing of the addressee") ?></a></p>
</div><?cs
/if ?>
