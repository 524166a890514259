#pragma once

#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "base/ids.h"
#include "recipients/rowreader.h"
#include "templates/message.h"

namespace hongyan::engine {

struct ImportRequest {
    QString path;
    QString listName;
    int openidColumn = 0;
    recipients::ReadOptions options;
    bool dryRun = false;  ///< only count
    /// Instead of `path`: rows from elsewhere. Called and read on the importer's thread.
    std::function<Result<std::unique_ptr<recipients::RowReader>>()> open = {};
    std::optional<int> nameColumn;  ///< shown beside the openid, -1: none; left out: guessed
    QString pasted = {};            ///< in place of the file: what was copied; `path` is its name then
    QStringList columns = {};       ///< what the columns shall be called; empty: as the header says
};
struct LintRequest {
    templates::Message message;
    std::vector<templates::Field> fields;
    ListId list;
};

/// How to make lists out of others. Columns are those of the first list, then those only the others have.
struct ListRecipe {
    enum class Kind {
        Merge,      ///< everybody on any of them; who is on several stays as on the first, with all rows there
        Subtract,   ///< those of the first who are on none of the others
        Intersect,  ///< those of the first who are on all of the others
        Split,      ///< one list per value of a column, named "<name> <value>"
        Sample      ///< `size` people at random with all their rows, in the list's order
    };
    Kind kind = Kind::Merge;
    std::vector<ListId> lists;
    QString name;
    QString column;   ///< Split
    qint64 size = 0;  ///< Sample
    quint64 seed = 0;
    static constexpr int mostParts = 50;  ///< Split into more is InvalidInput
};

struct FollowersRequest {
    AccountId account;
    std::optional<int> tag;  ///< nothing: all of them
    QString listName;
};

struct SuppressionImport {
    QString path;
    recipients::ReadOptions options;
    int openidColumn = 0;
    int reasonColumn = -1;  ///< -1: `reason` for all
    int expiryColumn = -1;  ///< days, "2026-12-31"; -1: for good
    QString reason;
};
struct SuppressionExport {
    QString path;        ///< .csv or .xlsx by its ending
    QStringList header;  ///< openid, reason, source, added, expires: in the asker's language
};

}  // namespace hongyan::engine
