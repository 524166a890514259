#pragma once

#include "engine/library.h"
#include "tool/commands.h"

namespace hongyan::tool {

/// Opens the file once to find what the words name. Errors: the reader's, NoSuchColumn, InvalidInput.
Result<engine::ImportRequest> importRequest(const ImportWords& words);
/// Imports with progress on a terminal; a signal cancels it and leaves nothing behind.
Result<engine::Imported> runImport(Session& session, const engine::ImportRequest& request);
/// Error: NoSuchList.
Result<recipients::ListInfo> listNamed(Session& session, const QString& name);

}  // namespace hongyan::tool
