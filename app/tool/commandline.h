#pragma once

#include <optional>
#include <variant>

#include "tool/options.h"

namespace hongyan::tool {

struct Parsed {
    Options options;
    Command command;
};

/// What the words ask for, or the exit code when there is nothing to do any more: help was printed, or an error.
std::variant<Parsed, int> parse(int argc, const char* const* argv);

}  // namespace hongyan::tool
