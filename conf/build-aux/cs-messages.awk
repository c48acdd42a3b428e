# Prints a .pot of every _("...") and _('...') in ClearSilver templates.
# Usage: awk -f cs-messages.awk templates/FILE.cs ...     (names are printed as given)
# ClearSilver's strings know no escapes: a text in "..." holds no ", one in '...' holds no '.  A call stands on one line.
# Exit status 1 when an underscore call is not a plain string, so that no text is lost silently.

function quote(text) {
	gsub(/\\/, "\\\\", text)
	gsub(/"/, "\\\"", text)
	gsub(/\t/, "\\t", text)
	return "\"" text "\""
}

function found(text) {
	if (text == "")
		return
	if (!(text in places))
		order[++count] = text
	places[text] = places[text] (places[text] == "" ? "" : " ") FILENAME ":" FNR
}

{
	rest = $0
	while (match(rest, /(^|[^A-Za-z0-9_])_[ \t]*\(/)) {
		rest = substr(rest, RSTART + RLENGTH)
		sub(/^[ \t]+/, "", rest)
		mark = substr(rest, 1, 1)
		end = (mark == "\"" || mark == "'") ? index(substr(rest, 2), mark) : 0
		if (end == 0 || substr(rest, end + 2) !~ /^[ \t]*\)/) {
			printf "%s:%d: _( without a plain text in quotes\n", FILENAME, FNR | "cat 1>&2"
			failed = 1
			continue
		}
		found(substr(rest, 2, end - 1))
		rest = substr(rest, end + 2)
	}
}

END {
	print "msgid \"\""
	print "msgstr \"\""
	print "\"Content-Type: text/plain; charset=UTF-8\\n\""
	print "\"Content-Transfer-Encoding: 8bit\\n\""
	for (i = 1; i <= count; i++)
		printf "\n#: %s\nmsgid %s\nmsgstr \"\"\n", places[order[i]], quote(order[i])
	exit failed
}
