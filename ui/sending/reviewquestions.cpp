#include "ui/sending/reviewquestions.h"

namespace hongyan::sendingpage {

ReviewQuestions::ReviewQuestions(engine::Library& library, engine::DeliveryLog& log, engine::Sending& sending,
                                 QObject* parent)
    : QObject(parent), m_library(library), m_log(log), m_sending(sending) {}

void ReviewQuestions::ask(const QString& templateId, const recipients::RecipientList& list, Timestamp since) {
    if (list.id != m_list)
        forget();
    m_list = list.id;
    const quint64 question = ++m_question;
    m_log.recentAlike(templateId, list.name, since)
        .then(this, [this, question](const Result<std::vector<delivery::Campaign>>& campaigns) {
            if (question != m_question)
                return;
            if (campaigns)
                m_alike = *campaigns;
            else
                emit failed(campaigns.error());
            emit answered();
        });
    m_library.suppressedOf(list.id).then(this, [this, question](const Result<qint64>& suppressed) {
        if (question != m_question)
            return;
        m_knowsSuppressed = true;
        if (suppressed)
            m_suppressed = *suppressed;
        else
            emit failed(suppressed.error());
        emit answered();
    });
    m_sending.missingCampaigns().then(this, [this, question](const Result<qint64>& missing) {
        if (question != m_question)
            return;
        if (missing)
            m_missing = *missing;
        else
            emit failed(missing.error());
        emit answered();
    });
}

void ReviewQuestions::forget() {
    ++m_question;
    m_list = {};
    m_alike.clear();
    m_suppressed = 0;
    m_knowsSuppressed = false;
}

}  // namespace hongyan::sendingpage
