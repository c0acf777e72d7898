/* Lies between a program and its files: counts the calls that touch one folder, and makes the Nth
 * fail, or kills the process at it, or tears the write in two and then kills it. Or it writes down
 * every change to those files, from which a power cut at any moment can be told: powercuts.py.
 *
 * Loaded with LD_PRELOAD. It does nothing until `faults_arm` or `faults_trace` is called. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum how { FAIL = 0, KILL = 1, TEAR = 2 };

static char folder[4096];
static size_t folder_length;
static long at, count, fired;
static enum how how;
static int error_code, is_lasting, counts_reads;
static unsigned char is_ours[65536];
static int trace = -1;
static char *path_of[65536];

void faults_arm(const char *prefix, long nth, int what, int error, int lasting, int reads) {
    strncpy(folder, prefix, sizeof folder - 1);
    folder_length = strlen(folder);
    count = fired = 0;
    how = what, error_code = error, is_lasting = lasting, counts_reads = reads;
    at = nth;
}

/* Write every change down to a descriptor; nothing fails. */
void faults_trace(const char *prefix, int descriptor) {
    faults_arm(prefix, -1, FAIL, 0, 0, 0);
    trace = descriptor;
}

static void note(const char *what, const char *path, const char *to, long offset, const void *bytes,
                 size_t length) {
    if (trace < 0) return;
    char line[9000];
    int size = snprintf(line, sizeof line, "%s\t%s\t%s\t%ld\t%zu\n", what, path, to, offset, length);
    syscall(SYS_write, trace, line, (size_t)size);
    if (length) syscall(SYS_write, trace, bytes, length);
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

static int opened(int fd, const char *path, int flags) {
    if (fd < 0 || fd >= (int)sizeof is_ours) return fd;
    is_ours[fd] = (unsigned char)lies_in_folder(path);
    if (is_ours[fd] && trace >= 0) {
        free(path_of[fd]);
        path_of[fd] = strdup(path);
        if (flags & O_CREAT) note("create", path, "", 0, "", 0);
        if (flags & O_TRUNC) note("cut", path, "", 0, "", 0);
    }
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
        return opened(real(path, flags, mode), path, flags); \
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
        return opened(real(base, path, flags, mode), path, flags); \
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
    off_t offset = lies_ours(fd) && trace >= 0 ? lseek(fd, 0, SEEK_CUR) : 0;
    ssize_t done = real(fd, bytes, length);
    if (lies_ours(fd) && done > 0) note("write", path_of[fd], "", offset, bytes, (size_t)done);
    return done;
}

#define PWRITE(name, offset_t) \
    ssize_t name(int fd, const void *bytes, size_t length, offset_t offset) { \
        REAL(name); \
        if (lies_ours(fd) && strikes(0, 1)) { \
            if (how == TEAR) tear(real(fd, bytes, length / 2, offset)); \
            return -1; \
        } \
        ssize_t done = real(fd, bytes, length, offset); \
        if (lies_ours(fd) && done > 0) note("write", path_of[fd], "", offset, bytes, (size_t)done); \
        return done; \
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
        if (lies_ours(fd) && strikes(0, 0)) return -1; \
        int done = real(fd); \
        if (lies_ours(fd) && done == 0) note("flush", path_of[fd], "", 0, "", 0); \
        return done; \
    }
ON_FD(fsync)
ON_FD(fdatasync)

#define TRUNCATE(name, offset_t) \
    int name(int fd, offset_t length) { \
        REAL(name); \
        if (lies_ours(fd) && strikes(0, 0)) return -1; \
        int done = real(fd, length); \
        if (lies_ours(fd) && done == 0) note("cut", path_of[fd], "", length, "", 0); \
        return done; \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int unlink(const char *path) {
    REAL(unlink);
    if (lies_in_folder(path) && strikes(0, 0)) return -1;
    int done = real(path);
    if (lies_in_folder(path) && done == 0) note("unlink", path, "", 0, "", 0);
    return done;
}

int unlinkat(int base, const char *path, int flags) {
    REAL(unlinkat);
    return lies_in_folder(path) && strikes(0, 0) ? -1 : real(base, path, flags);
}

#define ON_TWO(name) \
    int name(const char *from, const char *to) { \
        REAL(name); \
        if (lies_in_folder(to) && strikes(0, 0)) return -1; \
        int done = real(from, to); \
        if (lies_in_folder(to) && done == 0) note(#name, from, to, 0, "", 0); \
        return done; \
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
