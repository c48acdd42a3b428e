#ifndef RUN_CHOICES_H
#define RUN_CHOICES_H

#include "http/form.h"

/* Answers of an application that more than one program asks for or shows; the empty row ends each. */
extern const struct form_choice choices_times[], choices_languages[];

#endif
