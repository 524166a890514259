#include "base/dumps.h"

#include <QtGlobal>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace hongyan {

void forbidDumps() {
    if (qEnvironmentVariableIntValue("HONGYAN_ALLOW_DUMPS") == 1)
        return;
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0);  // the limit alone does not count where cores go to a program (systemd-coredump)
#endif
}

}  // namespace hongyan
