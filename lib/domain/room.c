#include "domain/room.h"

int64_t room_holds(int64_t area, int64_t seats, int64_t area_per_person)
{
	const int64_t by_area = area > 0 && area_per_person > 0 ? area / area_per_person : 0;

	if (by_area == 0 || (seats > 0 && seats < by_area))
		return seats > 0 ? seats : by_area;
	return by_area;
}
