#include "status_kept.h"

#include <string.h>

#include "base/str.h"
#include "run/page.h"

/* A process keeps what it has just told, under a MAC of reference and code: neither of them stays in its memory. */

enum { SLOTS = 64, PAIR_MAX = 200, TEXT_BYTES = 512 };

static struct slot {
	uint8_t pair[32];
	int64_t until;	/* 0: empty */
	struct service_status status;
	char texts[TEXT_BYTES];	/* what the texts of status point to */
} slots[SLOTS];

/* The MAC of the pair; no form's token begins with "status". */
static bool pair_mac(const struct web *web, const char *reference, const char *code, uint8_t out[32])
{
	const char *text = arena_printf(web->arena, "status\n%s\n%s", reference, code);

	if (!text || strlen(text) > PAIR_MAX)
		return false;
	keyring_csrf_mac(web->keys, text, strlen(text), out);
	return true;
}

/* Moves *TEXT into the slot; false when it does not fit. */
static bool text_keep(struct slot *slot, size_t *used, const char **text)
{
	size_t len = *text ? strlen(*text) + 1 : 0;

	if (len > TEXT_BYTES - *used)
		return false;
	if (len > 0)
		*text = memcpy(slot->texts + *used, *text, len);
	*used += len;
	return true;
}

static void keep(struct slot *slot, const uint8_t pair[32], const struct web *web, const struct service_status *found)
{
	size_t used = 0;

	slot->until = 0;
	slot->status = *found;
	if (!text_keep(slot, &used, &slot->status.reference) || !text_keep(slot, &used, &slot->status.room) ||
		!text_keep(slot, &used, &slot->status.starts_at))
		return;
	memcpy(slot->pair, pair, sizeof(slot->pair));
	slot->until = web->now + STATUS_KEPT_SECONDS;
}

enum err status_kept_find(struct web *web, const char *reference, const char *code, struct service_status *out)
{
	struct service service = page_service(web);
	struct slot *slot = NULL;
	uint8_t pair[32];

	if (pair_mac(web, reference, code, pair))
		slot = &slots[pair[0] % SLOTS];
	if (slot && web->now < slot->until && web->now >= slot->until - STATUS_KEPT_SECONDS && memcmp(slot->pair, pair, sizeof(pair)) == 0) {
		*out = slot->status;
		return ERR_OK;
	}
	service.actor_role = ROLE_RESIDENT;
	TRY(service_status_find(&service, web->request->remote_addr, reference, code, out, &web->retry_after));
	if (slot)
		keep(slot, pair, web, out);
	return ERR_OK;
}
