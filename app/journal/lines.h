#pragma once

#include <string>

#include "journal/journal.h"

namespace hongyan::journal {

/// The JSON of a line, ended by a newline. Pure.
std::string jsonOf(const AttemptLine& line);
std::string jsonOf(const DecisionLine& line, Timestamp at);

/// `text` at most so long as is kept of it, without what a token, a secret or a URL's query could be in.
QString withoutSecrets(const QString& text);

}  // namespace hongyan::journal
