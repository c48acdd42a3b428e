<?cs # /provider/group_cancel.  Group.*, Form.reason ?><?cs
include:"layout/head.cs" ?><?cs
include:"provider/group_head.cs" ?><?cs
call:notice("bad", _("This cannot be taken back"), _("All sessions to come are cancelled. Everybody with a place goes back to the waiting list, in the order of the applications, gets a letter and keeps the right to a group this year. Registers that are signed stay.")) ?><?cs
call:form_begin("/provider/group_cancel") ?><?cs
call:field_hidden("id", Group.id) ?><?cs
call:field_hidden("version", Group.version) ?><?cs
call:field_area("reason", _("Only staff can read it."), "4") ?><?cs
call:button_warning(_("Cancel the group")) ?> <?cs
call:button_link_second("/provider/group?id=" + Group.id, _("Back to the group")) ?><?cs
call:form_end() ?><?cs
include:"layout/foot.cs" ?>
