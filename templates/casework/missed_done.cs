<?cs # /casework/missed_done.  Alert.*, Form.note.* ?><?cs
set:Page.back.href = "/casework/missed" ?><?cs
set:Page.back.text = _("Absent several times in a row") ?><?cs
include:"layout/head.cs" ?>
<h1><?cs var:Page.title ?></h1><?cs
call:summary_begin() ?><?cs
call:row_begin(_("File")) ?><a href="/casework/file?ref=<?cs var:Alert.reference ?>"><?cs var:Alert.reference ?></a><?cs call:row_end() ?><?cs
call:row(_("Client"), Alert.given_name + " " + Alert.family_name) ?><?cs
call:row(_("Group"), Alert.group_number) ?><?cs
call:row(_("Absences in a row"), Alert.absences) ?><?cs
call:row(_("Last one on"), Alert.last_on) ?><?cs
call:summary_end() ?><?cs
call:form_begin("/casework/missed_done") ?><?cs
call:field_hidden("id", Alert.id) ?><?cs
call:field_hidden("version", Alert.version) ?><?cs
call:field_area("note", _("Whom you reached, why the client did not come, and what was agreed. It stands in the file. Only staff can read it."), "5") ?>
<?cs call:button(_("Save")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
