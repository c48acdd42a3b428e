<?cs # A message from the office, or a request: by mail only that it is there. First line: the subject; then an empty line; then the letter.
     Mail.reference, Mail.due (in words; only when an answer is asked), Mail.base_url (may be absent). ?><?cs
include:"mail/subject.cs" ?>

<?cs var:_("Good day!") ?>

<?cs if:Mail.due ?><?cs var:_("We need something from you to go on with your application.") ?>
<?cs var:_("Please answer by") ?> <?cs var:Mail.due ?>.
<?cs else ?><?cs var:_("There is a message for you about your application.") ?>
<?cs /if ?><?cs var:_("Application number:") ?> <?cs var:Mail.reference ?>

<?cs var:_("How to read it") ?>
<?cs if:Mail.base_url ?><?cs var:Mail.base_url ?>/status
<?cs /if ?><?cs var:_("You need the application number and the access code that stands on your receipt. If you no longer have the code, call us or come to see us; please bring an identity document.") ?>

<?cs include:"mail/foot.cs" ?>
