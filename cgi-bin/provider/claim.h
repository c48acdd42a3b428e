#ifndef PROVIDER_CLAIM_H
#define PROVIDER_CLAIM_H

#include "provider.h"
#include "service/claim.h"

/* What the pages of claims share. */

extern const struct form_key claims_query[2], claim_query[4], claim_group_query[4], claim_id_query[1];
extern const struct form_key claim_send_keys[6], claim_accept_keys[2], claim_return_keys[3], claim_pay_keys[4];

enum err claims_show(struct web *web) CHECKED;
enum err claim_show(struct web *web) CHECKED;
enum err claim_group_show(struct web *web) CHECKED;
enum err claim_send_post(struct web *web) CHECKED;
enum err claim_accept_post(struct web *web) CHECKED;
enum err claim_return_post(struct web *web) CHECKED;
enum err claim_pay_post(struct web *web) CHECKED;
enum err claim_sheet_show(struct web *web) CHECKED;
enum err claim_act_show(struct web *web) CHECKED;

/* The claim that the keys contract, payer and month name; ERR_NOT_FOUND. */
enum err claim_wanted(struct web *web, struct service_claim *out) CHECKED;
/* /provider/claim with the form of keys FAILED (NULL: none) shown again. */
enum err claim_render(struct web *web, const struct service_claim *claim, const struct form_key *failed) CHECKED;

/* The same of the key id. */
enum err claim_wanted_by_id(struct web *web, int64_t *out_id, struct service_claim *out) CHECKED;
/* "/provider/claim?contract=1&payer=state&month=202610". */
const char *claim_href(struct web *web, const char *page, int64_t contract, const char *payer, struct date month);

/* LIST.I.{href,month_text,payer_text,sum,state_text,state_kind} of row I of claim_page; a month without a claim is still to be sent. */
enum err claim_row_put(struct web *web, const char *list, const struct db_result *rows, size_t i) CHECKED;

/* Claim.*: what it is, where it stands, what it comes to. */
enum err claim_put(struct web *web, const struct service_claim *claim) CHECKED;
/* NODE: CENTS in words. */
enum err cents_put(struct web *web, int64_t cents, const char *node, ...) CHECKED PRINTF_LIKE(3, 4);
/* NODE.{day,mark_text,reason_text,sum,quantity} of LINE. */
enum err claim_line_put(struct web *web, const char *node, const struct claim_line *line) CHECKED;

#endif
