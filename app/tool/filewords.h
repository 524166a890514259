#pragma once

#include <QJsonArray>
#include <QStringList>

#include "base/error.h"
#include "recipients/rowreader.h"

namespace hongyan::tool {

/// What kind of file it is that was to be a list, and the next step.
QString sentenceForOtherKind(const Error& error);
/// What is to be chosen (ChoiceNeeded), and by which option.
QString sentenceForChoice(const Error& error);
/// Nobody to send to, with the reasons and their numbers.
QString sentenceForNobody(const Error& error);
/// "3 × this cannot be an openid, 1 × the openid is empty"; the most frequent first.
QString reasonsIn(const QMap<QString, qint64>& counts);
/// Rows with what is wrong with them.
QJsonArray problemsJson(const std::vector<recipients::Problem>& problems);
QStringList problemLines(const std::vector<recipients::Problem>& problems);
/// What was found out about a file and is worth knowing before anything is sent, a sentence each.
QStringList factsOf(const recipients::SourceInfo& source, const recipients::ReadOptions& chosen);

}  // namespace hongyan::tool
