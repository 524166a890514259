#pragma once

#include <QByteArray>
#include <memory>

#include "http/exchange.h"
#include "http/limits.h"

namespace hongyan::http {

/// One request after the other out of the bytes of a connection, by Boost.Beast's parser and within the limits. What
/// could be read in two ways (Content-Length beside Transfer-Encoding, two Hosts, control characters) is refused.
class RequestReader {
 public:
    explicit RequestReader(const Limits& limits);
    ~RequestReader();

    /// Takes what it can of `bytes`, at most to the end of a request, and answers how much that was. What it leaves is
    /// given again, with more behind it.
    qsizetype feed(QByteArrayView bytes);
    /// The status to refuse the request with, after which nothing of the connection can be read; 0: none.
    int refusal() const { return m_refusal; }
    bool isComplete() const;
    /// "Expect: 100-continue", and the body has not begun. True once.
    bool takeWantsContinue();
    qint64 bodyBytes() const;  ///< so far
    bool keepsAlive() const;   ///< what the client wants to become of the connection
    /// The complete one, but for peer and time. A new one begins.
    Request take();

 private:
    struct Parser;
    int judgeHead() const;
    void begin();

    const Limits& m_limits;
    std::unique_ptr<Parser> m_parser;
    int m_refusal = 0;
    qint64 m_headBytes = 0;
    bool m_headSeen = false;
    bool m_wantsContinue = false;
};

/// "Not Found": the words behind a status, "" where there are none.
QByteArray reasonPhrase(int status);

}  // namespace hongyan::http
