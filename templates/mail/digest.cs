<?cs # The letter of the day to the office's people. First line: the subject; then an empty line; then the letter. Plain text.
     Numbers and references only, never a name or what a file is about.
     Mail.line.N.{kind,days,files,examples}, of kind attendance also .text, Mail.base_url (may be absent). ?><?cs
var:_("Work of the day") ?>

<?cs var:_("Good morning!") ?>

<?cs var:_("Files whose term ends soon, and what waits:") ?>
<?cs each:line = Mail.line ?>
- <?cs if:line.kind == "attendance" ?><?cs var:line.text ?><?cs else ?><?cs if:line.kind == "overdue" ?><?cs var:_("Overdue") ?><?cs
	elif:line.kind == "approval" ?><?cs var:_("Waiting too long for approval") ?><?cs
	elif:line.days == #1 ?><?cs var:_("Due today or tomorrow") ?><?cs
	else ?><?cs var:_("Days left, at most") ?> <?cs var:line.days ?><?cs /if ?>: <?cs var:line.files ?> (<?cs var:line.examples ?>)<?cs /if ?><?cs
/each ?>

<?cs if:Mail.base_url ?><?cs var:_("The work list:") ?> <?cs var:Mail.base_url ?>/casework/
<?cs /if ?>
<?cs var:_("This letter was sent automatically; answers to it are not read. The administrator can change the address or take it away.") ?>
