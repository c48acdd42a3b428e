# Prints what is over the limits: "hard"|"soft" PATH[:FUNCTION] LINES.
# Function: from a line "{" to the next line "}" (Linux braces; tables open on their own line's end).
function over(path, lines, soft, hard) {
	if (lines > hard) print "hard " path " " lines
	else if (lines > soft) print "soft " path " " lines
}
FNR == 1 {
	if (last != "") over(last, count, 400, 600)
	last = FILENAME
	start = 0
	header = ""
}
{ count = FNR }
FILENAME ~ /\.[ch]$/ {
	if ($0 == "{") {
		start = FNR
		name = header
		sub(/\(.*/, "", name)
		sub(/.*[ *]/, "", name)
	} else if (start && $0 ~ /^}/) {
		over(FILENAME ":" name, FNR - start - 1, 40, 60)
		start = 0
	} else if (!start && $0 ~ /^[a-zA-Z].*\(/) {
		header = $0
	}
}
END { if (last != "") over(last, count, 400, 600) }
