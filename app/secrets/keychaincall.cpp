#include "secrets/keychaincall.h"

#include <qt6keychain/keychain.h>

#include <utility>

namespace hongyan::secrets {
namespace {

Answer answerOf(QKeychain::Error error) {
    switch (error) {
        case QKeychain::NoError:
            return Answer::Done;
        case QKeychain::EntryNotFound:
            return Answer::NotFound;
        case QKeychain::AccessDenied:
        case QKeychain::AccessDeniedByUser:
            return Answer::Denied;
        case QKeychain::NoBackendAvailable:
        case QKeychain::NotImplemented:
            return Answer::NoBackend;
        case QKeychain::CouldNotDeleteEntry:
        case QKeychain::OtherError:
            break;
    }
    return Answer::Failed;
}

QString service() {
    return QStringLiteral("Hongyan");
}

}  // namespace

KeychainCall::KeychainCall(Question question, Done done, QObject* parent)
    : QObject(parent), m_question(std::move(question)), m_done(std::move(done)), m_watchdog(this) {
    m_watchdog.setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, &KeychainCall::onWatchdog);
}

KeychainCall::~KeychainCall() {
    if (m_done)
        m_done(fail(ErrorKind::KeychainUnavailable, m_question.appId, QStringLiteral("the program is ending")));
}

void KeychainCall::start() {
    m_watchdog.start(m_question.watchdog);
    askCollection(this, [this](Collection collection) {
        if (!m_done)
            return;
        m_collection = collection;
        switch (m_question.operation) {
            case Operation::Read:
                return readEntry();
            case Operation::Write:
                return writeEntry();
            case Operation::Erase:
                return eraseEntry();
        }
    });
}

void KeychainCall::readEntry() {
    auto* job = new QKeychain::ReadPasswordJob(service());
    run(job, [this, job] { finish(Secret(job->binaryData())); });
}

void KeychainCall::writeEntry() {
    auto* job = new QKeychain::WritePasswordJob(service());
    job->setBinaryData(m_question.secret.reveal());
    run(job, [this] {
        auto* check = new QKeychain::ReadPasswordJob(service());
        run(check, [this, check] {
            if (Secret(check->binaryData()) == m_question.secret)
                finish(Secret());
            else
                conclude(Answer::Failed, QStringLiteral("what was written reads back differently"));
        });
    });
}

void KeychainCall::eraseEntry() {
    run(new QKeychain::DeletePasswordJob(service()), [this] { finish(Secret()); });
}

// The job outlives this call when the watchdog runs out: the keychain's library keeps a bare pointer to it until the
// prompt is answered, and then deletes it.
void KeychainCall::run(QKeychain::Job* job, std::function<void()> goOn) {
    job->setAutoDelete(true);
    job->setKey(m_question.appId);
    connect(job, &QKeychain::Job::finished, this, [this, goOn = std::move(goOn)](QKeychain::Job* ended) {
        const auto answer = answerOf(ended->error());
        const auto detail = ended->errorString();
        // The library reports an erase behind a lock as done, and the entry is still there (measured).
        const bool isTrusted = answer != Answer::Done || m_question.operation != Operation::Erase;
        if (answer == Answer::Done && (isTrusted || !m_collection.locked))
            return goOn();
        if (!m_collection.locked)
            return conclude(answer, detail);
        // Somebody may have unlocked it at the prompt meanwhile.
        askCollection(this, [this, answer, detail](Collection collection) {
            m_collection = collection;
            conclude(answer, detail);
        });
    });
    job->start();
}

void KeychainCall::conclude(Answer answer, const QString& detail) {
    if (const auto kind = verdict(m_question.operation, answer, m_collection, m_question.expected))
        finish(fail(*kind, m_question.appId, detail));
    else
        finish(Secret());
}

void KeychainCall::finish(Result<Secret> result) {
    if (auto done = std::exchange(m_done, nullptr)) {
        m_watchdog.stop();
        done(std::move(result));
        deleteLater();
    }
}

void KeychainCall::onWatchdog() {
    conclude(Answer::Silence, QStringLiteral("no answer within %1 ms").arg(m_question.watchdog.count()));
}

}  // namespace hongyan::secrets
