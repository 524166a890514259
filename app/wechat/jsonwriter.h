#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace hongyan::wechat {

/// One JSON object of texts and of such objects, written as it comes: for a body that is made for every message, which
/// QJsonObject sorts, copies and takes six times as long for. No key may come twice in one object; nobody checks.
class JsonWriter {
 public:
    /// `about`: the bytes it may take.
    explicit JsonWriter(qsizetype about);

    void add(QStringView key, QStringView text);
    /// What is added until end() goes into the object of this key.
    void begin(QStringView key);
    void end();
    QByteArray take();

 private:
    void addKey(QStringView key);
    void quote(QStringView text);
    void escape(char byte);

    QByteArray m_json;
    bool m_isFirst = true;
};

}  // namespace hongyan::wechat
