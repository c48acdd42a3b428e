#include "paper/icalendar.h"

#include <string.h>

#include "base/str.h"

enum { LINE_BYTES = 75, DAY_MINUTES = 24 * 60 };

/* Summer time of the European Union, as Latvia has it since 2001. */
static const char zone[] = "BEGIN:VTIMEZONE\r\n"
			   "TZID:Europe/Riga\r\n"
			   "BEGIN:DAYLIGHT\r\n"
			   "DTSTART:20010325T030000\r\n"
			   "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
			   "TZOFFSETFROM:+0200\r\n"
			   "TZOFFSETTO:+0300\r\n"
			   "TZNAME:EEST\r\n"
			   "END:DAYLIGHT\r\n"
			   "BEGIN:STANDARD\r\n"
			   "DTSTART:20011028T040000\r\n"
			   "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
			   "TZOFFSETFROM:+0300\r\n"
			   "TZOFFSETTO:+0200\r\n"
			   "TZNAME:EET\r\n"
			   "END:STANDARD\r\n"
			   "END:VTIMEZONE\r\n";

/* The most bytes of TEXT, at most MAX, that end between two characters. */
static size_t whole(const char *text, size_t max)
{
	size_t len = strlen(text);

	if (len <= max)
		return len;
	len = max;
	while (len > 0 && ((unsigned char)text[len] & 0xc0) == 0x80)
		len--;
	return len;
}

/* One content line, folded: what goes on begins with a blank, which counts. */
static void line_add(struct buf *out, const char *line)
{
	size_t room = LINE_BYTES;

	while (strlen(line) > room) {
		const size_t len = whole(line, room);

		buf_add(out, line, len);
		buf_puts(out, "\r\n ");
		line += len;
		room = LINE_BYTES - 1;
	}
	buf_puts(out, line);
	buf_puts(out, "\r\n");
}

/* NAME:TEXT with what means something escaped; other control characters are left out. */
static void text_add(struct buf *out, struct arena *arena, const char *name, const char *text)
{
	struct buf line;

	if (!*text)
		return;
	buf_init(&line, arena, 0);
	buf_printf(&line, "%s:", name);
	for (; *text; text++) {
		if (*text == '\\' || *text == ';' || *text == ',')
			buf_printf(&line, "\\%c", *text);
		else if (*text == '\n')
			buf_puts(&line, "\\n");
		else if ((unsigned char)*text >= 0x20 && *text != 0x7f)
			buf_add(&line, text, 1);
	}
	out->failed |= line.failed;
	if (!line.failed)
		line_add(out, buf_text(&line));
}

static bool is_time(const struct icalendar_event *event)
{
	return event->year >= 1970 && event->year <= 9999 && event->month >= 1 &&
	       event->month <= 12 && event->day >= 1 && event->day <= 31 && event->hour >= 0 &&
	       event->hour <= 23 && event->minute >= 0 && event->minute <= 59 &&
	       event->minutes > 0 && event->minutes <= DAY_MINUTES;
}

static void event_add(struct buf *out, struct arena *arena, const struct icalendar *calendar,
	const struct icalendar_event *event)
{
	buf_puts(out, "BEGIN:VEVENT\r\n");
	text_add(out, arena, "UID", event->uid);
	buf_printf(out, "DTSTAMP:%s\r\n", calendar->stamp);
	buf_printf(out, "DTSTART;TZID=Europe/Riga:%04d%02d%02dT%02d%02d00\r\n", event->year,
		event->month, event->day, event->hour, event->minute);
	buf_printf(out, "DURATION:PT%dM\r\n", event->minutes);
	text_add(out, arena, "SUMMARY", event->summary);
	text_add(out, arena, "LOCATION", event->location);
	text_add(out, arena, "DESCRIPTION", event->description);
	buf_printf(out, "STATUS:%s\r\n", event->is_cancelled ? "CANCELLED" : "CONFIRMED");
	buf_puts(out, "CLASS:PRIVATE\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\n");
}

enum err icalendar_write(
	struct arena *arena, const struct icalendar *calendar, const char **out, size_t *out_len)
{
	struct buf text;

	buf_init(&text, arena, 0);
	buf_puts(&text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
	text_add(&text, arena, "PRODID", calendar->product);
	buf_puts(&text, "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n");
	buf_puts(&text, zone);
	for (size_t i = 0; i < calendar->n; i++) {
		if (!is_time(&calendar->events[i]))
			return ERR(ERR_INVALID, "an event without a time");
		event_add(&text, arena, calendar, &calendar->events[i]);
	}
	buf_puts(&text, "END:VCALENDAR\r\n");
	if (!buf_text(&text))
		return ERR(ERR_LIMIT, "calendar file");
	*out = text.data;
	*out_len = text.len;
	return ERR_OK;
}
