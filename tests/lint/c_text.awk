# Splits C files: prints FILE:LINE:TEXT, where TEXT is
#	mode=code	the line without comments and without the contents of strings
#	mode=strings	only the contents of its strings, each between quotes
FNR == 1 { in_comment = 0 }
{
	line = $0
	out = ""
	while (length(line) > 0) {
		if (in_comment) {
			at = index(line, "*/")
			if (at == 0) break
			line = substr(line, at + 2)
			in_comment = 0
			continue
		}
		two = substr(line, 1, 2)
		one = substr(line, 1, 1)
		if (two == "//") break
		if (two == "/*") {
			in_comment = 1
			line = substr(line, 3)
			continue
		}
		if (one == "\"" || one == "'") {
			end = 2
			while (end <= length(line) && substr(line, end, 1) != one)
				end += (substr(line, end, 1) == "\\") ? 2 : 1
			if (one == "\"" && mode == "strings")
				out = out "\"" substr(line, 2, end - 2) "\" "
			else if (mode == "code")
				out = out one one
			line = substr(line, end + 1)
			continue
		}
		if (mode == "code") out = out one
		line = substr(line, 2)
	}
	if (out != "") print FILENAME ":" FNR ":" out
}
