<?cs #
Macros for everything that pages have in common: fields, buttons, lists, badges.  layout/head.cs brings them in; a page
that includes head.cs calls them at once.  Every argument must be given; "" means none.  A text argument is either a
value of the HDF or an underscore call with an English msgid, never a bare Latvian word.  All output is escaped here.

FIELDS.  KEY is the form key: id and name of the input.  Label, value, error, choices come from Form.KEY.*, filled from
the key table.  HINT is a text under the label or "".  A field without Form.KEY.required is marked "(if you wish)".
  form_begin(action)                      form, POST, with the csrf field       call:form_begin("/apply/child")
                                          "" posts to the page's own address
                                          Where what was answered stands in the page alone, set Page.switch before head.cs to
                                          what the key "back" says to come here again: then the other languages are asked for
                                          with that form.  Clear it behind head.cs for a form that is not the one
  form_end()                              closes it                             call:form_end()
  csrf()                                  the hidden csrf field alone, for a form that posts to this same page
  field_text(key, hint, width, auto)      one line; width 3 5 10 20 30 or "" = full; auto = autocomplete word or ""
                                                                                call:field_text("given_name", "", "20", "given-name")
  field_email(key, hint)  field_phone(key, hint)  field_number(key, hint, width)
  field_date(key, hint, auto)             one text field, dd.mm.yyyy.; hint "" gives the usual example; auto "bday" or ""
  field_password(key, hint, auto)         auto "current-password" or "new-password"; the value is never printed
  field_area(key, hint, rows)             many lines; says the most characters when Form.KEY.max is set
  field_select(key, hint)                 list with an empty first line "Choose"
  field_radios(key, hint)                 one of few; field_radios_inline(key, hint) for two short ones
  field_checks(key, hint)                 any of few
  field_hidden(name, value)               call:field_hidden("version", Application.version)
  error_summary()                         from Errors.N.href, Errors.N.text; head.cs already calls it
BUTTONS.  One primary a page.
  button(text)  button_second(text)  button_warning(text)          submit buttons
  button_value(text, name, value)  button_second_value(text, name, value)   submit buttons with a value
  button_link(href, text)  button_link_second(href, text)          links that look like buttons
SUMMARY LIST (facts of a thing; dl)
  summary_begin() ... summary_end() around rows
  row(label, value)                       call:row(LABEL, Application.reference)
  row_change(label, value, href)          the same with a "Change" link (its hidden text is the label)
  row_begin(label) ... row_end()          own content as value
  row_lines(label, value)                 keeps the line breaks of typed text
TIMELINE (ol)
  timeline_begin(label) ... timeline_end() around items
  timeline_item(state, title, when, text) state "done", "now" or "next"; when and text may be ""
  timeline_item_begin(state, title, when) ... timeline_item_end()   own content inside
WORDS
  badge(kind, text)                       kind "grey", "plum", "good", "wait", "bad"
  period(item)                            days of a dated row and whether it holds: item.valid_from .valid_to .when (period_state in cgi-bin/admin)
  say(text, a, b)                         prints text with %1 and %2 replaced: call:say(TEXT, Paging.page, Paging.pages)
  notice(kind, title, text)               framed message; kind as badge; good = role status
  empty(title, text)                      empty state: what will appear here and how it gets there
  panel(title, text, strong)              receipt panel: title, small text, big reference
  warning(text)                           text with an exclamation mark
  details_begin(title), details_begin_if(title, open) ... details_end()   unfolds; open: unfolded where it is not empty
  text_blocks(blocks)                     a text that people have written (page_text_put); {contacts} in it calls site_contacts()
  site_phone()                            the first telephone of the office, to call
  site_contacts()                         address, telephone and hours of the office, from Site.*
  symbol(name)                            drawing before the words of a heading, in easy Latvian only: <h2>(symbol)(words)</h2>
                                          name: who child family when calendar money phone letter document place help lock done
  terms_begin() ... terms_end()           what hard words mean, to unfold; in easy Latvian it stands open.  Between them:
  term(name)                              custody orphan_court guardian foster_parent representative behaviour_programme orphan
                                          contest declared_address e_address
  paging()                                Paging.page .pages .total; Paging.prev and .next are links (absent at the ends)
  paging_after()                          Paging.first and .next are links (page_paging_after)
