#ifndef DOMAIN_ROOM_H
#define DOMAIN_ROOM_H

#include <stdint.h>

/*
 * How many people room for AREA (hundredths of a square metre, 0 = not known) and SEATS (0 = not known) holds where each of them needs
 * AREA_PER_PERSON (parameter room_area_per_person, 0 = no norm): the smaller of both numbers; 0 where neither is known.
 */
int64_t room_holds(int64_t area, int64_t seats, int64_t area_per_person);

#endif
