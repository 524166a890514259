#pragma once

#include <QTimer>

#include "engine/library.h"
#include "ui/sending/draft.h"

namespace hongyan::sendingpage {

/// Keeps the page's draft in the library's notes: read once at the start, written soon after each change. Gui thread.
class DraftKeeper : public QObject {
    Q_OBJECT
 public:
    explicit DraftKeeper(engine::Library& library, QObject* parent = nullptr);

    void load();
    bool isLoaded() const { return m_loaded; }
    /// Within half a second; later calls replace what is not yet written.
    void save(const Draft& draft);
    void saveNow(const Draft& draft);
    void clear();

 signals:
    /// Once, also where there was none (an empty draft then).
    void loaded(const hongyan::sendingpage::Draft& draft);
    void saved();
    void failed(const hongyan::Error& error);

 private:
    void write(const QByteArray& json);

    engine::Library& m_library;
    QTimer m_soon;
    QByteArray m_waiting;
    QByteArray m_written;
    bool m_loaded = false;
};

}  // namespace hongyan::sendingpage
