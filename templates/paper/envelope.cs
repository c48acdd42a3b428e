<?cs # Envelopes, one a page (lib/paper/pdf.h): sender, kind of post, addressee.  Latvian only, as the post reads it.  No number of the act outside: it tells whoever carries it nothing. ?><?cs
each:item = Envelopes ?>page	
from	<?cs var:Sender.name ?>
from	<?cs var:Sender.address ?>
<?cs if:item.channel == "registered-post" ?>mark	Ierakstīts
<?cs /if ?>to	<b><?cs var:item.name ?></b>
to	<?cs var:item.address ?>
<?cs /each ?>
