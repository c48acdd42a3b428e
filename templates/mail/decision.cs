<?cs # A decision has been issued, by mail. First line: the subject; then an empty line; then the letter. Plain text.
     Says that there is a decision and how to get it, never what it says.
     Mail.reference, Mail.base_url (may be absent). ?><?cs
include:"mail/subject.cs" ?>

<?cs var:_("Good day!") ?>

<?cs var:_("A decision has been made on your application.") ?>
<?cs var:_("Application number:") ?> <?cs var:Mail.reference ?>

<?cs var:_("How to read the decision") ?>
<?cs if:Mail.base_url ?><?cs var:Mail.base_url ?>/status
<?cs /if ?><?cs var:_("You need the application number and the access code that stands on your receipt. If you no longer have the code, call us or come to see us; please bring an identity document.") ?>

<?cs var:_("The decision also says where and until when it can be contested.") ?>

<?cs include:"mail/foot.cs" ?>
