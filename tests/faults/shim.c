/* Lies between a program and its files: counts the calls that touch one folder, and makes the Nth
 * fail, or kills the process at it, or tears the write in two and then kills it.
 *
 * Loaded with LD_PRELOAD. It does nothing until `faults_arm` is called. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum how { FAIL = 0, KILL = 1, TEAR = 2 };

static char folder[4096];
static size_t folder_length;
static long at, count, fired;
static enum how how;
static int error_code, is_lasting, counts_reads;
static unsigned char is_ours[65536];

void faults_arm(const char *prefix, long nth, int what, int error, int lasting, int reads) {
    strncpy(folder, prefix, sizeof folder - 1);
    folder_length = strlen(folder);
    count = fired = 0;
    how = what, error_code = error, is_lasting = lasting, counts_reads = reads;
    at = nth;
}

void faults_disarm(void) { at = 0; }
long faults_count(void) { return count; }
long faults_fired(void) { return fired; }

#define REAL(name) \
    static __typeof__(name) *real; \
    if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

static int lies_in_folder(const char *path) {
    return at && path && strncmp(path, folder, folder_length) == 0;
}

static int lies_ours(int fd) { return at && fd >= 0 && fd < (int)sizeof is_ours && is_ours[fd]; }

/* Whether this call is the one; a killed process does not come back from here, unless the call is a
 * write that is to be torn. */
static int strikes(int reads, int can_tear) {
    if (reads && !counts_reads) return 0;
    count++;
    if (count != at && !(is_lasting && count > at)) return 0;
    fired++;
    if (how == KILL || (how == TEAR && !can_tear)) kill(getpid(), SIGKILL);
    if (how == FAIL) errno = error_code;
    return 1;
}

static int opened(int fd, const char *path) {
    if (fd >= 0 && fd < (int)sizeof is_ours) is_ours[fd] = (unsigned char)lies_in_folder(path);
    return fd;
}

static int is_reading(int flags) { return (flags & O_ACCMODE) == O_RDONLY && !(flags & O_CREAT); }

static mode_t mode_of(int flags, va_list rest) {
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); \
        va_list rest; \
        va_start(rest, flags); \
        mode_t mode = mode_of(flags, rest); \
        va_end(rest); \
        if (lies_in_folder(path) && strikes(is_reading(flags), 0)) return -1; \
        return opened(real(path, flags, mode), path); \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
    int name(int base, const char *path, int flags, ...) { \
        REAL(name); \
        va_list rest; \
        va_start(rest, flags); \
        mode_t mode = mode_of(flags, rest); \
        va_end(rest); \
        if (lies_in_folder(path) && strikes(is_reading(flags), 0)) return -1; \
        return opened(real(base, path, flags, mode), path); \
    }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
    REAL(close);
    if (fd >= 0 && fd < (int)sizeof is_ours) is_ours[fd] = 0;
    return real(fd);
}

static void tear(ssize_t written) {
    (void)written;
    kill(getpid(), SIGKILL);
}

ssize_t write(int fd, const void *bytes, size_t length) {
    REAL(write);
    if (lies_ours(fd) && strikes(0, 1)) {
        if (how == TEAR) tear(real(fd, bytes, length / 2));
        return -1;
    }
    return real(fd, bytes, length);
}

#define PWRITE(name, offset_t) \
    ssize_t name(int fd, const void *bytes, size_t length, offset_t offset) { \
        REAL(name); \
        if (lies_ours(fd) && strikes(0, 1)) { \
            if (how == TEAR) tear(real(fd, bytes, length / 2, offset)); \
            return -1; \
        } \
        return real(fd, bytes, length, offset); \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t read(int fd, void *bytes, size_t length) {
    REAL(read);
    return lies_ours(fd) && strikes(1, 0) ? -1 : real(fd, bytes, length);
}

#define PREAD(name, offset_t) \
    ssize_t name(int fd, void *bytes, size_t length, offset_t offset) { \
        REAL(name); \
        return lies_ours(fd) && strikes(1, 0) ? -1 : real(fd, bytes, length, offset); \
    }
PREAD(pread, off_t)
PREAD(pread64, off64_t)

#define ON_FD(name) \
    int name(int fd) { \
        REAL(name); \
        return lies_ours(fd) && strikes(0, 0) ? -1 : real(fd); \
    }
ON_FD(fsync)
ON_FD(fdatasync)

#define TRUNCATE(name, offset_t) \
    int name(int fd, offset_t length) { \
        REAL(name); \
        return lies_ours(fd) && strikes(0, 0) ? -1 : real(fd, length); \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int unlink(const char *path) {
    REAL(unlink);
    return lies_in_folder(path) && strikes(0, 0) ? -1 : real(path);
}

int unlinkat(int base, const char *path, int flags) {
    REAL(unlinkat);
    return lies_in_folder(path) && strikes(0, 0) ? -1 : real(base, path, flags);
}

#define ON_TWO(name) \
    int name(const char *from, const char *to) { \
        REAL(name); \
        return lies_in_folder(to) && strikes(0, 0) ? -1 : real(from, to); \
    }
ON_TWO(rename)
ON_TWO(link)

int renameat(int from_base, const char *from, int to_base, const char *to) {
    REAL(renameat);
    return lies_in_folder(to) && strikes(0, 0) ? -1 : real(from_base, from, to_base, to);
}

int linkat(int from_base, const char *from, int to_base, const char *to, int flags) {
    REAL(linkat);
    return lies_in_folder(to) && strikes(0, 0) ? -1 : real(from_base, from, to_base, to, flags);
}

int mkdir(const char *path, mode_t mode) {
    REAL(mkdir);
    return lies_in_folder(path) && strikes(0, 0) ? -1 : real(path, mode);
}

int fchmod(int fd, mode_t mode) {
    REAL(fchmod);
    return lies_ours(fd) && strikes(0, 0) ? -1 : real(fd, mode);
}
