// Preloaded into a program under test: the Nth write, sync or truncation of a file below a folder fails as a full or
// broken disk would make it.
//   FAULTY_FOLDER  below which files are counted; without it nothing happens
//   FAULTY_AT      the number of the call that fails, from 1
//   FAULTY_ERROR   ENOSPC (a sync fails with EIO then too) or EIO
//   FAULTY_FOR     "ever": every later call fails too
//   FAULTY_MARK    a file that is made when a call has failed

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

enum class Kind { Write, Sync };

const char* variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool isBelowFolder(int descriptor) {
    const char* folder = variable("FAULTY_FOLDER");
    if (*folder == '\0')
        return false;
    char link[64];
    char path[PATH_MAX];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = ::readlink(link, path, sizeof path);
    const size_t wanted = std::strlen(folder);
    return length > static_cast<ssize_t>(wanted) && std::strncmp(path, folder, wanted) == 0 && path[wanted] == '/';
}

void mark() {
    const char* path = variable("FAULTY_MARK");
    if (*path != '\0')
        if (const int made = ::open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600); made >= 0)
            ::close(made);
}

/// 0, or the errno this call is to fail with.
int fault(int descriptor, Kind kind) {
    static std::atomic_long calls{0};
    const int before = errno;
    if (!isBelowFolder(descriptor)) {
        errno = before;
        return 0;
    }
    const long number = ++calls;
    const long at = std::atol(variable("FAULTY_AT"));
    const bool fails = number == at || (number > at && std::strcmp(variable("FAULTY_FOR"), "ever") == 0);
    if (fails)
        mark();
    errno = before;
    if (!fails)
        return 0;
    return kind == Kind::Write && std::strcmp(variable("FAULTY_ERROR"), "ENOSPC") == 0 ? ENOSPC : EIO;
}

/// The call that this library stands in front of.
template<class Call>
Call next(const char* name) {
    void* found = ::dlsym(RTLD_NEXT, name);
    Call call = nullptr;
    static_assert(sizeof call == sizeof found);
    std::memcpy(&call, &found, sizeof call);
    return call;
}

template<class Call, class... Arguments>
auto guarded(Kind kind, Call call, int descriptor, Arguments... arguments) -> decltype(call(descriptor, arguments...)) {
    if (const int error = fault(descriptor, kind); error != 0) {
        errno = error;
        return -1;
    }
    return call(descriptor, arguments...);
}

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t count) {
    static const auto real = next<ssize_t (*)(int, const void*, size_t)>("write");
    return guarded(Kind::Write, real, descriptor, bytes, count);
}
ssize_t pwrite(int descriptor, const void* bytes, size_t count, off_t offset) {
    static const auto real = next<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
    return guarded(Kind::Write, real, descriptor, bytes, count, offset);
}
ssize_t pwrite64(int descriptor, const void* bytes, size_t count, off64_t offset) {
    static const auto real = next<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
    return guarded(Kind::Write, real, descriptor, bytes, count, offset);
}
int ftruncate(int descriptor, off_t length) {
    static const auto real = next<int (*)(int, off_t)>("ftruncate");
    return guarded(Kind::Write, real, descriptor, length);
}
int ftruncate64(int descriptor, off64_t length) {
    static const auto real = next<int (*)(int, off64_t)>("ftruncate64");
    return guarded(Kind::Write, real, descriptor, length);
}
int fsync(int descriptor) {
    static const auto real = next<int (*)(int)>("fsync");
    return guarded(Kind::Sync, real, descriptor);
}
int fdatasync(int descriptor) {
    static const auto real = next<int (*)(int)>("fdatasync");
    return guarded(Kind::Sync, real, descriptor);
}

}  // extern "C"
