# Makes lib/db/statements.h (-v mode=h) or lib/db/statements.c (-v mode=c) from sql/queries/NOUN.sql.
# POSIX awk. A mistake is printed as file:line: to standard error; then nothing else is printed and the exit status is 1.
#
# A statement is a marker and one SQL statement behind it:
#
#	-- :name application_get :for public,casework
#	--   :in id:int :out id:int reference:text state:text?
#	SELECT id, reference, state FROM application WHERE id = ?;
#
# The marker may go on in following lines that begin with "--" and a ":" (a lone ":" goes on with the last key). Types: int text blob date datetime; "?" behind
# a type means that NULL is legal; a key that comes again goes on. Other comments ("-- text", "# text", "/* text */") are left out of the SQL.

BEGIN {
	split("int i text t blob b date d datetime D", words, " ")
	for (i = 1; i < 10; i += 2)
		letter[words[i]] = words[i + 1]
	split("public account casework provider report admin api worker tool owner", words, " ")
	for (i in words)
		is_account[words[i]] = 1
	if (mode != "h" && mode != "c")
		complain_at("statements.awk", 0, "say -v mode=h or -v mode=c")
	n = 0
	state = "none"
}

function complain_at(file, line, text) {
	print file ":" line ": " text | "cat 1>&2"
	errors++
}

function complain(text) {
	complain_at(FILENAME, FNR, text)
}

# One word of a marker.
function marker_word(word) {
	if (word == ":") {
		return		# the key of the line before goes on
	} else if (word ~ /^:/) {
		key = substr(word, 2)
		if (key != "name" && key != "for" && key != "in" && key != "out")
			complain("unknown key :" key)
	} else if (key == "name") {
		name_word(word)
	} else if (key == "for") {
		for_word(word)
	} else if (key == "in" || key == "out") {
		column_word(word)
	} else {
		complain("a word without a key: " word)
	}
}

