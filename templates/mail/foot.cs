<?cs var:_("Jelgava Social Affairs Administration") ?>
Pulkveža Oskara Kalpaka iela 9, Jelgava
<?cs var:_("Telephone") ?> 63007224

<?cs var:_("This letter was sent automatically; answers to it are not read. If you did not send an application, please call us.") ?>
