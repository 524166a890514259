#pragma once

#include <CLI/CLI.hpp>
#include <QString>

namespace hongyan::tool {

/// What is wrong with the command line, in the locale's language. CLI11 has only English sentences.
QString usageSentence(const CLI::ParseError& error);

}  // namespace hongyan::tool
