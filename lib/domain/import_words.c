#include <string.h>

#include "domain/import_private.h"
#include "domain/msgid.h"

/* The words of the file are Latvian, whatever the page speaks: files of one office must read alike. */

static const struct {
	const char *head, *example;
	bool is_needed;
} columns[IMPORT_COLUMN__MAX] = {
	[IMPORT_KIND] = {"Ieraksta veids", "gaida", true},
	[IMPORT_PROGRAMME] = {"Grupas veids", "1.1", true},
	[IMPORT_ACT] = {"Lēmuma numurs", IMPORT_EXAMPLE, true},
	[IMPORT_ACT_ON] = {"Lēmuma datums", "14.09.2026.", true},
	[IMPORT_RECEIVED_ON] = {"Iesniegums saņemts", "25.08.2026.", true},
	[IMPORT_CLAUSE] = {"Lēmumā ir apstrīdēšanas kārtība", "jā", false},
	[IMPORT_CHANNEL] = {"Lēmuma paziņošanas veids", "pa pastu", false},
	[IMPORT_GIVEN_NAME] = {"Klienta vārds", "Anete", true},
	[IMPORT_FAMILY_NAME] = {"Klienta uzvārds", "Paraudziņa", true},
	[IMPORT_CODE] = {"Klienta personas kods", "", true},
	[IMPORT_BIRTH] = {"Klienta dzimšanas datums", "02.03.1990.", true},
	[IMPORT_SEX] = {"Klienta dzimums", "sieviete", true},
	[IMPORT_ADDRESS] = {"Klienta adrese", "Parauga iela 1, Jelgava", true},
	[IMPORT_KNOWN] = {"Klients jau ir sistēmā", "", false},
	[IMPORT_APPLICANT_GIVEN_NAME] = {"Pieteicēja vārds", "", true},
	[IMPORT_APPLICANT_FAMILY_NAME] = {"Pieteicēja uzvārds", "", true},
	[IMPORT_APPLICANT_CODE] = {"Pieteicēja personas kods", "", true},
	[IMPORT_APPLICANT_BIRTH] = {"Pieteicēja dzimšanas datums", "", true},
	[IMPORT_APPLICANT_SEX] = {"Pieteicēja dzimums", "", true},
	[IMPORT_APPLICANT_ADDRESS] = {"Pieteicēja adrese", "", false},
	[IMPORT_APPLICANT_KNOWN] = {"Pieteicējs jau ir sistēmā", "", false},
	[IMPORT_RELATION] = {"Pieteicēja statuss", "", true},
	[IMPORT_OTHERS] = {"Citi dalībnieki", "", false},
	[IMPORT_PHONE] = {"Tālrunis", "20000000", false},
	[IMPORT_EMAIL] = {"E-pasts", "", false},
	[IMPORT_GROUP] = {"Grupas numurs", "", false},
	[IMPORT_FIRST_ON] = {"Pirmā diena grupā", "", false},
};

static const struct {
	const char *word, *text;
} kinds[IMPORT_KIND__MAX] = {
	[IMPORT_WAITS] = {"gaida", N_("Waits for a place in a group")},
	[IMPORT_IN_GROUP] = {"grupā", N_("Is in a group now")},
	[IMPORT_HAD_GROUP] = {"grupa bija", N_("Has had a group")},
};

const char *import_column_head(int column)
{
	return column >= 0 && column < IMPORT_COLUMN__MAX ? columns[column].head : "";
}

bool import_column_is_needed(int column)
{
	return column >= 0 && column < IMPORT_COLUMN__MAX && columns[column].is_needed;
}

const char *import_column_example(int column)
{
	return column >= 0 && column < IMPORT_COLUMN__MAX ? columns[column].example : "";
}

const char *import_kind_word(enum import_kind kind)
{
	return (unsigned)kind < IMPORT_KIND__MAX ? kinds[kind].word : "";
}

const char *import_kind_msgid(enum import_kind kind)
{
	return (unsigned)kind < IMPORT_KIND__MAX ? kinds[kind].text : "";
}

/* WORD comes folded: no capitals, no marks. */
struct word {
	const char *word, *value;
};

static const char *find(const struct word *words, size_t n, const char *word)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(words[i].word, word) == 0)
			return words[i].value;
	return NULL;
}

