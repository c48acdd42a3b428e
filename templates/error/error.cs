<?cs # One page for every refusal and failure.  Page.status chooses the words.  Optional, already translated:
     Error.what   what happened in this case (409: what was changed meanwhile)
     Error.wait   how long to wait (429: "Try again in 4 minutes.")
     Error.href   where to go on, instead of the first page
     Error.again  the page whose form was refused
     Typed.N.label, .text   what was typed into it; .stored: what is stored now, where that is something else
     Stored.N.label, .text  what else is stored now
     Page.request_id is printed so that a person can name it on the telephone. ?><?cs
if:Page.status == #400 || Page.status == #411 ?><?cs set:Page.title = _("The request could not be read") ?><?cs
elif:Page.status == #403 && Error.what ?><?cs set:Page.title = _("This cannot be done now") ?><?cs
elif:Page.status == #403 ?><?cs set:Page.title = _("You do not have access") ?><?cs
elif:Page.status == #404 ?><?cs set:Page.title = _("Page not found") ?><?cs
elif:Page.status == #405 ?><?cs set:Page.title = _("This cannot be done here") ?><?cs
elif:Page.status == #408 ?><?cs set:Page.title = _("It took too long") ?><?cs
elif:Page.status == #409 ?><?cs set:Page.title = _("The data have been changed meanwhile") ?><?cs
elif:Page.status == #413 ?><?cs set:Page.title = _("The file is too large") ?><?cs
elif:Page.status == #415 ?><?cs set:Page.title = _("This kind of data is not accepted") ?><?cs
elif:Page.status == #422 ?><?cs set:Page.title = _("The data cannot be accepted") ?><?cs
elif:Page.status == #429 ?><?cs set:Page.title = _("Too many attempts") ?><?cs
elif:Page.status == #503 ?><?cs set:Page.title = _("The system is temporarily not available") ?><?cs
else ?><?cs set:Page.title = _("Something went wrong") ?><?cs
/if ?><?cs
include:"layout/head.cs" ?>
<h1><?cs call:symbol("help") ?><?cs var:Page.title ?></h1><?cs
if:Error.what ?>
<p><?cs var:Error.what ?></p><?cs
/if ?><?cs
if:Page.status == #400 || Page.status == #411 ?>
<p><?cs var:_("The form or the address was damaged on its way, so nothing was saved.") ?></p>
<p><?cs var:_("Go back, open the page anew and send it once more.") ?></p><?cs
elif:Page.status == #403 ?><?cs
	if:!Error.what ?>
<p><?cs var:_("This page is not meant for you, you are not signed in, or the form was open for too long.") ?></p>
<p><?cs var:_("Sign in and try again. If you need this page for your work, ask your head.") ?></p><?cs
	/if ?><?cs
	if:!User.name && Page.room != "public" ?>
<p><a href="/account/sign-in"><?cs var:_("Sign in") ?></a></p><?cs
	/if ?><?cs
elif:Page.status == #404 ?>
<p><?cs var:_("There is no page at this address. It may have been mistyped or the page may have moved.") ?></p>
<p><?cs var:_("Check the address or start from the first page.") ?></p><?cs
elif:Page.status == #405 ?>
<p><?cs var:_("The page exists, but it cannot be opened or sent like this. Nothing was saved.") ?></p>
<p><?cs var:_("Start from the first page.") ?></p><?cs
elif:Page.status == #408 ?>
<p><?cs var:_("The data did not arrive in time, so nothing was saved.") ?></p>
<p><?cs var:_("Check your connection, go back and send it once more.") ?></p><?cs
elif:Page.status == #409 ?>
<p><?cs var:_("While you had this page open, someone else changed the same data. Your changes were not saved, and theirs were not overwritten.") ?></p>
<p><?cs var:_("Open the page anew, see what has changed and enter your changes again.") ?></p><?cs
elif:Page.status == #413 ?>
<p><?cs var:_("What you sent is larger than we can accept. Nothing was saved.") ?></p>
<p><?cs var:_("Go back, shorten the text or choose a smaller file, and send it once more.") ?></p><?cs
elif:Page.status == #415 ?>
<p><?cs var:_("The data came in a form that this page does not accept. Nothing was saved.") ?></p>
<p><?cs var:_("Go back and use the form on the page.") ?></p><?cs
elif:Page.status == #422 ?>
<p><?cs var:_("Some of the data are missing or contradict each other. Nothing was saved.") ?></p>
<p><?cs var:_("Go back, check what you entered and send it once more.") ?></p><?cs
elif:Page.status == #429 ?>
<p><?cs if:Error.wait ?><?cs var:Error.wait ?><?cs else ?><?cs var:_("Wait a few minutes and try again.") ?><?cs /if ?></p>
<p><?cs var:_("The limit protects people's data from guessing. If you cannot wait, call us.") ?></p><?cs
elif:Page.status == #503 ?>
<p><?cs var:_("What you saved before is safe. What you were just sending may not have been saved.") ?></p>
<p><?cs var:_("Try again in a few minutes. Sending the same form again does no harm: it is counted once.") ?></p><?cs
else ?>
<p><?cs var:_("The fault is on our side. It has been noted and will be looked at.") ?></p>
<p><?cs var:_("Try again. If it happens once more, call us and name the number below.") ?></p><?cs
/if ?><?cs
if:subcount(Stored) > #0 ?>
<h2><?cs var:_("What is stored now") ?></h2><?cs
	call:summary_begin() ?><?cs
	each:item = Stored ?><?cs call:row_lines(item.label, item.text) ?><?cs /each ?><?cs
	call:summary_end() ?><?cs
/if ?><?cs
if:subcount(Typed) > #0 ?>
<h2><?cs var:_("What you typed") ?></h2>
<p><?cs if:Page.status >= #500 ?><?cs var:_("It may not have been saved. Copy what you need before you leave this page.") ?><?cs else ?><?cs var:_("It has not been saved. Copy what you need before you leave this page.") ?><?cs /if ?></p><?cs
	call:summary_begin() ?><?cs
	each:item = Typed ?><?cs
		call:row_begin(item.label) ?><span class="jslp-lines"><?cs var:item.text ?></span><?cs
		if:item.stored ?><br><span class="jslp-muted"><?cs var:_("Stored now:") ?> <span class="jslp-lines"><?cs var:item.stored ?></span></span><?cs /if ?><?cs
		call:row_end() ?><?cs
	/each ?><?cs
	call:summary_end() ?><?cs
/if ?><?cs
if:Error.again ?>
<p><a href="<?cs var:url_validate(Error.again) ?>" target="_blank" rel="noopener"><?cs var:_("Open the page anew") ?> <?cs var:_("(in a new tab, so that this page stays)") ?></a></p><?cs
/if ?>
<p><a href="<?cs if:Error.href ?><?cs var:url_validate(Error.href) ?><?cs elif:Page.home ?><?cs var:url_validate(Page.home) ?><?cs else ?>/<?cs /if ?>"><?cs if:Error.href ?><?cs var:_("Continue") ?><?cs else ?><?cs var:_("To the first page") ?><?cs /if ?></a></p><?cs
if:Page.request_id ?>
<p class="jslp-muted"><?cs var:_("Error number") ?> <code class="jslp-code"><?cs var:Page.request_id ?></code></p><?cs
/if ?><?cs
include:"layout/foot.cs" ?>