NAVIGATION AND FILE
  keys_help()                             how the keys of the work list work, and a switch to turn them off.  Rows are
                                          <tr data-row> with <a data-open>; the search input's form has data-search
  subnav(label)                           from Sub.N.href, .text, .current
  identity_begin(name, reference) ... identity_end()   bar on top of a file; put badges between
  bars(caption, head, unit, rows)         table with bars; rows.N.label, .value, .percent (0-100, a whole number)
                                                                                call:bars(CAPTION, HEAD, UNIT, Chart)
  big_choices(rows, name)                 big buttons in a row's own form (attendance): rows.N.value, .text, .checked
CLASSES for own markup.  Plain h1 h2 p ul table a look right without any; those marked * only in the rooms of the staff.
  jslp-lead (p), jslp-muted, jslp-number (td, th), jslp-nowrap, jslp-facts (ul in one line), jslp-screen-only (not printed)
  jslp-doors > li > a.jslp-door[.jslp-door--main] > small     big links        jslp-programmes > li > h3 a, p, ul.jslp-facts
* jslp-split jslp-split--left|right|even                      two columns, the narrow one at that side
* jslp-filter (form), jslp-actions (div)                      the narrow columns; jslp-filter--line across the page
  table.jslp-cards, td data-label="..."                       rows become cards on a phone; other wide tables: section.jslp-scroll
                                                              tabindex="0" aria-label="..." around the table
* jslp-piles > li > a[aria-current] > strong                  numbers of piles over a list
* jslp-sheet (div)                                            a form that is printed to be filled in by hand: on one sheet
* jslp-paper, jslp-missing, jslp-count, jslp-session-list > li, jslp-register > li (p.jslp-register__name + big_choices)
?><?cs