#define FIND(words, word) find((words), sizeof(words) / sizeof((words)[0]), (word))

bool import_kind_parse(const char *word, enum import_kind *out)
{
	static const char *const folded[IMPORT_KIND__MAX] = {"gaida", "grupa", "grupa bija"};

	for (int i = 0; i < IMPORT_KIND__MAX; i++) {
		if (strcmp(folded[i], word) == 0) {
			*out = (enum import_kind)i;
			return true;
		}
	}
	return false;
}

bool import_sex_parse(const char *word, const char **out)
{
	static const struct word words[] = {
		{"sieviete", "female"}, {"siev.", "female"}, {"s", "female"}, {"meitene", "female"},
		{"virietis", "male"}, {"vir.", "male"}, {"v", "male"}, {"zens", "male"},
	};

	*out = FIND(words, word);
	return *out != NULL;
}

bool import_relation_parse(const char *word, const char **out)
{
	static const struct word words[] = {
		{"vecaks", "parent"}, {"mate", "parent"}, {"tevs", "parent"}, {"aizbildnis", "guardian"}, {"aizbildne", "guardian"},
		{"audzuvecaks", "foster_parent"}, {"audzumate", "foster_parent"}, {"audzutevs", "foster_parent"},
		{"likumiskais parstavis", "legal_representative"}, {"likumiska parstave", "legal_representative"}, {"cits", "other"},
	};

	*out = FIND(words, word);
	return *out != NULL;
}

bool import_answer_parse(const char *word, enum import_known *out)
{
	/* Spreadsheets have words of their own for it, in Latvian, too. */
	static const struct word words[] = {{"ja", "1"}, {"true", "1"}, {"patiess", "1"}, {"ne", ""}, {"false", ""}, {"aplams", ""}};
	const char *value = FIND(words, word);

	*out = !value ? IMPORT_UNSAID : *value ? IMPORT_SAME : IMPORT_ANOTHER;
	return value != NULL;
}

/* As the ways of telling are called elsewhere in the system, and as lists have them. */
bool import_channel_parse(const char *word, enum deadline_channel *out)
{
	static const struct word words[] = {
		{"pa pastu", "post"}, {"pasts", "post"}, {"pasta", "post"}, {"vestule", "post"},
		{"ierakstita pasta sutijuma", "registered-post"}, {"ierakstits pasta sutijums", "registered-post"}, {"ierakstita vestule", "registered-post"},
		{"ierakstita sutijuma", "registered-post"}, {"ierakstits sutijums", "registered-post"},
		{"oficialaja elektroniskaja adrese", "e-address"}, {"e-adrese", "e-address"}, {"eadrese", "e-address"},
		{"e-pasta", "email"}, {"e-pasts", "email"}, {"epasta", "email"}, {"epasts", "email"},
		{"klatiene", "in-person"}, {"personigi", "in-person"},
	};
	const char *code = FIND(words, word);

	return code && deadline_channel_parse(code, out);
}

