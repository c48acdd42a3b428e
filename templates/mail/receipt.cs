<?cs # Receipt of an application, by mail. First line: the subject; then an empty line; then the letter. Plain text.
     Neutral on purpose: neither the programme nor anybody's name, and never the access code.
     Mail.reference, Mail.due (in words), Mail.base_url (may be absent). ?><?cs
include:"mail/subject.cs" ?>

<?cs var:_("Good day!") ?>

<?cs var:_("We have received your application.") ?>
<?cs var:_("Application number:") ?> <?cs var:Mail.reference ?>
<?cs var:_("The decision is due by") ?> <?cs var:Mail.due ?>.

<?cs var:_("What happens next") ?>
<?cs var:_("A specialist will look at your application. If something is missing, we will get in touch with you. We will tell you about the decision in the way that you chose.") ?>

<?cs var:_("How to follow your application") ?>
<?cs if:Mail.base_url ?><?cs var:Mail.base_url ?>/status
<?cs /if ?><?cs var:_("You need the application number and the access code. The access code stands on the receipt that you saw after sending the application; we do not send it by e-mail.") ?>

<?cs include:"mail/foot.cs" ?>
