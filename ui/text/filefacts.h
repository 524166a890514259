#pragma once

#include <QStringList>

#include "recipients/rowreader.h"

namespace hongyan::text {

/// How a file was read where it could have been read otherwise: header, encoding, guards. The tool says the same.
QStringList factsOf(const recipients::SourceInfo& source, const recipients::ReadOptions& chosen);

}  // namespace hongyan::text