static const char *const problems[IMPORT_PROBLEM__MAX] = {
	[IMPORT_NO_COLUMN] = N_("The file has no such column. Take the heads of the template, in the first row."),
	[IMPORT_MISSING] = N_("Nothing is written here. Fill it in."),
	[IMPORT_FORMULA] = N_("There is a formula, or an error of one. Paste the value in its place."),
	[IMPORT_TOO_LONG] = N_("The text is too long. Shorten it."),
	[IMPORT_NOT_A_KIND] = N_("The kind of row is one of: gaida, grupā, grupa bija."),
	[IMPORT_NOT_A_PROGRAMME] = N_("There is no such kind of group. Write its number, such as 1.4."),
	[IMPORT_PROGRAMME_NUMBER] = N_("The spreadsheet has made a number of it, in which 1.1 and 1.10 are the same. Format the column as text and write it again."),
	[IMPORT_NOT_AN_ACT] = N_("Write the number of the decision with letters without marks, digits and signs, at most 30."),
	[IMPORT_ACT_NUMBER] = N_("The spreadsheet has made a number of it, as it makes a day of 12/1. Format the column as text and write it again."),
	[IMPORT_OWN_ACT] = N_("Decisions with such numbers are made in this system and are not taken over."),
	[IMPORT_NOT_A_DATE] = N_("This is no date. Write it as 22.11.2026."),
	[IMPORT_TO_COME] = N_("The day is still to come. Check the year."),
	[IMPORT_TOO_OLD] = N_("The day is before 2000. Check the year."),
	[IMPORT_ACT_BEFORE_RECEIPT] = N_("The decision cannot be older than the application. Check both days."),
	[IMPORT_FIRST_BEFORE_ACT] = N_("The first day in the group is before the decision. Check both days."),
	[IMPORT_NOT_YES_NO] = N_("Write jā or nē, or nothing."),
	[IMPORT_NOT_A_CHANNEL] = N_("The decision was told in one of these ways: pa pastu, ierakstītā pasta sūtījumā, e-adresē, e-pastā, klātienē. Write one, or nothing."),
	[IMPORT_NOT_A_NAME] = N_("A name has letters, spaces, hyphens and apostrophes only."),
	[IMPORT_NOT_A_CODE] = N_("This is no personal code. Look at it again, or leave it empty and fill in the birth date."),
	[IMPORT_NO_BIRTH] = N_("Fill in the birth date: it cannot be read from the personal code."),
	[IMPORT_NOT_A_BIRTH] = N_("Nobody can be born on that day. Check the year."),
	[IMPORT_NOT_A_SEX] = N_("The sex is sieviete or vīrietis."),
	[IMPORT_NOT_A_RELATION] = N_("The applicant is one of: vecāks, aizbildnis, audžuvecāks, likumiskais pārstāvis, cits."),
	[IMPORT_NO_APPLICANT] = N_("The client is a child: fill in who applied for it."),
	[IMPORT_OWN_APPLICANT] = N_("The client is of age and applies alone: leave the columns of the applicant empty."),
	[IMPORT_CLIENT_IS_PARENT] = N_("Such a group is for the parent, and the client is a child. Write the parent as the client and leave the columns of the applicant empty, or check the kind of group."),
	[IMPORT_NOT_A_PHONE] = N_("This is no telephone number. Write one, or leave it empty."),
	[IMPORT_NOT_AN_EMAIL] = N_("This is no e-mail address. Write one, or leave it empty."),
	[IMPORT_NOT_FOR_KIND] = N_("Rows of this kind have nothing here. Check the kind of row, or empty the cell."),
	[IMPORT_OTHERS_ALONE] = N_("In groups of this kind nobody takes part beside the client. Empty the cell, or check the kind of group."),
	[IMPORT_OTHERS_MANY] = N_("These are more people than an application takes. Leave those who take part, or check the row."),
	[IMPORT_OTHER_UNREAD] = N_("This person cannot be read. Write: Vārds Uzvārds, personas kods or dzimšanas datums, sieviete or vīrietis; the next person on a new line, or behind a semicolon."),
	[IMPORT_OTHER_NO_SEX] = N_("Add sieviete or vīrietis behind the person, after a comma."),
	[IMPORT_OTHER_AGAIN] = N_("The client, the applicant or another person of this row has the same personal code, or the same name and birth date. Leave each person once."),
	[IMPORT_NOT_TOGETHER] = N_("In this group an adult and a child take part together. Write who else takes part here, or check the kind of group."),
	[IMPORT_ACT_AGAIN] = N_("Another row has the same number of a decision. Where one decision is about several children, add to the number what tells them apart: 12/1, 12/2."),
	[IMPORT_CODE_AGAIN] = N_("Another row has the same personal code with another name or birth date. Check both."),
	[IMPORT_CODE_HERE_TOO] = N_("Another row has a personal code for the same name and birth date. Write it here, too."),
	[IMPORT_KNOWN_DIFFERS] = N_("Another row answers otherwise for the same name and birth date. Where they are two people, write their personal codes."),
	[IMPORT_YEAR_AGAIN] = N_("Another row uses up the same year of this person. Each has one group a calendar year; enter the second one by an exception, after the import."),
	[IMPORT_WAITS_AGAIN] = N_("This client waits for the same kind of group in another row. Leave one of them."),
	[IMPORT_ACT_OF_OTHERS] = N_("A decision with this number is there already, about another client. Add to the number what tells them apart."),
	[IMPORT_PERSON_ASKED] = N_("Somebody with this name and birth date is in the system. Look for the person; then write jā here if it is the same one, nē if it is another."),
	[IMPORT_OTHER_ASKED] = N_("Somebody with this name and birth date is in the system. Look for the person; then add behind him or her, after a comma, jā if it is the same one, nē if it is another."),
	[IMPORT_PERSON_MANY] = N_("Several people with this name and birth date are in the system. Write the personal code."),
	[IMPORT_PERSON_OTHER] = N_("Nobody with this name and birth date and without another personal code is in the system. Take the jā away, or check the name."),
	[IMPORT_YEAR_USED] = N_("This person has used up the year's right in the system already. Check which of the two is true."),
	[IMPORT_NO_GROUP] = N_("There is no group with this number. The provider opens it first."),
	[IMPORT_GROUP_CLOSED] = N_("The group takes nobody in: it is planned only, finished or cancelled. Ask the provider."),
	[IMPORT_GROUP_OTHER_KIND] = N_("The group is of another kind than the decision. Check both."),
	[IMPORT_GROUP_FULL] = N_("The group has no free place left for this row. Ask the provider."),
	[IMPORT_GROUP_OVER] = N_("The group has no session on that day or later. Check the day and the number of the group."),
	[IMPORT_GROUP_APART] = N_("There is no place in this group for those whom the row brings. Look at who must not be together."),
	[IMPORT_ALREADY] = N_("This decision has been taken over before: nothing happens with this row."),
	[IMPORT_EXAMPLE_ROW] = N_("This is the example of the template: it is left out."),
	[IMPORT_UNKNOWN_COLUMN] = N_("This column is not read: its head is none of the template's."),
	[IMPORT_CODE_DOUBTED] = N_("The last digit of the personal code does not fit. Look at it again."),
	[IMPORT_BIRTH_DIFFERS] = N_("The personal code tells another birth date. Look at both again."),
	[IMPORT_OTHER_YEAR] = N_("The group began in another year: this year's right stays."),
	[IMPORT_NO_QUOTA] = N_("Groups of this kind do not use up the year's right."),
	[IMPORT_CLIENT_AGAIN] = N_("The client stands in another row, too. That may be right."),
	[IMPORT_PERSON_NAMED] = N_("The personal code is known with another name or birth date. The row is added to that person."),
	[IMPORT_PERSON_TWIN] = N_("Somebody with this name and birth date is in the system with another personal code. Look at both again."),
	[IMPORT_PERSON_FOUND] = N_("This person is in the system already; the row is added to him or her."),
	[IMPORT_CLIENT_YOUNG] = N_("The kind of group is for young adults, and the client is a child: check whose right it is."),
	[IMPORT_CLIENT_ADULT] = N_("The kind of group is for children, and the client is of age: check whose right it is."),
	[IMPORT_FAMILY_LATER] = N_("The kind of group is for a family, and nobody else is named: only the client and the applicant are taken over."),
};

