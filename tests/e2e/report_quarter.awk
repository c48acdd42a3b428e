# Counts a quarter's numbers anew from the three exports: KEY:PROGRAMME NUMBER lines, KEY:all for the totals, and the
# numbers at a glance without a colon.  Ages are bands as the report prints them: 0-6, 7-12, 13-17, 18-24, 25-64, 65+.
#	awk -f report_quarter.awk -v from=DATE -v to=DATE -v kind=applications FILE kind=clients FILE kind=sessions FILE
BEGIN {
	FS = ","
	split("received granted granted_in_part refused in_time clients women men held planned cancelled marks present " \
		"band0 band1 band2 band3 band4 band5", keys, " ")
	split("1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10", programmes, " ")
}

function add(key, programme, n) {
	count[key ":" programme] += n
	count[key ":all"] += n
}

# Days since 1 March of the year 0 (Gregorian calendar).
function day_number(iso, year, month) {
	year = substr(iso, 1, 4) + 0
	month = substr(iso, 6, 2) + 0
	if (month < 3) {
		year--
		month += 12
	}
	return 365 * year + int(year / 4) - int(year / 100) + int(year / 400) + int((153 * (month - 3) + 2) / 5) + substr(iso, 9, 2)
}

# The value at rank ceil(PERCENT of all) of TOOK in rising order.
function quantile(percent, i, j, t, rank) {
	for (i = 1; i < n_took; i++)
		for (j = i; j > 0 && took[j - 1] > took[j]; j--) {
			t = took[j]
			took[j] = took[j - 1]
			took[j - 1] = t
		}
	if (!n_took)
		return 0
	rank = int((n_took * percent + 99) / 100)
	return took[rank < 1 ? 0 : rank - 1]
}

function band(age) {
	return age < 7 ? 0 : age < 13 ? 1 : age < 18 ? 2 : age < 25 ? 3 : age < 65 ? 4 : 5
}

FNR == 1 {
	delete column
	for (i = 1; i <= NF; i++) {
		gsub(/"/, "", $i)
		column[$i] = i
	}
	next
}

{
	gsub(/"/, "")
	programme = $column["programme"]
}

kind == "applications" {
	decided = $column["decided_on"]
	if ($column["event"] == "received" && $column["received_on"] >= from && $column["received_on"] <= to)
		add("received", programme, 1)
	if ($column["event"] == "decided" && decided >= from && decided <= to) {
		add($column["outcome"], programme, 1)
		add("in_time", programme, decided <= $column["due_on"])
		took[n_took++] = day_number(decided) - day_number($column["counted_from"])
	}
}

kind == "clients" {
	add("clients", programme, 1)
	add($column["sex"] == "female" ? "women" : "men", programme, 1)
	add("band" band($column["age"]), programme, 1)
}

kind == "sessions" {
	if ($column["kind"] != "one_to_one")
		add($column["state"], programme, 1)
	if ($column["state"] == "held") {
		came = $column["present"] + $column["late"]
		add("present", programme, came)
		add("marks", programme, came + $column["excused"] + $column["absent"])
	}
}

function percent(part, whole) {
	return whole ? int((200 * part + whole) / (2 * whole)) : 0
}

END {
	for (k in keys) {
		for (p in programmes)
			print keys[k] ":" programmes[p], count[keys[k] ":" programmes[p]] + 0
		print keys[k] ":all", count[keys[k] ":all"] + 0
	}
	decided = count["granted:all"] + count["granted_in_part:all"] + count["refused:all"]
	print "received", count["received:all"] + 0
	print "decided", decided + 0
	print "in_time", count["in_time:all"] + 0
	print "in_time_percent", percent(count["in_time:all"], decided)
	print "days_median", quantile(50)
	print "days_90", quantile(90)
	print "clients", count["clients:all"] + 0
	print "held", count["held:all"] + 0
	print "present_percent", percent(count["present:all"], count["marks:all"])
}
