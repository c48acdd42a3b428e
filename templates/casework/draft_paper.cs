<?cs # The paper of a draft as it would be issued today.  Paper.N.* ?>
<h2><?cs var:_("The paper") ?></h2>
<p class="jslp-muted"><?cs var:_("As it would be issued today. The number is given when the decision is issued.") ?></p><?cs
include:"casework/paper.cs" ?>