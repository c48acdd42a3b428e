<?cs # The code that proves an address. First line: the subject; then an empty line; then the letter.
     Mail.reference, Mail.code. ?><?cs
include:"mail/subject.cs" ?>

<?cs var:_("Good day!") ?>

<?cs var:_("Your code:") ?> <?cs var:Mail.code ?>

<?cs var:_("Write it on the page where you asked for it. It can be used for a short time only. If you did not ask for a code, you need not do anything.") ?>

<?cs include:"mail/foot.cs" ?>
