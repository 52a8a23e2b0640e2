/* Preloaded into a server that would listen on every interface: it listens on loopback alone. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

int bind(int fd, const struct sockaddr *address, socklen_t length) {
    static int (*real)(int, const struct sockaddr *, socklen_t);
    struct sockaddr_storage copy;
    if (!real) real = dlsym(RTLD_NEXT, "bind");
    if (length > sizeof copy) return real(fd, address, length);
    memcpy(&copy, address, length);
    if (address->sa_family == AF_INET) {
        ((struct sockaddr_in *)&copy)->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    } else if (address->sa_family == AF_INET6) {
        struct sockaddr_in6 *six = (struct sockaddr_in6 *)&copy;
        memset(&six->sin6_addr, 0, sizeof six->sin6_addr);
        /* ::ffff:127.0.0.1, so that a dual-stack socket still answers on 127.0.0.1 */
        six->sin6_addr.s6_addr[10] = six->sin6_addr.s6_addr[11] = 0xff;
        six->sin6_addr.s6_addr[12] = 127;
        six->sin6_addr.s6_addr[15] = 1;
    }
    return real(fd, (struct sockaddr *)&copy, length);
}
