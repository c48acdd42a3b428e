# Prints every #include that the layers of the house forbid: FILE:LINE: reason.
# Input: C files with paths relative to the root.

function allow(layer, list, parts, i, n) {
	n = split(list, parts, " ")
	for (i = 1; i <= n; i++) may[layer, parts[i]] = 1
}

function adapter(layer, list, parts, i, n) {
	n = split(list, parts, " ")
	for (i = 1; i <= n; i++) owner[parts[i]] = owner[parts[i]] " " layer " "
}

BEGIN {
	allow("base", "base")
	n = split("http db view net crypt wire paper jail domain", adapters, " ")
	for (i = 1; i <= n; i++) allow(adapters[i], "base " adapters[i])
	allow("store", "base db crypt domain store")
	allow("service", "base db domain store crypt view paper service")
	all = "base http db view net crypt wire paper jail domain store service run"
	allow("run", all)
	pages = "base domain http view service run db"
	allow("cgi-bin", pages)
	allow("jslp-worker", pages " net wire store")
	allow("jslp-admin", all)

	# Headers of libraries, and the layers that own them.  A name ending in / is a folder.
	adapter("base", "sanitizer/")
	adapter("http", "fastcgi.h fcgiapp.h fcgi_config.h")
	adapter("db", "mysql.h errmsg.h mysqld_error.h mysql/ mariadb/")
	adapter("view", "ClearSilver.h libintl.h cs/ cgi/ util/")
	adapter("net", "curl/")
	adapter("crypt", "sodium.h openssl/ liboath/ oath.h")
	adapter("wire", "jansson.h libxml/")
	adapter("paper", "cairo.h cairo-pdf.h cairo/ pango/ glib.h glib-object.h qpdf/ xlsxwriter.h libical/ qrencode.h fontconfig/ archive.h archive_entry.h libxml/")
	adapter("jail", "sys/prctl.h sys/resource.h sys/syscall.h seccomp.h linux/")

	libc = "arpa/inet.h assert.h ctype.h dirent.h errno.h fcntl.h getopt.h inttypes.h libgen.h limits.h " \
		"locale.h math.h netinet/in.h poll.h signal.h stdalign.h stdarg.h stdatomic.h stdbool.h " \
		"stddef.h stdint.h stdio.h stdlib.h stdnoreturn.h string.h strings.h sys/file.h sys/mman.h " \
		"sys/random.h sys/socket.h sys/stat.h sys/statvfs.h sys/time.h sys/types.h sys/un.h sys/wait.h time.h " \
		"unistd.h termios.h"
	n = split(libc, parts, " ")
	for (i = 1; i <= n; i++) standard[parts[i]] = 1
	# The rules take the time as an argument and roll no dice.
	n = split("time.h sys/time.h sys/random.h unistd.h fcntl.h sys/socket.h", parts, " ")
	for (i = 1; i <= n; i++) impure[parts[i]] = 1
}

FNR == 1 {
	layer = ""
	if (match(FILENAME, /^lib\/[a-z]+\//)) layer = substr(FILENAME, 5, RLENGTH - 5)
	else if (FILENAME ~ /^cgi-bin\//) layer = "cgi-bin"
	else if (match(FILENAME, /^bin\/[a-z-]+\//)) layer = substr(FILENAME, 5, RLENGTH - 5)
	if (layer == "" || !((layer, "base") in may)) {
		if (FILENAME !~ /^tests\//) print FILENAME ":1: lies in no layer of the house"
		layer = ""
	}
}

layer == "" { next }

/^[ \t]*#[ \t]*include[ \t]*"/ {
	split($0, parts, "\"")
	name = parts[2]
	if (name !~ /\//) {
		# A header beside its source; only programs have these.
		if (FILENAME ~ /^lib\//) print FILENAME ":" FNR ": say \"" layer "/" name "\""
		next
	}
	target = name
	sub(/\/.*/, "", target)
	if (!((layer, target) in may)) print FILENAME ":" FNR ": " layer " may not include " name
	next
}

/^[ \t]*#[ \t]*include[ \t]*</ {
	name = $0
	sub(/^[^<]*</, "", name)
	sub(/>.*/, "", name)
	folder = name
	sub(/\/.*/, "/", folder)
	if (name in standard) {
		if (layer == "domain" && name in impure)
			print FILENAME ":" FNR ": domain may not include <" name ">"
	} else {
		owners = owner[name] owner[folder]
		if (owners == "") print FILENAME ":" FNR ": <" name "> belongs to no layer"
		else if (index(owners, " " layer " ") == 0)
			print FILENAME ":" FNR ": <" name "> belongs to" owners
	}
}
