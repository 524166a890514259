#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"
#include "secrets/verdict.h"

namespace QKeychain {
class Job;
}

namespace hongyan::secrets {

/// One operation on the system's keychain, from the question about the collection to the answer or the watchdog.
/// Lives on the keychain's thread and deletes itself.
class KeychainCall : public QObject {
    Q_OBJECT
 public:
    struct Question {
        Operation operation = Operation::Read;
        QString appId;
        Secret secret;          ///< Write only
        bool expected = false;  ///< Read only
        Milliseconds watchdog{10'000};
    };
    /// Read: the secret. Write, Erase: an empty one. Called once, on this thread, even when the object is deleted
    /// early.
    using Done = std::function<void(Result<Secret>)>;

    KeychainCall(Question question, Done done, QObject* parent);
    ~KeychainCall() override;
    void start();

 private:
    void readEntry();
    void writeEntry();
    void eraseEntry();
    void run(QKeychain::Job* job, std::function<void()> goOn);
    void conclude(Answer answer, const QString& detail);
    void finish(Result<Secret> result);
    void onWatchdog();

    Question m_question;
    Done m_done;
    Collection m_collection;
    QTimer m_watchdog;
};

}  // namespace hongyan::secrets
