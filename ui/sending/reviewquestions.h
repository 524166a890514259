#pragma once

#include <QObject>
#include <vector>

#include "engine/deliverylog.h"
#include "engine/library.h"
#include "engine/sending.h"

namespace hongyan::sendingpage {

/// What the review has to ask: who had the same lately, how many of the list are suppressed, and how many campaigns
/// nobody can count. Answers to older
/// questions are dropped. Gui thread.
class ReviewQuestions : public QObject {
    Q_OBJECT
 public:
    ReviewQuestions(engine::Library& library, engine::DeliveryLog& log, engine::Sending& sending,
                    QObject* parent = nullptr);

    /// What was answered about the same list stays until the new answers come.
    void ask(const QString& templateId, const recipients::RecipientList& list, Timestamp since);
    void forget();

    const std::vector<delivery::Campaign>& alike() const { return m_alike; }
    qint64 suppressed() const { return m_suppressed; }
    qint64 missing() const { return m_missing; }
    /// The number of people is known, or cannot be.
    bool knowsSuppressed() const { return m_knowsSuppressed; }

 signals:
    void answered();
    void failed(const hongyan::Error& error);

 private:
    engine::Library& m_library;
    engine::DeliveryLog& m_log;
    engine::Sending& m_sending;
    quint64 m_question = 0;
    ListId m_list;
    std::vector<delivery::Campaign> m_alike;
    qint64 m_suppressed = 0;
    qint64 m_missing = 0;
    bool m_knowsSuppressed = false;
};

}  // namespace hongyan::sendingpage
