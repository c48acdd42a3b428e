/* The bare minimum behind the same nginx: what a FastCGI program costs that does nothing. */
#include <fcgiapp.h>
#include <string.h>

int main(void)
{
	static const char answer[] = "Content-Type: text/html; charset=utf-8\r\n\r\n<!DOCTYPE html><title>Hello</title><p>Hello";
	FCGX_Request request;

	if (FCGX_Init() != 0 || FCGX_InitRequest(&request, 0, 0) != 0)
		return 1;
	while (FCGX_Accept_r(&request) == 0) {
		FCGX_PutStr(answer, (int)strlen(answer), request.out);
		FCGX_Finish_r(&request);
	}
	return 0;
}
