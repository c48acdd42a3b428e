<?cs var:_("Jelgava Social Affairs Administration") ?>
<?cs if:Site.address ?><?cs var:Site.address ?>
<?cs var:_("Telephone") ?> <?cs var:Site.phones ?>
<?cs /if ?>
<?cs var:_("This letter was sent automatically; answers to it are not read. If you did not send an application, please call us.") ?>
