<?cs # Top of every HTML page.  The page includes this first, then writes its own content (starting with one h1), then
     includes layout/foot.cs.  Reads Page.*, User.*, Errors.*; the room (public, office, provider) comes from Page.room.
     Brings all macros of part/field.cs: a page includes no other file for them. ?><?cs
include:"part/field.cs" ?><?cs
call:page_head() ?>
