#include "transport/mailbox.h"

#include <QMetaObject>
#include <iterator>
#include <utility>

namespace hongyan::transport {

void Mailbox::put(std::vector<Letter> letters) {
    const std::scoped_lock lock(m_mutex);
    if (!m_context)
        return;
    std::move(letters.begin(), letters.end(), std::back_inserter(m_letters));
    if (std::exchange(m_called, true))
        return;
    // Only posts. A context that begins to die now waits in close() and then drops what was posted to it.
    QMetaObject::invokeMethod(
        m_context, [self = shared_from_this()] { self->handOut(); }, Qt::QueuedConnection);
}

void Mailbox::close() {
    // What the callbacks hold may be destroyed with them, and must not find the mutex locked.
    std::vector<Letter> dropped;
    const std::scoped_lock lock(m_mutex);
    m_context = nullptr;
    dropped.swap(m_letters);
}

bool Mailbox::isOpen() {
    const std::scoped_lock lock(m_mutex);
    return m_context != nullptr;
}

void Mailbox::handOut() {
    std::vector<Letter> letters;
    {
        const std::scoped_lock lock(m_mutex);
        letters.swap(m_letters);
        m_called = false;
    }
    for (Letter& letter : letters) {
        if (!isOpen())  // an earlier callback may have deleted the context
            return;
        letter.done(std::move(letter.response));
    }
}

std::shared_ptr<Mailbox> Mailboxes::of(QObject* context) {
    const std::scoped_lock lock(m_mutex);
    auto& box = m_boxes[context];
    if (!box) {
        box = std::make_shared<Mailbox>(context);
        QObject::connect(
            context, &QObject::destroyed, context,
            [context, weak = weak_from_this(), box] {
                box->close();
                if (const auto self = weak.lock())
                    self->forget(context);
            },
            Qt::DirectConnection);
    }
    return box;
}

void Mailboxes::forget(QObject* context) {
    const std::scoped_lock lock(m_mutex);
    m_boxes.erase(context);
}

}  // namespace hongyan::transport
