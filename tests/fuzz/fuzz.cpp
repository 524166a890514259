#include "fuzz/feed.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
    feed::FEED(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
