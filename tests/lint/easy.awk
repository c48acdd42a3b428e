# Prints what makes a text of po/lv@easy.po hard: a sentence of more than MOST words, or a semicolon.
# Usage: awk -v most=14 -f easy.awk po/lv@easy.po		(a text stands on one line, as po/update.sh writes it)

/^msgstr/ && !/^msgstr(\[[0-9]\])? ""$/ {
	text = $0
	sub(/^msgstr(\[[0-9]\])? "/, "", text)
	sub(/"$/, "", text)
	if (text ~ /;/)
		print "semicolon: " text
	sentences = split(text, sentence, /[.!?:] +/)
	for (i = 1; i <= sentences; i++)
		if (split(sentence[i], words, / +/) > most)
			print "long sentence: " sentence[i]
}
