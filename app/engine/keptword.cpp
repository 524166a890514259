#include "engine/keptword.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace hongyan::engine {
namespace {

const QString wordKey = QStringLiteral("as");
const QString personKey = QStringLiteral("by");

}  // namespace

QString noteKeyOfWord(Timestamp said) {
    return QStringLiteral("settled/%1").arg(toMilliseconds(said));
}

QByteArray noteOf(const KeptWord& word) {
    return QJsonDocument(QJsonObject{{wordKey, nameOf(word.word)}, {personKey, word.by}})
        .toJson(QJsonDocument::Compact);
}

std::optional<KeptWord> keptWordFrom(const QByteArray& note) {
    const QJsonObject object = QJsonDocument::fromJson(note).object();
    const auto word = delivery::personsWordNamed(object[wordKey].toString());
    return word ? std::optional(KeptWord{*word, object[personKey].toString()}) : std::nullopt;
}

bool hasSettled(const KeptWord& word, const delivery::Delivery& delivery) {
    switch (word.word) {
        case delivery::PersonsWord::Sent:
            return delivery.reason == delivery::Reason::SettledAsSent;
        case delivery::PersonsWord::NotSent:
            return delivery.reason == delivery::Reason::SettledAsNotSent;
        case delivery::PersonsWord::TakenBack:
            return delivery.state == delivery::State::Unconfirmed;
    }
    return false;
}

}  // namespace hongyan::engine
