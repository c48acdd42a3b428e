#ifndef NET_SERVER_H
#define NET_SERVER_H

#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* A server of one test: a child process on a free port of 127.0.0.1 that gives each connection to
 * SERVE, until it is ended. */
struct net_server {
	int port;
	pid_t pid;
};

static inline int net_listen(int *out_port)
{
	struct sockaddr_in address = {.sin_family = AF_INET};
	socklen_t len = sizeof(address);
	const int fd = socket(AF_INET, SOCK_STREAM, 0);

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	assert_true(fd >= 0);
	assert_int_equal(bind(fd, (const struct sockaddr *)&address, sizeof(address)), 0);
	assert_int_equal(listen(fd, 5), 0);
	assert_int_equal(getsockname(fd, (struct sockaddr *)&address, &len), 0);
	*out_port = ntohs(address.sin_port);
	return fd;
}

static inline struct net_server net_serve(void (*serve)(int fd, void *context), void *context)
{
	struct net_server server;
	const int listener = net_listen(&server.port);

	server.pid = fork();
	assert_true(server.pid >= 0);
	if (server.pid == 0) {
		for (;;) {
			const int fd = accept(listener, NULL, NULL);

			if (fd < 0)
				_exit(1);
			serve(fd, context);
			close(fd);
		}
	}
	close(listener);
	return server;
}

static inline void net_end(const struct net_server *server)
{
	kill(server->pid, SIGKILL);
	waitpid(server->pid, NULL, 0);
}

#endif