function name_word(word,    noun) {
	if (word !~ /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/) {
		complain("a name is NOUN_verb in small letters, not " word)
		return
	}
	if (name[n] != "")
		complain("two names in one marker")
	if (word in where)
		complain(word " is already in " where[word])
	where[word] = FILENAME ":" FNR
	noun = FILENAME
	sub(/^.*\//, "", noun)
	sub(/\.sql$/, "", noun)
	if (index(word, noun "_") != 1)
		complain(word " does not belong in " noun ".sql, which holds " noun "_*")
	name[n] = word
}

function for_word(word,    i, count, parts) {
	count = split(word, parts, ",")
	for (i = 1; i <= count; i++) {
		if (parts[i] == "")
			continue
		if (!(parts[i] in is_account))
			complain("unknown account " parts[i])
		if (index(accounts[n], "," parts[i] ",") > 0)
			complain("account " parts[i] " twice")
		accounts[n] = (accounts[n] == "" ? "," : accounts[n]) parts[i] ","
	}
}

function column_word(word,    colon, column, type, null) {
	colon = index(word, ":")
	column = substr(word, 1, colon - 1)
	type = substr(word, colon + 1)
	null = ""
	if (type ~ /\?$/) {
		null = "?"
		type = substr(type, 1, length(type) - 1)
	}
	if (colon < 2 || column !~ /^[a-z][a-z0-9_]*$/ || !(type in letter)) {
		complain("not column:type with type int text blob date datetime: " word)
		return
	}
	if (key == "in") {
		ins[n] = ins[n] letter[type] null
		nin[n]++
		return
	}
	if (index(names[n], "\"" column "\", ") > 0)
		complain("column " column " twice in :out")
	outs[n] = outs[n] letter[type] null
	names[n] = names[n] "\"" column "\", "
	nout[n]++
}

function begin_statement() {
	end_statement()
	n++
	place[n] = FILENAME
	line[n] = FNR
	name[n] = accounts[n] = ins[n] = outs[n] = names[n] = sql[n] = ""
	nin[n] = nout[n] = marks[n] = 0
	key = ""
	state = "marker"
	ended = 0
}

function end_statement() {
	if (state == "none")
		return
	if (in_comment)
		complain_at(place[n], line[n], "a comment /* without its end")
	if (name[n] == "")
		complain_at(place[n], line[n], "a marker without a name")
	if (accounts[n] == "")
		complain_at(place[n], line[n], name[n] " without :for")
	if (nin[n] > 64)
		complain_at(place[n], line[n], name[n] " has more than 64 values in :in")
	if (sql[n] == "")
		complain_at(place[n], line[n], name[n] " without SQL")
	else if (marks[n] != nin[n])
		complain_at(place[n], line[n], name[n] " has " marks[n] " times ? but " nin[n] " values in :in")
	state = "none"
	in_comment = 0
}

# Adds a line of SQL: comments out, white space at both ends out, ? outside quotes counted.
function sql_line(text,    i, c, two, quote, out) {
	out = quote = ""
	for (i = 1; i <= length(text); i++) {
		c = substr(text, i, 1)
		two = substr(text, i, 2)
		if (in_comment) {
			if (two == "*/") {
				in_comment = 0
				i++
			}
			continue
		}
		if (quote != "") {
			if (c == "\\" && quote != "`") {
				out = out c
				c = substr(text, ++i, 1)
			} else if (c == quote) {
				quote = ""
			}
			out = out c
			continue
		}
		if (c == "#" || (two == "--" && substr(text, i + 2, 1) ~ /^[ \t]?$/))
			break
		if (two == "/*") {
			in_comment = 1
			i++
			continue
		}
		if (c == "'" || c == "\"" || c == "`")
			quote = c
		if (c == "?")
			marks[n]++
		if (out ~ /;[ \t]*$/ && c !~ /[ \t\r]/)
			complain("a second statement behind a ;")
		out = out c
	}
	if (quote != "")
		complain("a quote " quote " without its end in this line")
	gsub(/^[ \t\r]+|[ \t\r]+$/, "", out)
	if (out == "")
		return
	if (ended)
		complain("a second statement behind the ; of " name[n])
	if (out ~ /;$/) {
		ended = 1
		sub(/[ \t]*;$/, "", out)
		if (out == "")
			return
	}
	sql[n] = sql[n] (sql[n] == "" ? "" : " ") out
	state = "sql"
}

FNR == 1 && NR != 1 {
	end_statement()
}

/^--[ \t]*:name([ \t]|$)/ {
	begin_statement()
}

state == "marker" && /^--[ \t]*:/ {
	text = $0
	sub(/^--[ \t]*/, "", text)
	count = split(text, words, /[ \t\r]+/)
	for (w = 1; w <= count; w++)
		if (words[w] != "")
			marker_word(words[w])
	next
}

state == "none" {
	if ($0 !~ /^[ \t\r]*(--.*|#.*)?$/)
		complain("SQL without a marker before it")
	next
}

state == "sql" && /^--[ \t]*:/ {
	complain("a marker goes on behind its SQL")
	next
}

{
	sql_line($0)
}

# TEXT as a C string. By hand, since awks differ in what gsub makes of backslashes; "?" is escaped against trigraphs.
function c_text(text,    i, c, out) {
	out = ""
	for (i = 1; i <= length(text); i++) {
		c = substr(text, i, 1)
		out = out (index("\\\"?", c) > 0 ? "\\" : "") c
	}
	return "\"" out "\""
}

function print_header(    i) {
	print "/* Made by conf/build-aux/statements.awk from sql/queries; do not edit. */"
	print "#ifndef DB_STATEMENTS_H\n#define DB_STATEMENTS_H\n"
	print "enum statement {"
	for (i = 1; i <= n; i++)
		print "\tSTATEMENT_" toupper(name[i]) ","
	print "\tSTATEMENT__MAX\n};\n\n#endif"
}

function print_table(    i) {
	print "/* Made by conf/build-aux/statements.awk from sql/queries; do not edit. */"
	print "#include <stddef.h>\n\n#include \"db/statement.h\"\n#include \"db/statements.h\"\n"
	print "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n"
	for (i = 1; i <= n; i++)
		if (nout[i] > 0)
			print "static const char *const " name[i] "_out[] = {" names[i] "NULL};"
	print "\n/* One row behind the last, all zero. */"
	print "const struct statement_row statement_table[STATEMENT__MAX + 1] = {"
	for (i = 1; i <= n; i++) {
		print "\t[STATEMENT_" toupper(name[i]) "] = {" c_text(name[i]) ","
		print "\t\t" c_text(sql[i]) ","
		print "\t\t" c_text(accounts[i]) ", " c_text(ins[i]) ", " nin[i] ", " nout[i] ", " \
			(nout[i] > 0 ? name[i] "_out" : "NULL") ", " c_text(outs[i]) "},"
	}
	print "\t[STATEMENT__MAX] = {NULL},\n};"
}

END {
	end_statement()
	if (errors > 0) {
		close("cat 1>&2")
		exit 1
	}
	if (mode == "h")
		print_header()
	else
		print_table()
}
