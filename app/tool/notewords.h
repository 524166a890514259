#pragma once

#include "engine/library.h"
#include "tool/session.h"

namespace hongyan::tool {

/// Tells what is to be known about the file that was read: which sheet, its notes with the options that answer them,
/// and of people who are in it twice which row stayed.
void tellNotes(Session& session, const engine::Imported& imported);

/// Refuses to import a file. Where a choice is missing its notes are told, too: the file is read once more.
int refuseFile(Session& session, const engine::ImportRequest& request, const Error& error);

}  // namespace hongyan::tool
