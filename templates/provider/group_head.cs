<?cs # Top of every page of a group: what it is, and its sub-pages. ?><?cs
call:identity_begin(Group.code + " " + Group.name, Group.number) ?><?cs
call:badge(Group.state_kind, Group.state_text) ?> <span><?cs var:Group.rhythm ?></span> <span><?cs call:say(_("Places: %1 of %2"), Group.places_taken, Group.capacity) ?></span><?cs
call:identity_end() ?><?cs
call:subnav(_("Parts of the group")) ?>
<h1><?cs var:Page.title ?></h1>
