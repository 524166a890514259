#pragma once

#include <QHash>
#include <QString>
#include <vector>

#include "sandbox/sandbox.h"

namespace hongyan::sandbox {

/// What strikes one send.
struct Strike {
    Trouble trouble = Trouble::None;
    int code = 0;
};

/// Whether the platform has the message although the answer goes wrong.
bool takesMessage(Trouble trouble);

/// Decides which trouble a send meets: the rules first, in order, then the openid's ending. Counts how often each
/// has struck. Not thread-safe.
class Troubles {
 public:
    explicit Troubles(bool byName = true) : m_byNames(byName) {}
    void follow(std::vector<TroubleRule> rules);  ///< forgets how often the former rules struck
    Strike strikeFor(const QString& openid);

 private:
    Strike fromName(const QString& openid);

    bool m_byNames;
    std::vector<TroubleRule> m_rules;
    std::vector<qint64> m_seen;    // per rule: sends of its openid, or all
    std::vector<int> m_struck;     // per rule
    QHash<QString, int> m_byName;  // how often an openid's ending has struck
};

}  // namespace hongyan::sandbox
