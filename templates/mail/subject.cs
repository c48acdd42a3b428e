<?cs # The one subject of all letters about an application: it says nothing to whoever looks over a shoulder. ?><?cs
var:_("Message on no.") ?> <?cs var:Mail.reference ?>
