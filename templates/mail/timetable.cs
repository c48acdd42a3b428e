<?cs # Meetings have moved, by mail. First line: the subject; then an empty line; then the letter. Plain text.
     Says that times or the place have changed and where to see them, never of what. Mail.reference, Mail.base_url (may be absent). ?><?cs
include:"mail/subject.cs" ?>

<?cs var:_("Good day!") ?>

<?cs var:_("The days, times or place where you are expected have changed.") ?>
<?cs var:_("Application number:") ?> <?cs var:Mail.reference ?>

<?cs var:_("How to see the new days, times and place") ?>
<?cs if:Mail.base_url ?><?cs var:Mail.base_url ?>/status
<?cs /if ?><?cs var:_("You need the application number and the access code that stands on your receipt. If you no longer have the code, call us or come to see us; please bring an identity document.") ?>

<?cs include:"mail/foot.cs" ?>
