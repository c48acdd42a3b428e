<?cs # Bottom of every HTML page; closes what layout/head.cs opened. ?><?cs
call:page_foot() ?>
