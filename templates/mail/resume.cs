<?cs # A link to an unsent application, by mail. First line: the subject; then an empty line; then the letter. Plain text.
     Neutral on purpose: it does not say what was begun.  Mail.base_url (may be absent), Mail.key, Mail.due (the day of its deletion, in words), Mail.ends. ?><?cs
if:Mail.ends ?><?cs var:_("Your unfinished form will be deleted") ?><?cs else ?><?cs var:_("Your unfinished form") ?><?cs /if ?>

<?cs var:_("Good day!") ?>

<?cs if:Mail.ends ?><?cs var:_("You have begun to fill in a form and have not sent it.") ?>
<?cs else ?><?cs var:_("You asked us for a link with which you can go on.") ?>
<?cs /if ?><?cs if:Mail.base_url ?>
<?cs var:Mail.base_url ?>/apply/resume?key=<?cs var:Mail.key ?>

<?cs var:_("The link works once.") ?>
<?cs /if ?>
<?cs var:_("If nothing is changed, the form is deleted after") ?> <?cs var:Mail.due ?>.

<?cs include:"mail/foot.cs" ?>
