#pragma once

#include <QElapsedTimer>

namespace hongyan::engine {

/// Lets a job tell how far it is ten times a second. One thread.
class TellRate {
 public:
    /// True where it is time again; counts as told.
    bool isDue() {
        constexpr int everyMs = 100;
        if (m_told.isValid() && m_told.elapsed() < everyMs)
            return false;
        m_told.start();
        return true;
    }

 private:
    QElapsedTimer m_told;
};

}  // namespace hongyan::engine
