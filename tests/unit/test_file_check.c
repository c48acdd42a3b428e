#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "domain/file_check.h"

/* Files are made here, byte by byte; every case is fed in pieces of several sizes, which must not matter. */

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define BYTES(text) (text), sizeof(text) - 1

static unsigned char made[200000];
static size_t len;

static void add(const void *bytes, size_t count)
{
	assert_true(len + count <= sizeof(made));
	memcpy(made + len, bytes, count);
	len += count;
}

static void add_text(const char *text)
{
	add(text, strlen(text));
}

static void add_byte(unsigned c)
{
	made[len++] = (unsigned char)c;
}

static void add_be(uint32_t number, int bytes)
{
	while (bytes-- > 0)
		add_byte(number >> 8 * bytes & 0xff);
}

/* The slow way, bit by bit. */
static uint32_t crc_of(const unsigned char *bytes, size_t count)
{
	uint32_t crc = 0xffffffff;

	for (size_t i = 0; i < count; i++) {
		crc ^= bytes[i];
		for (int bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc;
}

static void chunk(const char *type, const void *bytes, size_t count)
{
	const size_t begin = len + 4;

	add_be((uint32_t)count, 4);
	add_text(type);
	add(bytes, count);
	add_be(crc_of(made + begin, len - begin), 4);
}

static void png_begin(uint32_t width, uint32_t height)
{
	unsigned char head[13] = {[8] = 8, [9] = 2};

	for (int i = 0; i < 4; i++) {
		head[i] = (unsigned char)(width >> (24 - 8 * i) & 0xff);
		head[4 + i] = (unsigned char)(height >> (24 - 8 * i) & 0xff);
	}
	len = 0;
	add("\x89PNG\r\n\x1a\n", 8);
	chunk("IHDR", head, sizeof(head));
}

static void png(uint32_t width, uint32_t height)
{
	png_begin(width, height);
	chunk("IDAT", "not looked into", 15);
	chunk("IEND", "", 0);
}

static void segment(unsigned marker, const void *bytes, size_t count)
{
	add_byte(0xff);
	add_byte(marker);
	add_be((uint32_t)count + 2, 2);
	add(bytes, count);
}

static void jpeg_begin(unsigned width, unsigned height)
{
	unsigned char frame[] = {8, (unsigned char)(height >> 8), (unsigned char)(height & 0xff), (unsigned char)(width >> 8),
		(unsigned char)(width & 0xff), 1, 1, 0x11, 0};

	len = 0;
	add("\xff\xd8", 2);
	/* A thumbnail in it has an end of its own. */
	segment(0xe1, BYTES("Exif\0\0\xff\xd8\xff\xd9"));
	segment(0xc0, frame, sizeof(frame));
}

static void jpeg_scan(void)
{
	segment(0xda, BYTES("\x01\x01\x00\x00\x3f\x00"));
	add(BYTES("picture\xff\x00picture\xff\xd0picture\xff\x00\xff\xd7"));
}

static void jpeg(unsigned width, unsigned height)
{
	jpeg_begin(width, height);
	jpeg_scan();
	add("\xff\xd9", 2);
}

static void pdf(const char *trailer)
{
	len = 0;
	add_text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n");
	for (int i = 0; i < 300; i++)
		add_text("% a line of a paper that is long enough\n");
	add_text(trailer);
	add_text("startxref\n1234\n%%EOF\n");
}

static enum file_problem checked(size_t piece, enum file_kind *out_kind)
{
	static struct file_check check;

	file_check_begin(&check);
	for (size_t at = 0; at < len; at += piece)
		file_check_add(&check, made + at, len - at < piece ? len - at : piece);
	(void)file_check_end(&check);
	*out_kind = check.kind;
	return check.problem;
}

static void expect_line(int line, enum file_problem problem, enum file_kind kind)
{
	static const size_t pieces[] = {1, 2, 7, 31, 32, 33, 61, 4096, sizeof(made)};
	enum file_kind seen;

	for (size_t i = 0; i < COUNT(pieces); i++) {
		const enum file_problem got = checked(pieces[i], &seen);

		if (got != problem || (problem == FILE_FINE && seen != kind))
			fail_msg("line %d, pieces of %zu: problem %d kind %d", line, pieces[i], got, seen);
	}
}
#define EXPECT(problem, kind) expect_line(__LINE__, (problem), (kind))

static void good_files(void **state)
{
	(void)state;
	png(1, 1);
	EXPECT(FILE_FINE, FILE_PNG);
	png(FILE_SIDE_MAX, FILE_POINTS_MAX / FILE_SIDE_MAX);
	EXPECT(FILE_FINE, FILE_PNG);
	png(3, 3);
	add_text("what a tool left behind the end");
	EXPECT(FILE_FINE, FILE_PNG);
	jpeg(16320, 12240);
	EXPECT(FILE_FINE, FILE_JPEG);
	add_text("a film that a phone keeps behind its photo");
	EXPECT(FILE_FINE, FILE_JPEG);
	/* Progressive: several scans, fill bytes between markers. */
	jpeg_begin(100, 100);
	made[len - 9 - 3] = 0xc2;
	jpeg_scan();
	add("\xff\xff\xff", 3);
	segment(0xc4, "table", 5);
	jpeg_scan();
	add("\xff\xd9", 2);
	EXPECT(FILE_FINE, FILE_JPEG);
	pdf("trailer << /Root 1 0 R >>\n");
	EXPECT(FILE_FINE, FILE_PDF);
	pdf("<< /EncryptMetadata false /Encryption 3 /Encrypt (a word) /Encrypt 5 text /Encrypted 1 0 R >>\n");
	EXPECT(FILE_FINE, FILE_PDF);
	len = 0;
	add_text("\xef\xbb\xbf\n%PDF-1.4\nstartxref\n9\n%%EOF");
	EXPECT(FILE_FINE, FILE_PDF);
}

static void nothing_at_all(void **state)
{
	(void)state;
	len = 0;
	EXPECT(FILE_EMPTY, FILE_UNKNOWN);
}

static void other_kinds(void **state)
{
	static const struct {
		const char *bytes;
		size_t len;
		enum file_problem problem;
	} cases[] = {
		{BYTES("x"), FILE_NOT_ALLOWED},
		{BYTES("MZ\x90\0 a program named scan.pdf, long enough to be told"), FILE_NOT_ALLOWED},
		{BYTES("<!DOCTYPE html><script>alert(1)</script> and %PDF-1.4 further on %%EOF"), FILE_NOT_ALLOWED},
		{BYTES("GIF89a, an old picture that moves, longer than the head"), FILE_NOT_ALLOWED},
		{BYTES("RIFF\x10\0\0\0WEBPVP8 , a picture of the web"), FILE_NOT_ALLOWED},
		{BYTES("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"), FILE_NOT_ALLOWED},
		{BYTES("PK\x03\x04\x14\0\0\0 a text document or a bomb"), FILE_OFFICE},
		{BYTES("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old text document"), FILE_OFFICE},
		{BYTES("{\\rtf1 text}"), FILE_OFFICE},
		{BYTES("\0\0\0\x18" "ftypheic\0\0\0\0mif1heic"), FILE_HEIC},
		{BYTES("\0\0\0\x20" "ftypmif1\0\0\0\0mif1heic and so on and on"), FILE_HEIC},
		{BYTES("\0\0\0\x18" "ftypmp42\0\0\0\0mp42isom, a film"), FILE_NOT_ALLOWED},
		{BYTES("\x89PNG\n\x1a\n: line ends were changed on the way, and so it is none"), FILE_NOT_ALLOWED},
		{BYTES("\x89PNG\r\n\x1a\n"), FILE_CUT_OFF},
		{BYTES("\xff\xd8\xff"), FILE_CUT_OFF},
		{BYTES("%PDF-1.4"), FILE_CUT_OFF},
		{BYTES("%PDF"), FILE_NOT_ALLOWED},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		len = 0;
		add(cases[i].bytes, cases[i].len);
		expect_line((int)i, cases[i].problem, FILE_UNKNOWN);
	}
}

/* Cut at any place but behind the end, nothing is taken for whole. */
static void cut_off(void **state)
{
	enum file_kind kind;
	size_t whole;

	(void)state;
	png(20, 20);
	for (whole = len, len = 9; len < whole; len++)
		assert_int_equal(checked(64, &kind), FILE_CUT_OFF);
	jpeg(20, 20);
	for (whole = len, len = 4; len < whole; len++)
		assert_int_equal(checked(64, &kind), FILE_CUT_OFF);
	pdf("trailer\n");
	for (whole = len - 6, len = 8; len < whole; len += len < whole - 40 ? 97 : 1)
		assert_int_equal(checked(64, &kind), FILE_CUT_OFF);
	/* A half of one and nothing but spaces. */
	pdf("");
	len -= 6;
	memset(made + len, ' ', 3000);
	len += 3000;
	EXPECT(FILE_CUT_OFF, FILE_PDF);
}

static void damaged_png(void **state)
{
	(void)state;
	/* Every byte behind the signature matters, but what says how long a chunk is may seem to cut the file off. */
	for (size_t i = 8;; i++) {
		enum file_kind kind;
		enum file_problem problem;

		png(20, 20);
		if (i == len)
			break;
		made[i] ^= 0x10;
		problem = checked(50, &kind);
		if (problem != FILE_DAMAGED && problem != FILE_CUT_OFF && problem != FILE_TOO_WIDE)
			fail_msg("byte %zu: %d", i, problem);
	}
	png_begin(1, 1);
	chunk("IEND", "", 0);
	EXPECT(FILE_DAMAGED, FILE_PNG);
	png_begin(1, 1);
	png(0, 7);
	EXPECT(FILE_DAMAGED, FILE_PNG);
	len = 0;
	add("\x89PNG\r\n\x1a\n", 8);
	chunk("IDAT", "first", 5);
	chunk("IEND", "", 0);
	EXPECT(FILE_DAMAGED, FILE_PNG);
}

static void damaged_jpeg(void **state)
{
	(void)state;
	jpeg_begin(10, 10);
	add("\xff\xd9", 2);
	EXPECT(FILE_DAMAGED, FILE_JPEG);
	len = 0;
	add("\xff\xd8", 2);
	jpeg_scan();
	add("\xff\xd9", 2);
	EXPECT(FILE_DAMAGED, FILE_JPEG);
	jpeg(0, 10);
	EXPECT(FILE_DAMAGED, FILE_JPEG);
	len = 0;
	add("\xff\xd8\xff\xe0\0\1", 6);
	add_text("a length that cannot be, in a file that is long enough");
	EXPECT(FILE_DAMAGED, FILE_JPEG);
	len = 0;
	add("\xff\xd8", 2);
	segment(0xc0, "\x08\x01", 2);
	jpeg_scan();
	EXPECT(FILE_DAMAGED, FILE_JPEG);
}

static void bombs(void **state)
{
	(void)state;
	png(FILE_SIDE_MAX + 1, 1);
	EXPECT(FILE_TOO_WIDE, FILE_PNG);
	png(FILE_SIDE_MAX, FILE_SIDE_MAX);
	EXPECT(FILE_TOO_WIDE, FILE_PNG);
	png(0x7fffffff, 0x7fffffff);
	EXPECT(FILE_TOO_WIDE, FILE_PNG);
	png(0xffffffff, 0xffffffff);
	EXPECT(FILE_TOO_WIDE, FILE_PNG);
	jpeg(65535, 65535);
	EXPECT(FILE_TOO_WIDE, FILE_JPEG);
	jpeg(1, FILE_SIDE_MAX + 1);
	EXPECT(FILE_TOO_WIDE, FILE_JPEG);
}

static void locked_pdf(void **state)
{
	static const char *const trailers[] = {
		"trailer << /Root 1 0 R /Encrypt 12 0 R >>\n",
		"trailer << /Encrypt\r\n 12\n0\tR >>\n",
		"<< /Encrypt << /Filter /Standard /V 4 >> >>\n",
		"<< /Encrypt<</Filter/Standard>> >>\n",
		"<</Encry/Encrypt 1 0 R>>\n",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(trailers); i++) {
		pdf(trailers[i]);
		expect_line((int)i, FILE_LOCKED, FILE_PDF);
	}
}

static void names(void **state)
{
	static const struct {
		const char *typed;
		enum file_kind kind;
		const char *name;
	} cases[] = {
		{"Bērna dzimšanas apliecība.pdf", FILE_PDF, "Bērna dzimšanas apliecība.pdf"},
		{"SCAN.PDF", FILE_PDF, "SCAN.PDF"},
		{"photo.JPEG", FILE_JPEG, "photo.JPEG"},
		{"photo.jpg", FILE_PNG, "photo.jpg.png"},
		{"invoice.exe", FILE_PDF, "invoice.exe.pdf"},
		{"C:\\fakepath\\a.png", FILE_PNG, "a.png"},
		{"/etc/../passwd", FILE_PDF, "passwd.pdf"},
		{"..", FILE_PDF, "file.pdf"},
		{"", FILE_JPEG, "file.jpg"},
		{"   ", FILE_JPEG, "file.jpg"},
		{".htaccess", FILE_PDF, "htaccess.pdf"},
		{".pdf", FILE_PDF, "pdf.pdf"},
		{"a/", FILE_PNG, "file.png"},
		{"gpj.\xe2\x80\xae" "fdp.exe", FILE_PDF, "gpj.fdp.exe.pdf"},
		{"a\x07\x7f\xc2\x9f" "b\xe2\x81\xa6" "c.pdf", FILE_PDF, "abc.pdf"},
		{"name. . ", FILE_PDF, "name.pdf"},
		{"what was typed.exe", FILE_UNKNOWN, "what was typed.exe"},
	};
	char name[FILE_NAME_SIZE], longest[2000] = "";

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		file_name_tidy(cases[i].typed, cases[i].kind, name);
		assert_string_equal(name, cases[i].name);
	}
	for (int i = 0; i < 300; i++)
		memcpy(longest + strlen(longest), "\xe2\x82\xac", 4);
	file_name_tidy(longest, FILE_JPEG, name);
	assert_true(strlen(name) < FILE_NAME_SIZE);
	assert_string_equal(name + strlen(name) - 4, ".jpg");
	assert_int_equal((strlen(name) - 4) % 3, 0);
}

static void words(void **state)
{
	(void)state;
	for (enum file_problem problem = FILE_EMPTY; problem < FILE_PROBLEM__MAX; problem++) {
		const char *text = file_problem_msgid(problem);

		assert_true(strlen(text) > 30);
		assert_int_equal(strstr(text, "%lld") != NULL, file_problem_has_number(problem));
	}
	for (enum file_kind kind = FILE_PDF; kind < FILE_KIND__MAX; kind++) {
		assert_int_equal(file_kind_parse(file_kind_type(kind)), kind);
		assert_true(*file_kind_msgid(kind));
	}
	assert_int_equal(file_kind_parse("text/html"), FILE_UNKNOWN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(good_files),
		cmocka_unit_test(nothing_at_all),
		cmocka_unit_test(other_kinds),
		cmocka_unit_test(cut_off),
		cmocka_unit_test(damaged_png),
		cmocka_unit_test(damaged_jpeg),
		cmocka_unit_test(bombs),
		cmocka_unit_test(locked_pdf),
		cmocka_unit_test(names),
		cmocka_unit_test(words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