def:say_value(said, say_at) ?><?cs var:said ?><?cs
	set:say_rest = string.slice(say_rest, say_at + #2, string.length(say_rest)) ?><?cs
	if:string.slice(say_rest, #0, #1) == "." && string.slice(said, string.length(said) - #1, string.length(said)) == "." ?><?cs
		set:say_rest = string.slice(say_rest, #1, string.length(say_rest)) ?><?cs
	/if ?><?cs
/def ?><?cs
def:say(say_text, say_a, say_b) ?><?cs
	set:say_rest = say_text ?><?cs
	set:say_at = string.find(say_rest, "%1") ?><?cs
	if:say_at >= #0 ?><?cs var:string.slice(say_rest, #0, say_at) ?><?cs call:say_value(say_a, say_at) ?><?cs
		set:say_at = string.find(say_rest, "%2") ?><?cs
		if:say_at >= #0 ?><?cs var:string.slice(say_rest, #0, say_at) ?><?cs call:say_value(say_b, say_at) ?><?cs
		/if ?><?cs
	/if ?><?cs var:say_rest ?><?cs
/def ?><?cs

def:symbol(name) ?><?cs if:Page.easy ?><img class="jslp-symbol" src="/static/images/symbol-<?cs var:name ?>.svg" alt="" width="48" height="48"><?cs /if ?><?cs /def ?><?cs

def:csrf() ?><input type="hidden" name="csrf" value="<?cs var:form_token("") ?>"><?cs /def ?><?cs

def:form_begin(action) ?><form method="post"<?cs if:Page.switch ?> id="kept"<?cs /if ?><?cs if:action ?> action="<?cs var:url_validate(action) ?>"<?cs /if ?> novalidate data-once>
<input type="hidden" name="csrf" value="<?cs var:form_token(action) ?>"><?cs /def ?><?cs

def:form_end() ?></form><?cs /def ?><?cs

def:field_hidden(name, value) ?><input type="hidden" name="<?cs var:name ?>" value="<?cs var:value ?>"><?cs /def ?><?cs

# What stands before and after every input: group, label, hint, error; and the attributes that tie them together. ?><?cs
def:field_group(key) ?><div class="govuk-form-group<?cs if:Form[key].error ?> govuk-form-group--error<?cs /if ?>"><?cs /def ?><?cs

def:field_wish(key) ?><?cs if:!Form[key].required ?> <span class="jslp-wish"><?cs var:_("(if you wish)") ?></span><?cs /if ?><?cs /def ?><?cs

def:field_label(key) ?><label class="govuk-label" for="<?cs var:key ?>"><?cs var:Form[key].label ?><?cs call:field_wish(key) ?></label><?cs /def ?><?cs

def:field_error(key) ?><?cs
	if:Form[key].error ?><p class="govuk-error-message jslp-lines" id="<?cs var:key ?>-error"><span class="govuk-visually-hidden"><?cs var:_("Error:") ?></span> <?cs var:Form[key].error ?></p><?cs /if ?><?cs
/def ?><?cs

def:field_notes(key, hint) ?><?cs
	if:hint ?><div class="govuk-hint" id="<?cs var:key ?>-hint"><?cs var:hint ?></div><?cs /if ?><?cs
	call:field_error(key) ?><?cs
/def ?><?cs

def:field_tied(key, hint) ?><?cs
	if:hint && Form[key].error ?> aria-describedby="<?cs var:key ?>-hint <?cs var:key ?>-error"<?cs
	elif:hint ?> aria-describedby="<?cs var:key ?>-hint"<?cs
	elif:Form[key].error ?> aria-describedby="<?cs var:key ?>-error"<?cs /if ?><?cs
/def ?><?cs

def:field_invalid(key) ?><?cs if:Form[key].error ?> aria-invalid="true"<?cs /if ?><?cs /def ?><?cs

def:field_input(key, hint, type, width, auto, mode) ?><?cs call:field_group(key) ?>
<?cs call:field_label(key) ?><?cs call:field_notes(key, hint) ?>
<input class="govuk-input<?cs if:width ?> govuk-input--width-<?cs var:width ?><?cs /if ?><?cs if:Form[key].error ?> govuk-input--error<?cs /if ?>" id="<?cs var:key ?>" name="<?cs var:key ?>" type="<?cs var:type ?>"<?cs
	if:type != "password" ?> value="<?cs var:Form[key].value ?>"<?cs /if ?><?cs
	if:auto ?> autocomplete="<?cs var:auto ?>"<?cs /if ?><?cs
	if:mode ?> inputmode="<?cs var:mode ?>"<?cs /if ?><?cs
	if:type == "email" || type == "password" ?> spellcheck="false"<?cs /if ?><?cs
	call:field_invalid(key) ?><?cs call:field_tied(key, hint) ?>>
</div><?cs
/def ?><?cs

def:field_text(key, hint, width, auto) ?><?cs call:field_input(key, hint, "text", width, auto, "") ?><?cs /def ?><?cs
def:field_email(key, hint) ?><?cs call:field_input(key, hint, "email", "30", "email", "email") ?><?cs /def ?><?cs
def:field_phone(key, hint) ?><?cs call:field_input(key, hint, "tel", "20", "tel", "tel") ?><?cs /def ?><?cs
def:field_number(key, hint, width) ?><?cs call:field_input(key, hint, "text", width, "off", "numeric") ?><?cs /def ?><?cs
def:field_password(key, hint, auto) ?><?cs call:field_input(key, hint, "password", "20", auto, "") ?><?cs /def ?><?cs

def:field_date(key, hint, auto) ?><?cs
	if:hint ?><?cs call:field_input(key, hint, "text", "10", auto, "") ?><?cs
	else ?><?cs call:field_input(key, _("For example, 27.03.2026."), "text", "10", auto, "") ?><?cs /if ?><?cs
/def ?><?cs

def:field_area(key, hint, rows) ?><?cs call:field_group(key) ?>
<?cs call:field_label(key) ?><?cs
	if:hint || Form[key].max ?><div class="govuk-hint" id="<?cs var:key ?>-hint"><?cs var:hint ?><?cs
		if:Form[key].max ?> <?cs call:say(_("Up to %1 characters."), Form[key].max, "") ?><?cs /if ?></div><?cs
	/if ?><?cs call:field_error(key) ?>
<textarea class="govuk-textarea<?cs if:Form[key].error ?> govuk-textarea--error<?cs /if ?>" id="<?cs var:key ?>" name="<?cs var:key ?>" rows="<?cs var:rows ?>"<?cs
	call:field_invalid(key) ?><?cs
	if:hint || Form[key].max ?><?cs call:field_tied(key, "1") ?><?cs else ?><?cs call:field_tied(key, "") ?><?cs /if ?>>
<?cs var:Form[key].value ?></textarea>
</div><?cs
/def ?><?cs

def:field_select(key, hint) ?><?cs call:field_group(key) ?>
<?cs call:field_label(key) ?><?cs call:field_notes(key, hint) ?>
<select class="govuk-select<?cs if:Form[key].error ?> govuk-select--error<?cs /if ?>" id="<?cs var:key ?>" name="<?cs var:key ?>"<?cs call:field_invalid(key) ?><?cs call:field_tied(key, hint) ?>>
<option value=""><?cs var:_("Choose") ?></option><?cs
	each:choice = Form[key].choice ?>
<option value="<?cs var:choice.value ?>"<?cs if:choice.checked ?> selected<?cs /if ?>><?cs var:choice.text ?></option><?cs
	/each ?>
</select>
</div><?cs
/def ?><?cs

# Radios and check boxes: KIND is radios or checkboxes, TYPE radio or checkbox; ids KEY, KEY-2, KEY-3. ?><?cs
def:field_choices(key, hint, kind, type, look) ?><?cs call:field_group(key) ?>
<fieldset class="govuk-fieldset"<?cs call:field_tied(key, hint) ?>>
<legend class="govuk-fieldset__legend"><?cs var:Form[key].label ?><?cs call:field_wish(key) ?></legend><?cs call:field_notes(key, hint) ?>
<div class="govuk-<?cs var:kind ?><?cs var:look ?>"><?cs
	set:choice_n = #0 ?><?cs
	each:choice = Form[key].choice ?><?cs
		set:choice_n = choice_n + #1 ?><?cs
		if:choice_n == #1 ?><?cs set:choice_id = key ?><?cs else ?><?cs set:choice_id = key + "-" + choice_n ?><?cs /if ?>
<div class="govuk-<?cs var:kind ?>__item">
<input class="govuk-<?cs var:kind ?>__input" id="<?cs var:choice_id ?>" name="<?cs var:key ?>" type="<?cs var:type ?>" value="<?cs var:choice.value ?>"<?cs
		if:choice.checked ?> checked<?cs /if ?><?cs
		if:choice.hint ?> aria-describedby="<?cs var:choice_id ?>-item-hint"<?cs /if ?>>
<label class="govuk-label govuk-<?cs var:kind ?>__label" for="<?cs var:choice_id ?>"><?cs var:choice.text ?></label><?cs
		if:choice.hint ?>
<div class="govuk-hint govuk-<?cs var:kind ?>__hint" id="<?cs var:choice_id ?>-item-hint"><?cs var:choice.hint ?></div><?cs
		/if ?>
</div><?cs
	/each ?>
</div>
</fieldset>
</div><?cs
/def ?><?cs

def:field_radios(key, hint) ?><?cs call:field_choices(key, hint, "radios", "radio", "") ?><?cs /def ?><?cs
def:field_radios_inline(key, hint) ?><?cs call:field_choices(key, hint, "radios", "radio", " govuk-radios--inline") ?><?cs /def ?><?cs
def:field_checks(key, hint) ?><?cs call:field_choices(key, hint, "checkboxes", "checkbox", "") ?><?cs /def ?><?cs

def:error_summary() ?><?cs
	if:subcount(Errors) > #0 ?>
<div class="govuk-error-summary" id="error-summary" role="alert" tabindex="-1">
<h2 class="govuk-error-summary__title"><?cs var:_("Please correct the following") ?></h2>
<div class="govuk-error-summary__body">
<ul class="govuk-list govuk-error-summary__list"><?cs
	each:item = Errors ?>
<li class="jslp-lines"><?cs if:item.href ?><a href="<?cs var:url_validate(item.href) ?>"><?cs var:item.text ?></a><?cs else ?><?cs var:item.text ?><?cs /if ?></li><?cs
	/each ?>
</ul>
</div>
</div><?cs
	/if ?><?cs
/def ?><?cs

def:button(text) ?><button type="submit" class="govuk-button"><?cs var:text ?></button><?cs /def ?><?cs
def:button_second(text) ?><button type="submit" class="govuk-button govuk-button--secondary"><?cs var:text ?></button><?cs /def ?><?cs
def:button_warning(text) ?><button type="submit" class="govuk-button govuk-button--warning"><?cs var:text ?></button><?cs /def ?><?cs
def:button_value(text, name, value) ?><button type="submit" class="govuk-button" name="<?cs var:name ?>" value="<?cs var:value ?>"><?cs var:text ?></button><?cs /def ?><?cs
def:button_second_value(text, name, value) ?><button type="submit" class="govuk-button govuk-button--secondary" name="<?cs var:name ?>" value="<?cs var:value ?>"><?cs var:text ?></button><?cs /def ?><?cs
def:button_link(href, text) ?><a class="govuk-button" href="<?cs var:url_validate(href) ?>"><?cs var:text ?></a><?cs /def ?><?cs
def:button_link_second(href, text) ?><a class="govuk-button govuk-button--secondary" href="<?cs var:url_validate(href) ?>"><?cs var:text ?></a><?cs /def ?><?cs

def:summary_begin() ?><dl class="govuk-summary-list"><?cs /def ?><?cs
def:summary_end() ?></dl><?cs /def ?><?cs

def:row_begin(label) ?><div class="govuk-summary-list__row">
<dt class="govuk-summary-list__key"><?cs var:label ?></dt>
<dd class="govuk-summary-list__value"><?cs /def ?><?cs
def:row_end() ?></dd>
</div><?cs /def ?><?cs

def:row(label, value) ?><?cs call:row_begin(label) ?><?cs var:value ?><?cs call:row_end() ?><?cs /def ?><?cs
def:row_lines(label, value) ?><?cs call:row_begin(label) ?><span class="jslp-lines"><?cs var:value ?></span><?cs call:row_end() ?><?cs /def ?><?cs

def:row_change(label, value, href) ?><?cs call:row_begin(label) ?><span class="jslp-lines"><?cs var:value ?></span></dd>
<dd class="govuk-summary-list__actions"><a href="<?cs var:url_validate(href) ?>"><?cs var:_("Change") ?><span class="govuk-visually-hidden"> – <?cs var:label ?></span></a><?cs call:row_end() ?><?cs /def ?><?cs

def:timeline_begin(label) ?><ol class="jslp-timeline" aria-label="<?cs var:label ?>"><?cs /def ?><?cs
def:timeline_end() ?></ol><?cs /def ?><?cs

def:timeline_item_begin(state, title, when) ?><li class="jslp-timeline__item jslp-timeline__item--<?cs var:state ?>"<?cs if:state == "now" ?> aria-current="step"<?cs /if ?>>
<p class="jslp-timeline__state"><?cs
	if:state == "done" ?><?cs var:_("Done") ?><?cs elif:state == "now" ?><?cs var:_("Now") ?><?cs else ?><?cs var:_("Next") ?><?cs /if ?></p>
<h2 class="jslp-timeline__title"><?cs var:title ?></h2><?cs
	if:when ?>
<p class="jslp-timeline__when"><?cs var:when ?></p><?cs /if ?><?cs
/def ?><?cs
def:timeline_item_end() ?>
</li><?cs /def ?><?cs
def:timeline_item(state, title, when, text) ?><?cs call:timeline_item_begin(state, title, when) ?><?cs
	if:text ?>
<p class="jslp-timeline__text"><?cs var:text ?></p><?cs /if ?><?cs
	call:timeline_item_end() ?><?cs
/def ?><?cs

def:badge(kind, text) ?><strong class="jslp-badge jslp-badge--<?cs var:kind ?>"><?cs var:text ?></strong><?cs /def ?><?cs

def:period(period_item) ?><?cs var:period_item.valid_from ?> – <?cs var:period_item.valid_to ?> <?cs
	if:period_item.when == "now" ?><?cs call:badge("good", _("In force")) ?><?cs
	elif:period_item.when == "next" ?><?cs call:badge("plum", _("Not yet in force")) ?><?cs
	else ?><?cs call:badge("grey", _("No longer in force")) ?><?cs /if ?><?cs
/def ?><?cs

def:notice(kind, title, text) ?><div class="jslp-notice jslp-notice--<?cs var:kind ?>"<?cs if:kind == "good" ?> role="status"<?cs /if ?>>
<h2 class="jslp-notice__title"><?cs if:kind == "good" ?><?cs call:symbol("done") ?><?cs elif:kind == "bad" ?><?cs call:symbol("help") ?><?cs /if ?><?cs var:title ?></h2><?cs
	if:text ?>
<p><?cs var:text ?></p><?cs /if ?>
</div><?cs /def ?><?cs

def:empty(title, text) ?><div class="jslp-empty">
<h2 class="jslp-empty__title"><?cs var:title ?></h2>
<p><?cs var:text ?></p>
</div><?cs /def ?><?cs

def:panel(title, text, strong) ?><div class="govuk-panel govuk-panel--confirmation">
<h1 class="govuk-panel__title"><?cs call:symbol("done") ?><?cs var:title ?></h1><?cs
	if:text || strong ?>
<div class="govuk-panel__body"><?cs var:text ?><?cs if:strong ?><br><strong class="jslp-reference"><?cs var:strong ?></strong><?cs /if ?></div><?cs /if ?>
</div><?cs /def ?><?cs

def:warning(text) ?><div class="govuk-warning-text">
<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden"><?cs var:_("Warning") ?>: </span><?cs var:text ?></strong>
</div><?cs /def ?><?cs

def:details_begin_if(title, open) ?><details class="govuk-details"<?cs if:open ?> open<?cs /if ?>>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:title ?></span></summary>
<div class="govuk-details__text"><?cs /def ?><?cs
def:details_begin(title) ?><?cs call:details_begin_if(title, "") ?><?cs /def ?><?cs
def:details_end() ?></div>
</details><?cs /def ?><?cs

def:site_phone() ?><a class="jslp-nowrap" href="tel:<?cs var:Site.phones.0.tel ?>"><?cs var:Site.phones.0.text ?></a><?cs /def ?><?cs

def:site_contacts() ?><?cs
	if:Site.address ?>
<address class="jslp-address"><?cs var:_("Jelgava Social Affairs Administration") ?><br><?cs var:Site.address ?><?cs
		each:phone = Site.phones ?><br><?cs if:phone.n == #0 ?><?cs var:_("Telephone") ?> <?cs /if ?><a class="jslp-nowrap" href="tel:<?cs var:phone.tel ?>"><?cs var:phone.text ?></a><?cs /each ?><?cs
		if:Site.email ?><br><?cs var:_("E-mail address") ?> <?cs var:Site.email ?><?cs /if ?><?cs
		if:Site.hours ?><br><?cs var:Site.hours ?><?cs /if ?></address><?cs
	/if ?><?cs
/def ?><?cs

def:text_spans(spans) ?><?cs
	each:span = spans ?><?cs
		if:span.href ?><a href="<?cs var:url_validate(span.href) ?>"><?cs var:span.text ?></a><?cs
		elif:span.tel ?><a class="jslp-nowrap" href="tel:<?cs var:span.tel ?>"><?cs var:span.text ?></a><?cs else ?><?cs var:span.text ?><?cs /if ?><?cs
	/each ?><?cs
/def ?><?cs

def:text_blocks(blocks) ?><?cs
	each:block = blocks ?><?cs
		if:block.kind == "contacts" ?><?cs call:site_contacts() ?><?cs
		elif:block.kind == "ul" || block.kind == "ol" ?><?cs
			if:block.first ?>
<<?cs var:block.kind ?>><?cs /if ?>
<li><?cs call:text_spans(block.span) ?></li><?cs
			if:block.last ?>
</<?cs var:block.kind ?>><?cs /if ?><?cs
		elif:block.kind == "h2" ?>
<h2><?cs call:text_spans(block.span) ?></h2><?cs
		elif:block.kind == "h3" ?>
<h3><?cs call:text_spans(block.span) ?></h3><?cs
		else ?>
<p class="jslp-lines"><?cs call:text_spans(block.span) ?></p><?cs
		/if ?><?cs
	/each ?><?cs
/def ?><?cs

def:paging() ?><?cs
	if:Paging.pages > #1 ?>
<nav class="jslp-paging" aria-label="<?cs var:_("Pages") ?>"><?cs
	if:Paging.prev ?><a class="jslp-paging__prev" rel="prev" href="<?cs var:url_validate(Paging.prev) ?>"><?cs var:_("Previous page") ?></a><?cs /if ?>
<span class="jslp-paging__where"><?cs call:say(_("Page %1 of %2"), Paging.page, Paging.pages) ?></span><?cs
	if:Paging.next ?>
<a class="jslp-paging__next" rel="next" href="<?cs var:url_validate(Paging.next) ?>"><?cs var:_("Next page") ?></a><?cs /if ?>
</nav><?cs
	/if ?><?cs
/def ?><?cs

def:paging_after() ?><?cs
	if:Paging.first || Paging.next ?>
<nav class="jslp-paging" aria-label="<?cs var:_("Pages") ?>"><?cs
	if:Paging.first ?><a class="jslp-paging__prev" href="<?cs var:url_validate(Paging.first) ?>"><?cs var:_("First page") ?></a><?cs /if ?><?cs
	if:Paging.next ?>
<a class="jslp-paging__next" rel="next" href="<?cs var:url_validate(Paging.next) ?>"><?cs var:_("Next page") ?></a><?cs /if ?>
</nav><?cs
	/if ?><?cs
/def ?><?cs

def:keys_help() ?><details class="govuk-details" data-keys-help>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:_("Keyboard shortcuts") ?></span></summary>
<div class="govuk-details__text">
<p><kbd>j</kbd> <?cs var:_("next row") ?> · <kbd>k</kbd> <?cs var:_("previous row") ?> · <kbd>/</kbd> <?cs var:_("search") ?> · <kbd>?</kbd> <?cs var:_("this help") ?></p>
<button type="button" class="govuk-button govuk-button--secondary" data-keys-switch aria-pressed="false"><?cs var:_("Turn the shortcuts off") ?></button>
</div>
</details><?cs /def ?><?cs

def:subnav(label) ?><nav class="jslp-subnav" aria-label="<?cs var:label ?>">
<ul class="jslp-subnav__list"><?cs
	each:item = Sub ?>
<li class="jslp-subnav__item"><a class="jslp-subnav__link" href="<?cs var:url_validate(item.href) ?>"<?cs if:item.current ?> aria-current="page"<?cs /if ?>><?cs var:item.text ?></a></li><?cs
	/each ?>
</ul>
</nav><?cs /def ?><?cs

def:identity_begin(name, reference) ?><section class="jslp-identity" aria-label="<?cs var:_("Who this file is about") ?>">
<span class="jslp-identity__name"><?cs var:name ?></span>
<span class="jslp-identity__reference"><?cs var:reference ?></span> <?cs /def ?><?cs
def:identity_end() ?></section><?cs /def ?><?cs

def:bars(caption, head, unit, rows) ?><table class="jslp-bars">
<caption><?cs var:caption ?></caption>
<thead><tr><th scope="col"><?cs var:head ?></th><th scope="col" class="jslp-number"><?cs var:unit ?></th><td></td></tr></thead>
<tbody><?cs
	each:bar = rows ?>
<tr><th scope="row"><?cs var:bar.label ?></th><td class="jslp-number"><?cs var:bar.value ?></td><td class="jslp-bars__cell"><svg class="jslp-bars__svg" width="100%" height="18" aria-hidden="true" focusable="false"><rect x="0" y="0" width="<?cs var:bar.percent ?>%" height="18"></rect></svg></td></tr><?cs
	/each ?>
</tbody>
</table><?cs /def ?><?cs

def:big_choices(rows, name) ?><div class="jslp-big"><?cs
	each:big = rows ?>
<button type="submit" class="jslp-big__button jslp-big__button--<?cs var:big.value ?>" name="<?cs var:name ?>" value="<?cs var:big.value ?>" aria-pressed="<?cs if:big.checked ?>true<?cs else ?>false<?cs /if ?>"><?cs var:big.text ?></button><?cs
	/each ?>
</div><?cs /def ?><?cs

# The same page in another language; for head.cs and foot.cs. ?><?cs
def:language_link(code, tag, text) ?><?cs
	if:Page.switch ?><button type="submit" class="jslp-languages__button" form="kept" formaction="?<?cs var:Page.keep ?>lang=<?cs var:code ?>" name="back" value="<?cs var:Page.switch ?>" lang="<?cs var:tag ?>"><?cs var:text ?></button><?cs
	else ?><a href="?<?cs var:Page.keep ?>lang=<?cs var:code ?>" lang="<?cs var:tag ?>" hreflang="<?cs var:tag ?>"><?cs var:text ?></a><?cs /if ?><?cs
/def ?><?cs

def:terms_begin() ?><?cs if:Page.easy ?><div class="govuk-inset-text"><?cs else ?><details class="govuk-details">
<summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:_("What do these words mean?") ?></span></summary>
<div class="govuk-details__text"><?cs /if ?>
<dl class="jslp-terms"><?cs /def ?><?cs
def:terms_end() ?>
</dl>
</div><?cs if:!Page.easy ?></details><?cs /if ?><?cs /def ?><?cs

def:term_is(title, text) ?>
<dt><?cs var:title ?></dt>
<dd><?cs var:text ?></dd><?cs /def ?><?cs
def:term(name) ?><?cs
	if:name == "custody" ?><?cs call:term_is(_("Custody rights"), _("The right and the duty of a parent to bring the child up, to look after it and to act for it. An orphan's and custody court can suspend them, a court can remove them.")) ?><?cs
	elif:name == "orphan_court" ?><?cs call:term_is(_("Orphan's and custody court (bāriņtiesa)"), _("An institution of the municipality that protects the rights of children. It decides who looks after a child when the parents cannot.")) ?><?cs
	elif:name == "guardian" ?><?cs call:term_is(_("Guardian"), _("An adult whom the orphan's and custody court has appointed to bring up a child in place of the parents and to act for it.")) ?><?cs
	elif:name == "foster_parent" ?><?cs call:term_is(_("Foster parent"), _("An adult in whose family a child lives for a time by a decision of the orphan's and custody court. A foster parent looks after the child but does not act for it in everything.")) ?><?cs
	elif:name == "representative" ?><?cs call:term_is(_("Legal representative"), _("Who may sign and decide for a child: a parent with custody rights or a guardian.")) ?><?cs
	elif:name == "behaviour_programme" ?><?cs call:term_is(_("Social correction programme for behaviour"), _("A plan of help that the municipality makes for a child whose behaviour has done harm. It says what the child, the family and the helpers do.")) ?><?cs
	elif:name == "orphan" ?><?cs call:term_is(_("Orphan, or child left without parental care"), _("A child whose parents have died, or whose parents cannot or may not look after it, so that a guardian, a foster family or an institution does.")) ?><?cs
	elif:name == "contest" ?><?cs call:term_is(_("To contest a decision"), _("To ask a higher body to look at the decision once more, because you do not agree with it. The decision itself says where and until when.")) ?><?cs
	elif:name == "declared_address" ?><?cs call:term_is(_("Declared address"), _("The home that is written down for you in the state's register of residents.")) ?><?cs
	elif:name == "e_address" ?><?cs call:term_is(_("Official e-address"), _("A free mailbox of the state's portal latvija.gov.lv for letters from institutions. It is not an ordinary e-mail address.")) ?><?cs
	/if ?><?cs
/def ?><?cs
include:"layout/page.cs" ?><?cs
include:"part/step.cs" ?>
