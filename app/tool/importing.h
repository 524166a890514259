#pragma once

#include "engine/library.h"
#include "tool/commands.h"

namespace hongyan::tool {

/// How the words want a file read. Error: InvalidInput.
Result<recipients::ReadOptions> readOptions(const ImportWords& words);
/// Whether each of the words means something for this kind of file. Errors: InvalidInput (subject: the option), the
/// reader's.
Result<void> optionsFit(const ImportWords& words, const recipients::ReadOptions& options);
/// The column, if no other has its name in the file and differs, for all that is seen; `name`: what a person called it.
/// Error: InvalidInput.
Result<int> onlyColumn(const QStringList& header, int column, const QString& name);
/// Opens the file once to find what the words name. Errors: the reader's, NoSuchColumn, InvalidInput.
Result<engine::ImportRequest> importRequest(const ImportWords& words);
/// The column with the openids. A list without a header has one whatever it is called. Error: NoSuchColumn.
Result<int> openidColumnOf(const recipients::SourceInfo& source, const QString& name, const recipients::Origin& origin,
                           const recipients::ReadOptions& options);
/// Imports with progress on a terminal; a signal cancels it and leaves nothing behind.
Result<engine::Imported> runImport(Session& session, const engine::ImportRequest& request);
/// Counts only. Error: ChoiceNeeded where a note asks for a choice that was not made.
Result<engine::Imported> countRows(Session& session, engine::ImportRequest request);
/// Reads the file once more for what the import left out; says how many rows that are. Errors: the reader's, the
/// writer's.
Result<qint64> writeRejectedRows(const engine::ImportRequest& request, const QString& path);
/// How many are on it, and how many messages where that is more.
QString sizeOf(const recipients::RecipientList& list);
/// Error: NoSuchList.
Result<recipients::ListInfo> listNamed(Session& session, const QString& name);

}  // namespace hongyan::tool
