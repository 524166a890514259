#pragma once

#include <QByteArray>
#include <QIODevice>

namespace hongyan::transport {

/// A request's body that can be read once. Qt sends a POST again by itself when a connection ends early, and rewinds
/// the body for that: this one refuses, which ends the reply with ContentReSendError instead. It also answers what the
/// reply cannot: never read means certainly not sent. Network thread.
class OneShotBody final : public QIODevice {
    Q_OBJECT
 public:
    explicit OneShotBody(QByteArray bytes, QObject* parent = nullptr);

    bool wasTouched() const { return m_touched; }

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_bytes.size(); }
    bool reset() override;
    bool seek(qint64 pos) override;

 protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char*, qint64) override { return -1; }

 private:
    QByteArray m_bytes;
    bool m_touched = false;
};

}  // namespace hongyan::transport
