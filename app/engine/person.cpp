#include "engine/person.h"

#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace hongyan::engine {
namespace {

QString login() {
#ifdef Q_OS_UNIX
    // Not by the environment, which says what it is told.
    if (const passwd* entry = getpwuid(getuid()))
        return QString::fromLocal8Bit(entry->pw_name);
    return QString::number(getuid());
#else
    return qEnvironmentVariable("USERNAME");
#endif
}

}  // namespace

QString personHere() {
    return login() + u'@' + QSysInfo::machineHostName();
}

}  // namespace hongyan::engine
