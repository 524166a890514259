#include "base/crashpoint.h"

#ifdef HONGYAN_CRASH_POINTS

#include <QByteArray>
#include <atomic>
#include <cstdlib>

#ifdef Q_OS_UNIX
#include <unistd.h>

#include <csignal>
#endif

namespace hongyan {
namespace {

struct Wanted {
    QByteArray name;
    int passage = 0;
};

Wanted wantedPoint() {
    const QByteArray words = qgetenv("HONGYAN_CRASH_AT");
    const qsizetype colon = words.lastIndexOf(':');
    return colon < 0 ? Wanted() : Wanted{words.left(colon), words.mid(colon + 1).toInt()};
}

[[noreturn]] void die() {
#ifdef Q_OS_UNIX
    ::kill(::getpid(), SIGKILL);
    while (true)
        ::pause();
#else
    std::_Exit(137);
#endif
}

}  // namespace

void crashPoint(const char* name, const char* of) {
    static const Wanted wanted = wantedPoint();
    static std::atomic_int passages{0};
    if (wanted.name.isEmpty() || !wanted.name.startsWith(name))
        return;
    if (wanted.name == (of ? QByteArray(name) + '.' + of : QByteArray(name)) && ++passages == wanted.passage)
        die();
}

}  // namespace hongyan

#endif
