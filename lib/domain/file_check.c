#include "domain/file_check.h"

#include <string.h>

/* The walk over the bytes.  Every kind has a function that takes a piece and remembers where it stopped. */

enum { PDF_START_MAX = 16 /* white space and a byte order mark before "%PDF-" */ };

/* ---- JPEG: markers and segments; behind SOS the picture itself, in which FF 00 and FF D0–D7 are no markers ---- */

enum { JPEG_SEEK, JPEG_MARKER, JPEG_LENGTH_HIGH, JPEG_LENGTH_LOW, JPEG_SEGMENT, JPEG_SCAN, JPEG_SCAN_FF };

enum { JPEG_SOI = 0xd8, JPEG_EOI = 0xd9, JPEG_SOS = 0xda, JPEG_TEM = 0x01, FRAME_BYTES = 5 /* precision, height, width */ };

static bool jpeg_is_restart(unsigned c)
{
	return c >= 0xd0 && c <= 0xd7;
}

/* SOF0 … SOF15, without DHT, JPG and DAC, which lie between them. */
static bool jpeg_is_frame(unsigned c)
{
	return c >= 0xc0 && c <= 0xcf && c != 0xc4 && c != 0xc8 && c != 0xcc;
}

static enum file_problem size_check(uint64_t width, uint64_t height)
{
	if (width == 0 || height == 0)
		return FILE_DAMAGED;
	return width > FILE_SIDE_MAX || height > FILE_SIDE_MAX || width * height > FILE_POINTS_MAX ? FILE_TOO_WIDE : FILE_FINE;
}

static void jpeg_marker(struct file_check *check, unsigned c)
{
	if (c == 0xff)
		return; /* fill byte */
	if (c == JPEG_EOI) {
		check->is_done = check->has_frame && check->has_data;
		if (!check->is_done)
			check->problem = FILE_DAMAGED;
		return;
	}
	if (c == 0x00 || c == JPEG_SOI || c == JPEG_TEM || jpeg_is_restart(c)) {
		check->state = JPEG_SEEK;
		return;
	}
	check->type = c;
	check->npart = 0;
	check->state = JPEG_LENGTH_HIGH;
}

static void jpeg_segment_end(struct file_check *check)
{
	const unsigned char *part = check->part;

	check->state = check->type == JPEG_SOS ? JPEG_SCAN : JPEG_SEEK;
	check->has_data = check->has_data || check->type == JPEG_SOS;
	if (!jpeg_is_frame(check->type))
		return;
	check->has_frame = true;
	check->problem = check->npart < FRAME_BYTES ? FILE_DAMAGED : size_check(part[3] << 8 | part[4], part[1] << 8 | part[2]);
}

static void jpeg_length(struct file_check *check, unsigned c)
{
	if (check->state == JPEG_LENGTH_HIGH) {
		check->left = c << 8;
		check->state = JPEG_LENGTH_LOW;
		return;
	}
	check->left |= c;
	if (check->left < 2) {
		check->problem = FILE_DAMAGED;
		return;
	}
	check->left -= 2;
	check->state = JPEG_SEGMENT;
	if (check->left == 0)
		jpeg_segment_end(check);
}

/* Bytes of a segment; returns how many were taken. */
static size_t jpeg_segment(struct file_check *check, const unsigned char *bytes, size_t len)
{
	const size_t count = len < check->left ? len : check->left;

	for (size_t i = 0; i < count && check->npart < FRAME_BYTES; i++)
		check->part[check->npart++] = bytes[i];
	check->left -= (uint32_t)count;
	if (check->left == 0)
		jpeg_segment_end(check);
	return count;
}

/* One step; returns how many bytes it took. */
static size_t jpeg_step(struct file_check *check, const unsigned char *bytes, size_t len)
{
	const unsigned char *stop;

	switch (check->state) {
	case JPEG_SEEK:
	case JPEG_SCAN:
		stop = memchr(bytes, 0xff, len);
		if (!stop)
			return len;
		check->state = check->state == JPEG_SCAN ? JPEG_SCAN_FF : JPEG_MARKER;
		return (size_t)(stop - bytes) + 1;
	case JPEG_SCAN_FF:
		if (*bytes == 0x00 || jpeg_is_restart(*bytes))
			check->state = JPEG_SCAN;
		else
			jpeg_marker(check, *bytes);
		return 1;
	case JPEG_MARKER:
		jpeg_marker(check, *bytes);
		return 1;
	case JPEG_SEGMENT:
		return jpeg_segment(check, bytes, len);
	default:
		jpeg_length(check, *bytes);
		return 1;
	}
}

/* ---- PNG: chunks of length, type, data, CRC ---- */

enum { PNG_HEAD, PNG_DATA, PNG_CRC, PNG_IHDR_BYTES = 13 };

#define PNG_TYPE(a, b, c, d) ((uint32_t)(a) << 24 | (uint32_t)(b) << 16 | (uint32_t)(c) << 8 | (uint32_t)(d))

static const unsigned char png_signature[8] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

