#include "ui/log/suppressor.h"

#include <QSet>
#include <algorithm>
#include <atomic>

namespace hongyan::logpage {
namespace {

constexpr qsizetype atOnce = 500;

}  // namespace

/// Filled on the reader's thread, read when that is through.
struct Suppressor::Gathering {
    std::atomic_bool stopped = false;
    QSet<QString> seen;
    QStringList openids;
};

Suppressor::Suppressor(engine::Library& library, engine::DeliveryLog& log, QObject* parent)
    : QObject(parent), m_library(library), m_log(log) {}

Suppressor::~Suppressor() {
    cancel();
}

void Suppressor::suppress(const delivery::Filter& filter, const QString& reason, Timestamp now) {
    if (m_running)
        return;
    m_running = true;
    m_cancelled = false;
    m_reason = reason;
    m_since = now;
    m_openids.clear();
    m_added.clear();
    m_before.clear();
    m_done = 0;
    m_gathering = std::make_shared<Gathering>();
    m_log
        .forEach(filter, 0,
                 [gathering = m_gathering](const delivery::Delivery& each) {
                     if (!gathering->seen.contains(each.openid)) {
                         gathering->seen.insert(each.openid);
                         gathering->openids.append(each.openid);
                     }
                     return !gathering->stopped.load();
                 })
        .then(this, [this](const Result<void>& gathered) {
            if (!gathered) {
                end(gathered);
                return;
            }
            m_openids = m_gathering->openids;
            suppressNext();
        });
}

void Suppressor::cancel() {
    m_cancelled = m_running;
    if (m_gathering)
        m_gathering->stopped.store(true);
}

void Suppressor::suppressNext() {
    if (m_cancelled) {
        end(fail(ErrorKind::Cancelled));
        return;
    }
    if (m_done >= m_openids.size()) {
        end({});
        return;
    }
    const QStringList some = m_openids.mid(m_done, atOnce);
    m_library.suppressionsOf(some).then(this, [this, some](const Result<std::vector<recipients::Suppression>>& before) {
        if (before)
            keep(some, *before);
        else
            end(fail(before.error()));
    });
}

void Suppressor::keep(const QStringList& some, const std::vector<recipients::Suppression>& before) {
    std::vector<recipients::Suppression> people;
    for (const QString& openid : some)
        people.push_back({openid, m_reason, QStringLiteral("log"), m_since, std::nullopt});
    m_library.suppress(people).then(this, [this, some, before](const Result<void>& kept) {
        if (!kept) {
            end(kept);
            return;
        }
        for (const QString& openid : some) {
            const bool known =
                std::any_of(before.begin(), before.end(), [&openid](const auto& one) { return one.openid == openid; });
            if (!known)
                m_added.append(openid);
        }
        m_before.insert(m_before.end(), before.begin(), before.end());
        m_done += some.size();
        emit progressed(m_done, m_openids.size());
        suppressNext();
    });
}

void Suppressor::end(const Result<void>& result) {
    m_running = false;
    m_gathering.reset();
    emit finished(m_done, result);
}

void Suppressor::undo() {
    if (m_running)
        return;
    m_running = true;
    undoNext();
}

void Suppressor::undoNext() {
    const auto go = [this](const Result<void>& result) {
        m_running = false;
        emit undone(result);
    };
    if (!m_added.isEmpty()) {
        const QStringList some = m_added.mid(0, atOnce);
        m_library.unsuppress(some).then(this, [this, go, count = some.size()](const Result<qint64>& removed) {
            if (!removed) {
                go(fail(removed.error()));
                return;
            }
            m_added.remove(0, count);
            undoNext();
        });
        return;
    }
    if (m_before.empty()) {
        go({});
        return;
    }
    m_library.suppress(std::exchange(m_before, {})).then(this, go);
}

}  // namespace hongyan::logpage
