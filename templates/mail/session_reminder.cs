<?cs # Somebody is expected tomorrow, by mail. First line: the subject; then an empty line; then the letter. Plain text.
     Says when, never of what. Mail.reference, Mail.day, Mail.starts_at, Mail.base_url (may be absent). ?><?cs
include:"mail/subject.cs" ?>

<?cs var:_("Good day!") ?>

<?cs var:_("You are expected tomorrow:") ?> <?cs var:Mail.day ?>, <?cs var:Mail.starts_at ?>
<?cs var:_("Application number:") ?> <?cs var:Mail.reference ?>

<?cs var:_("If you cannot come, tell us before, please. There you also see where it is:") ?>
<?cs if:Mail.base_url ?><?cs var:Mail.base_url ?>/status
<?cs /if ?><?cs var:_("You need the application number and the access code that stands on your receipt. If you no longer have the code, call us or come to see us; please bring an identity document.") ?>

<?cs include:"mail/foot.cs" ?>
