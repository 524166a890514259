#include "rehearsal/refusedfile.h"

#include "recipients/writer.h"

namespace hongyan::rehearsal {

Result<void> writeRefused(const QString& path, const std::vector<Refused>& refused, const RefusedWords& words) {
    auto next = refused.begin();
    const auto rows = [&](QStringList& cells) {
        if (next == refused.end())
            return false;
        cells = {QString::number(next->row), next->openid, words.field(*next), next->value, words.reason(*next)};
        ++next;
        return true;
    };
    return recipients::writeTable(path, words.header, rows);
}

}  // namespace hongyan::rehearsal
