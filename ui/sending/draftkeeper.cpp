#include "ui/sending/draftkeeper.h"

namespace hongyan::sendingpage {
namespace {

QString noteKey() {
    return QStringLiteral("draft/send");
}

}  // namespace

DraftKeeper::DraftKeeper(engine::Library& library, QObject* parent) : QObject(parent), m_library(library) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(500));
    connect(&m_soon, &QTimer::timeout, this, [this] { write(m_waiting); });
}

void DraftKeeper::load() {
    m_library.note(noteKey()).then(this, [this](const Result<QByteArray>& json) {
        m_loaded = true;
        if (!json)
            emit failed(json.error());
        m_written = json.value_or(QByteArray());
        emit loaded(draftFromJson(m_written));
    });
}

void DraftKeeper::save(const Draft& draft) {
    // Until the old one was read, an empty page would overwrite it.
    if (!m_loaded)
        return;
    m_waiting = toJson(draft);
    if (m_waiting != m_written && !m_soon.isActive())
        m_soon.start();
}

void DraftKeeper::saveNow(const Draft& draft) {
    save(draft);
    if (m_soon.isActive()) {
        m_soon.stop();
        write(m_waiting);
    }
}

void DraftKeeper::clear() {
    m_soon.stop();
    write({});
}

void DraftKeeper::write(const QByteArray& json) {
    if (json == m_written)
        return;
    m_written = json;
    m_library.setNote(noteKey(), json).then(this, [this, json](const Result<void>& done) {
        if (!done) {
            m_written.clear();
            emit failed(done.error());
        } else if (!json.isEmpty()) {
            emit saved();
        }
    });
}

}  // namespace hongyan::sendingpage