/* CRC-32 (ISO 3309), four bits at a time. */
static uint32_t crc_add(uint32_t crc, const unsigned char *bytes, size_t len)
{
	static const uint32_t table[16] = {0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c,
		0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c};

	for (size_t i = 0; i < len; i++) {
		crc ^= bytes[i];
		crc = table[crc & 15] ^ crc >> 4;
		crc = table[crc & 15] ^ crc >> 4;
	}
	return crc;
}

static uint32_t big_endian(const unsigned char *bytes)
{
	return PNG_TYPE(bytes[0], bytes[1], bytes[2], bytes[3]);
}

static void png_next(struct file_check *check, int state)
{
	check->state = state;
	check->npart = 0;
}

static void png_head(struct file_check *check)
{
	const bool is_first = !check->has_frame;

	check->length = check->left = big_endian(check->part);
	check->type = big_endian(check->part + 4);
	check->crc = crc_add(0xffffffff, check->part + 4, 4);
	if (check->length > 0x7fffffff || is_first != (check->type == PNG_TYPE('I', 'H', 'D', 'R')) ||
		(is_first && check->length != PNG_IHDR_BYTES)) {
		check->problem = FILE_DAMAGED;
		return;
	}
	check->has_frame = true;
	check->has_data = check->has_data || check->type == PNG_TYPE('I', 'D', 'A', 'T');
	png_next(check, check->left > 0 ? PNG_DATA : PNG_CRC);
}

static void png_crc(struct file_check *check)
{
	if (big_endian(check->part) != (check->crc ^ 0xffffffff)) {
		check->problem = FILE_DAMAGED;
		return;
	}
	if (check->type == PNG_TYPE('I', 'E', 'N', 'D')) {
		check->is_done = check->has_data;
		if (!check->is_done)
			check->problem = FILE_DAMAGED;
	}
	png_next(check, PNG_HEAD);
}

static size_t png_data(struct file_check *check, const unsigned char *bytes, size_t len)
{
	const size_t count = len < check->left ? len : check->left;

	check->crc = crc_add(check->crc, bytes, count);
	check->left -= (uint32_t)count;
	for (size_t i = 0; i < count && check->npart < 8; i++)
		check->part[check->npart++] = bytes[i];
	if (check->left > 0)
		return count;
	if (check->type == PNG_TYPE('I', 'H', 'D', 'R'))
		check->problem = size_check(big_endian(check->part), big_endian(check->part + 4));
	png_next(check, PNG_CRC);
	return count;
}

static size_t png_step(struct file_check *check, const unsigned char *bytes, size_t len)
{
	const size_t want = check->state == PNG_HEAD ? 8 : 4;

	if (check->state == PNG_DATA)
		return png_data(check, bytes, len);
	check->part[check->npart++] = *bytes;
	if (check->npart < want)
		return 1;
	if (check->state == PNG_HEAD)
		png_head(check);
	else
		png_crc(check);
	return 1;
}

/* ---- PDF: an end at the end, and no "/Encrypt 12 0 R" or "/Encrypt <<" anywhere ---- */

enum { PDF_WORD = 8, PDF_SPACE = PDF_WORD, PDF_NUMBER, PDF_GAP, PDF_GENERATION, PDF_LAST, PDF_ANGLE };

static bool is_digit(unsigned c)
{
	return c >= '0' && c <= '9';
}

static bool is_space(unsigned c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0';
}

/* The state behind byte C; -1: found. */
static int pdf_search(int state, unsigned c)
{
	static const char word[] = "/Encrypt";

	if (state < PDF_WORD)
		return c == (unsigned char)word[state] ? state + 1 : c == '/';
	switch (state) {
	case PDF_SPACE:
		if (c == '<')
			return PDF_ANGLE;
		return is_digit(c) ? PDF_NUMBER : is_space(c) ? PDF_SPACE : c == '/';
	case PDF_NUMBER:
		return is_digit(c) ? PDF_NUMBER : is_space(c) ? PDF_GAP : c == '/';
	case PDF_GAP:
		return is_digit(c) ? PDF_GENERATION : is_space(c) ? PDF_GAP : c == '/';
	case PDF_GENERATION:
		return is_digit(c) ? PDF_GENERATION : is_space(c) ? PDF_LAST : c == '/';
	case PDF_LAST:
		return c == 'R' ? -1 : is_space(c) ? PDF_LAST : c == '/';
	default:
		return c == '<' ? -1 : c == '/';
	}
}

static size_t pdf_step(struct file_check *check, const unsigned char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		check->tail[check->length++ % FILE_TAIL_BYTES] = bytes[i];
		check->state = pdf_search(check->state, bytes[i]);
		if (check->state < 0) {
			check->problem = FILE_LOCKED;
			break;
		}
	}
	return len;
}

/* The last place of WORD in TEXT of LEN bytes, LEN when it is not there. */
static size_t find_last(const unsigned char *text, size_t len, const char *word)
{
	const size_t word_len = strlen(word);

	for (size_t at = len >= word_len ? len - word_len + 1 : 0; at-- > 0;)
		if (memcmp(text + at, word, word_len) == 0)
			return at;
	return len;
}

