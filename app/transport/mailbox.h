#pragma once

#include <QObject>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "transport/transport.h"

namespace hongyan::transport {

struct Letter {
    Transport::Done done;
    HttpResponse response;
};

/// Carries answers to the thread of one context, all that are waiting in one call; knows when the context is gone.
/// Thread-safe.
class Mailbox : public std::enable_shared_from_this<Mailbox> {
 public:
    explicit Mailbox(QObject* context) : m_context(context) {}
    void put(std::vector<Letter> letters);
    void close();  ///< the context is being destroyed

 private:
    void handOut();
    bool isOpen();

    std::mutex m_mutex;
    QObject* m_context;  ///< null once it is gone; only ever used under the mutex, which its destructor has to take
    std::vector<Letter> m_letters;
    bool m_called = false;
};

/// One mailbox per living context. Thread-safe.
class Mailboxes : public std::enable_shared_from_this<Mailboxes> {
 public:
    std::shared_ptr<Mailbox> of(QObject* context);

 private:
    void forget(QObject* context);

    std::mutex m_mutex;
    std::unordered_map<QObject*, std::shared_ptr<Mailbox>> m_boxes;
};

}  // namespace hongyan::transport
