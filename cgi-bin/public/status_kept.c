#include "status_kept.h"

#include <string.h>

#include "base/str.h"
#include "domain/reference.h"
#include "run/page.h"

/* A process keeps what it has just told, under a MAC of address, reference and code: none of them stays in its memory. */

enum { SLOTS = 64, PAIR_MAX = 300, TEXT_BYTES = 512 };

static struct slot {
	uint8_t pair[32];
	int64_t from, until;	/* until 0: empty */
	struct service_status status;	/* without the reference */
	char texts[TEXT_BYTES];	/* what the texts of status point to */
} slots[SLOTS];

/* What is no longer told is wiped, whoever asks next. */
static void wipe_old(int64_t now)
{
	for (size_t i = 0; i < SLOTS; i++)
		if (slots[i].until != 0 && (now >= slots[i].until || now < slots[i].from))
			explicit_bzero(&slots[i], sizeof(slots[i]));
}

/* The MAC of the pair; no form's token begins with "status". */
static bool pair_mac(const struct web *web, const char *reference, const char *code, uint8_t out[32])
{
	const char *text = arena_printf(web->arena, "status\n%s\n%s\n%s", web->request->remote_addr, reference, code);

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

	explicit_bzero(slot, sizeof(*slot));
	slot->status = *found;
	slot->status.reference = NULL;
	if (!text_keep(slot, &used, &slot->status.room) || !text_keep(slot, &used, &slot->status.starts_at)) {
		explicit_bzero(slot, sizeof(*slot));
		return;
	}
	memcpy(slot->pair, pair, sizeof(slot->pair));
	slot->from = web->now;
	slot->until = web->now + STATUS_KEPT_SECONDS;
}

/* What the slot keeps, with the reference that was typed. */
static enum err tell(struct web *web, const struct slot *slot, const char *reference, struct service_status *out)
{
	char plain[REFERENCE_SIZE];

	(void)reference_parse(reference, plain);
	*out = slot->status;
	out->reference = arena_strdup(web->arena, plain);
	return out->reference ? ERR_OK : ERR(ERR_LIMIT, "status");
}

enum err status_kept_find(struct web *web, const char *reference, const char *code, struct service_status *out)
{
	struct service service = page_service(web);
	struct slot *slot = NULL;
	uint8_t pair[32];

	wipe_old(web->now);
	if (pair_mac(web, reference, code, pair))
		slot = &slots[pair[0] % SLOTS];
	if (slot && slot->until != 0 && memcmp(slot->pair, pair, sizeof(pair)) == 0)
		return tell(web, slot, reference, out);
	service.actor_role = ROLE_RESIDENT;
	TRY(service_status_find(&service, web->request->remote_addr, reference, code, out, &web->retry_after));
	if (slot)
		keep(slot, pair, web, out);
	return ERR_OK;
}
