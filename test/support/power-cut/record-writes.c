// Records what a process writes to the files of one folder, and when it syncs them, in this order.
// Built and preloaded by record.ts; nothing in Node or better-sqlite3 sees these calls. Linux only.
//
// A record is: kind (w write, t truncate, s sync, u unlink), three numbers of 8 bytes (length of the path, length of the data, offset or
// new size), then path and data. Numbers are in the byte order of the machine.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static const char *folder;
static int record_fd = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void) {
  folder = getenv("POWER_CUT_FOLDER");
  const char *file = getenv("POWER_CUT_RECORD");
  if (folder && file) record_fd = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

// The path if it is that of a file of the folder, or of the folder itself; NULL for any other.
static const char *inside(const char *path) {
  size_t prefix = strlen(folder);
  return strncmp(path, folder, prefix) == 0 && (path[prefix] == '/' || path[prefix] == 0) ? path : NULL;
}

static const char *path_of(int fd, char *path, size_t size) {
  char link[64];
  if (record_fd < 0 || fd == record_fd) return NULL;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, size - 1);
  if (length < 0) return NULL;
  path[length] = 0;
  return inside(path);
}

// Past every function of this file.
static void append(const void *bytes, size_t length) {
  const char *next = bytes;
  while (length > 0) {
    long written = syscall(SYS_write, record_fd, next, length);
    if (written <= 0) abort();
    next += written;
    length -= (size_t)written;
  }
}

static void record(char kind, const char *path, const void *data, size_t length, off_t offset) {
  uint64_t numbers[3] = {strlen(path), length, (uint64_t)offset};
  append(&kind, 1);
  append(numbers, sizeof numbers);
  append(path, numbers[0]);
  append(data, length);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

// The call and its record are one step, so that the order of records is the order of calls in all threads.
#define RECORDED(type, fd, call, done, kind, data, length, offset) \
  char buffer[4096];                                               \
  RECORDED_AT(type, path_of(fd, buffer, sizeof buffer), call, done, kind, data, length, offset)
#define RECORDED_AT(type, at, call, done, kind, data, length, offset) \
  const char *path = at;                                           \
  if (!path) return call;                                          \
  pthread_mutex_lock(&lock);                                       \
  type result = call;                                              \
  if (done) record(kind, path, data, length, offset);              \
  pthread_mutex_unlock(&lock);                                     \
  return result

ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) {
  RECORDED(ssize_t, fd, REAL(pwrite)(fd, data, size, offset), result > 0, 'w', data, (size_t)result, offset);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) {
  RECORDED(ssize_t, fd, REAL(pwrite64)(fd, data, size, offset), result > 0, 'w', data, (size_t)result, offset);
}

ssize_t write(int fd, const void *data, size_t size) {
  RECORDED(ssize_t, fd, REAL(write)(fd, data, size), result > 0, 'w', data, (size_t)result,
           lseek(fd, 0, SEEK_CUR) - result);
}

int ftruncate(int fd, off_t size) {
  RECORDED(int, fd, REAL(ftruncate)(fd, size), result == 0, 't', "", 0, size);
}

int ftruncate64(int fd, off64_t size) {
  RECORDED(int, fd, REAL(ftruncate64)(fd, size), result == 0, 't', "", 0, size);
}

int fsync(int fd) {
  RECORDED(int, fd, REAL(fsync)(fd), result == 0, 's', "", 0, 0);
}

int fdatasync(int fd) {
  RECORDED(int, fd, REAL(fdatasync)(fd), result == 0, 's', "", 0, 0);
}

int unlink(const char *name) {
  RECORDED_AT(int, record_fd < 0 ? NULL : inside(name), REAL(unlink)(name), result == 0, 'u', "", 0, 0);
}
