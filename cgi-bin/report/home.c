#include "report.h"

/* /report/: the quarters that have numbers, the newest first. */
enum err report_home(struct web *web)
{
	struct statistics_quarter now = statistics_quarter_of(web->today);
	struct db_result rows;

	TRY(PAGE_ROWS0(web, "Rows", &rows, STATEMENT_REPORT_QUARTERS));
	TRY(page_put_int(web, now.year, "Now.year"));
	TRY(page_put_int(web, now.quarter, "Now.quarter"));
	return page_render(web, "report/home.cs", N_("Reports"));
}