/* "startxref", a number, "%%EOF" (ISO 32000-1, 7.5.5). */
static enum file_problem pdf_end(const struct file_check *check)
{
	const size_t len = check->length < FILE_TAIL_BYTES ? check->length : FILE_TAIL_BYTES;
	unsigned char text[FILE_TAIL_BYTES];
	size_t end, start;

	for (size_t i = 0; i < len; i++)
		text[i] = check->tail[(check->length - len + i) % FILE_TAIL_BYTES];
	end = find_last(text, len, "%%EOF");
	if (end == len)
		return FILE_CUT_OFF;
	start = find_last(text, end, "startxref");
	if (start == end)
		return FILE_CUT_OFF;
	for (start += strlen("startxref"); start < end && is_space(text[start]); start++)
		;
	return start < end && is_digit(text[start]) ? FILE_FINE : FILE_DAMAGED;
}

/* ---- which it is ---- */

static bool head_is(const struct file_check *check, size_t nhead, size_t at, const char *word)
{
	return nhead >= at + strlen(word) && memcmp(check->head + at, word, strlen(word)) == 0;
}

/* ISO base media files whose brand is one of pictures: "ftyp" and a brand behind the length of the box. */
static bool is_heic(const struct file_check *check, size_t nhead)
{
	static const char *const brands[] = {"ftyphei", "ftyphev", "ftypmif1", "ftypmsf1", "ftypavi"};

	for (size_t i = 0; i < sizeof(brands) / sizeof(brands[0]); i++)
		if (head_is(check, nhead, 4, brands[i]))
			return true;
	return false;
}

static bool is_pdf(const struct file_check *check, size_t nhead)
{
	size_t at = head_is(check, nhead, 0, "\xef\xbb\xbf") ? 3 : 0;

	while (at < nhead && at < PDF_START_MAX && is_space(check->head[at]))
		at++;
	return head_is(check, nhead, at, "%PDF-");
}

static void kind_find(struct file_check *check, size_t nhead)
{
	if (nhead >= 8 && memcmp(check->head, png_signature, 8) == 0)
		check->kind = FILE_PNG;
	else if (head_is(check, nhead, 0, "\xff\xd8\xff"))
		check->kind = FILE_JPEG;
	else if (is_pdf(check, nhead))
		check->kind = FILE_PDF;
	else if (is_heic(check, nhead))
		check->problem = FILE_HEIC;
	else if (head_is(check, nhead, 0, "PK\x03\x04") || head_is(check, nhead, 0, "\xd0\xcf\x11\xe0") || head_is(check, nhead, 0, "{\\rtf"))
		check->problem = FILE_OFFICE;
	else
		check->problem = FILE_NOT_ALLOWED;
}

static void walk(struct file_check *check, const unsigned char *bytes, size_t len)
{
	size_t step;

	/* What some programs put behind the end of a picture is nobody's business. */
	while (len > 0 && check->problem == FILE_FINE && !check->is_done) {
		step = check->kind == FILE_PDF    ? pdf_step(check, bytes, len)
		       : check->kind == FILE_JPEG ? jpeg_step(check, bytes, len)
		                                  : png_step(check, bytes, len);
		bytes += step;
		len -= step;
	}
}

/* The head has told the kind; it is a part of the walk, but for the signatures. */
static void head_walk(struct file_check *check, size_t nhead)
{
	const size_t skip = check->kind == FILE_PNG ? 8 : check->kind == FILE_JPEG ? 2 : 0;

	if (check->problem == FILE_FINE)
		walk(check, check->head + skip, nhead - skip);
}

void file_check_begin(struct file_check *check)
{
	memset(check, 0, sizeof(*check));
}

void file_check_add(struct file_check *check, const void *bytes, size_t len)
{
	const unsigned char *at = bytes;
	size_t count;

	if (check->bytes < FILE_HEAD_BYTES) {
		count = FILE_HEAD_BYTES - (size_t)check->bytes;
		count = len < count ? len : count;
		if (count > 0)
			memcpy(check->head + check->bytes, at, count);
		check->bytes += count;
		at += count;
		len -= count;
		if (check->bytes < FILE_HEAD_BYTES)
			return;
		kind_find(check, FILE_HEAD_BYTES);
		head_walk(check, FILE_HEAD_BYTES);
	}
	check->bytes += len;
	walk(check, at, len);
}

enum file_problem file_check_end(struct file_check *check)
{
	if (check->bytes == 0)
		check->problem = FILE_EMPTY;
	if (check->bytes > 0 && check->bytes < FILE_HEAD_BYTES) {
		kind_find(check, (size_t)check->bytes);
		head_walk(check, (size_t)check->bytes);
	}
	if (check->problem == FILE_FINE && check->kind == FILE_PDF)
		check->problem = pdf_end(check);
	else if (check->problem == FILE_FINE && !check->is_done)
		check->problem = FILE_CUT_OFF;
	return check->problem;
}
