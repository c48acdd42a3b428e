#include "seed.h"
#include "service/session_plan.h"

/* The demo's session plans: one whole, one that is only begun. */

enum { MADE_BEFORE = 140 };

static const struct session_plan_row teens[] = {
	{1, "Iepazīšanās un grupas noteikumi", "Kas katram šobrīd ir svarīgākais; par ko grupā vienojamies", "Uzlīmes vārdiem, noteikumu lapa, tāfele"},
	{2, "Kas pusaudzim mainās", "Ķermenis, domas, draugi: kas ir parasti, par ko jāuztraucas", "Izdales lapa „Pusaudža gads”"},
	{3, "Klausīties un dzirdēt", "Vingrinājums pa diviem: atstāstīt dzirdēto bez padoma", "Kartītes ar situācijām"},
	{4, "Robežas un vienošanās", "Kuras robežas nemaina, par kurām sarunājas; rakstīta vienošanās", "Vienošanās veidlapa, pildspalvas"},
	{5, "Dusmas mājās", "Kas notiek pirms strīda un kā to apturēt; pauze", "Smilšu pulkstenis, izdales lapa „Pauze”"},
	{6, "Tālrunis, draugi un brīvais laiks", "Ko vecāki drīkst zināt; drošība internetā", "Projektors"},
	{7, "Uzticēšanās", "Kā to atjauno pēc meliem vai pārkāpuma", "Kartītes ar situācijām"},
	{8, "Kur meklēt palīdzību un ko paņemam līdzi", "Krīzes tālruņi, speciālisti; katra viens nākamais solis", "Tālruņu lapa, atsauksmju lapas"},
};
static const struct session_plan_row single[] = {
	{1, "Iepazīšanās un grupas noteikumi", "Kas vienam vecākam ir visgrūtākais un kas palīdz", "Uzlīmes vārdiem, noteikumu lapa"},
	{2, "Diena, kurā pietiek laika", "Nedēļas karte: ko var atdot, ko var atlikt", "Nedēļas lapa, krāsaini zīmuļi"},
	{3, "Kad spēka vairs nav", "Kas noguris vecāks drīkst nedarīt; atelpas plāns", "Izdales lapa „Atelpa”"},
	{4, "Runāt ar bērnu par otru vecāku", "Ko bērns grib zināt un ko viņam nav jānes", "Kartītes ar jautājumiem"},
	{5, "Mājas kārtība un pienākumi", "Ko bērns savā vecumā spēj; vienošanās", "Vienošanās veidlapa"},
	{6, "Naudas jautājumi", "Ģimenes budžets vienam pelnītājam; kur prasīt atbalstu", "Budžeta lapa, kalkulatori"},
	{7, "Cilvēki apkārt", "Atbalsta karte: kam piezvanīt naktī, kam – brīvdienā", "Lielas lapas, flomāsteri"},
	{8, "Strīdi un mierīga saruna", "Vingrinājums pa diviem ar laika robežu", "Smilšu pulkstenis"},
};

static enum err plan_put(struct seed *seed, const char *code, const struct session_plan_row *rows, size_t n)
{
	struct service service;

	TRY(seed_service(seed, "provider", "provider_manager", seed_day(seed, MADE_BEFORE), 9, &service));
	return service_session_plan_save(&service, code, 0, rows, n);
}

enum err seed_plans(struct seed *seed)
{
	TRY(plan_put(seed, "1.4", teens, sizeof(teens) / sizeof(teens[0])));
	return plan_put(seed, "1.3", single, sizeof(single) / sizeof(single[0]));
}
