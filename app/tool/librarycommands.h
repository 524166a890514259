#pragma once

#include "engine/jobrequests.h"
#include "tool/commands.h"

namespace hongyan::tool {

struct MessageWords {
    QString account;
    QString name;
    QString newName;
    std::optional<int> version;
    QString templateId;
    QStringList fields;   ///< KEY=TEXT
    QStringList fixes;    ///< KEY=FIX,FIX
    QString url;          ///< where a tap leads
    QString miniProgram;  ///< APPID:PATH
    QString file;
};
int listMessages(Session& session, const MessageWords& words);
int showMessage(Session& session, const MessageWords& words);
int listMessageVersions(Session& session, const MessageWords& words);
int saveMessage(Session& session, const MessageWords& words);
int renameMessage(Session& session, const MessageWords& words);
int duplicateMessage(Session& session, const MessageWords& words);
int removeMessage(Session& session, const MessageWords& words);
int exportMessage(Session& session, const MessageWords& words);
int importMessage(Session& session, const MessageWords& words);

struct ListWords {
    QStringList lists;
    QString name;  ///< of the new list
    QStringList tags;
    QString column;
    qint64 size = 0;
    std::optional<quint64> seed;
};
int renameList(Session& session, const ListWords& words);
int tagList(Session& session, const ListWords& words);
int makeLists(Session& session, engine::ListRecipe::Kind kind, const ListWords& words);

int showTemplateHistory(Session& session, const QString& account, const QString& templateId);

}  // namespace hongyan::tool