const char *import_problem_msgid(enum import_problem problem)
{
	return (unsigned)problem < IMPORT_PROBLEM__MAX && problems[problem] ? problems[problem] : "";
}

const char *import_table_msgid(enum table_problem problem)
{
	static const char *const texts[TABLE_PROBLEM__MAX] = {
		[TABLE_EMPTY] = N_("There is nothing in the file. Check whether it is the right one."),
		[TABLE_UNKNOWN] = N_("This is no file that can be read here. Save the list as XLSX or CSV (UTF-8)."),
		[TABLE_NOT_UTF8] = N_("The letters of this file cannot be read. Save the list as XLSX, or as CSV in UTF-8."),
		[TABLE_OPEN_QUOTE] = N_("A text in quotation marks has no end."),
		[TABLE_TOO_MANY_ROWS] = N_("The file has more rows than are taken over at once. Cut it into several."),
		[TABLE_TOO_WIDE] = N_("The file has more columns, or longer texts, than the template. Check whether it is the right one."),
		[TABLE_DAMAGED] = N_("The workbook is damaged, locked with a password or of another kind, such as ODS or XLS. Open it, save it as XLSX without a password and try again."),
		[TABLE_TOO_LARGE] = N_("The workbook is too large once it is unpacked. Copy the list alone into a new one."),
	};

	return (unsigned)problem < TABLE_PROBLEM__MAX && texts[problem] ? texts[problem] : "";
}
