<?cs # Files in forms; included after layout/head.cs by pages that take them (lib/run/upload.h).
       files_begin(action)          the form (with Page.switch the one that the languages are asked for with): its token comes first, the hidden token of whom the files are for must follow at once
       files_field(key, hint)       input for files; hint "" or a text behind what may be sent.  Room.*
       files_list(action, name, token)   what is there already, each with a button that posts NAME = token and file = uuid to ACTION.  Files.N.* ?><?cs

def:files_begin(action) ?><form method="post"<?cs if:Page.switch ?> id="kept"<?cs /if ?> action="<?cs var:url_validate(action) ?>" enctype="multipart/form-data" novalidate data-once>
<input type="hidden" name="csrf" value="<?cs var:form_token(action) ?>"><?cs /def ?><?cs

def:files_field(key, hint) ?><?cs call:field_group(key) ?>
<label class="govuk-label" for="<?cs var:key ?>"><?cs var:Form[key].label ?></label>
<div class="govuk-hint" id="<?cs var:key ?>-hint"><?cs call:say(_("PDF, JPEG or PNG, up to %1 MB each and %2 MB together."), Room.file_mb, Room.total_mb) ?><?cs if:hint ?> <?cs var:hint ?><?cs /if ?></div><?cs
	call:field_error(key) ?>
<input class="govuk-file-upload<?cs if:Form[key].error ?> govuk-file-upload--error<?cs /if ?>" id="<?cs var:key ?>" name="<?cs var:key ?>" type="file" multiple accept="application/pdf,image/jpeg,image/png"<?cs
	call:field_invalid(key) ?><?cs call:field_tied(key, "1") ?>>
</div><?cs /def ?><?cs

def:files_list(action, name, token) ?><?cs
	if:subcount(Files) > #0 ?>
<dl class="govuk-summary-list"><?cs
	each:file = Files ?>
<div class="govuk-summary-list__row">
<dt class="govuk-summary-list__key jslp-file-name"><?cs var:file.name ?></dt>
<dd class="govuk-summary-list__value"><?cs var:file.kind_text ?>, <?cs var:file.size_text ?></dd>
<dd class="govuk-summary-list__actions"><?cs call:form_begin(action) ?><?cs call:field_hidden(name, token) ?><?cs call:field_hidden("file", file.uuid) ?><button type="submit" class="govuk-button govuk-button--secondary jslp-file-remove"><?cs var:_("Remove") ?><span class="govuk-visually-hidden"> – <?cs var:file.name ?></span></button><?cs call:form_end() ?></dd>
</div><?cs
	/each ?>
</dl><?cs /if ?><?cs /def ?><?cs
# end ?>
