#pragma once

#include <CLI/CLI.hpp>

namespace hongyan::tool {

/// What a value on the command line may be. It says what is wrong in the locale's language.
using Check = CLI::Validator;

/// A variable of a script that has no value: it would mean that nothing was said, or take the next option for one.
Check somethingSaid();
Check oneOf(const std::vector<std::string>& words);
Check between(qint64 least, qint64 most);
Check atLeast(qint64 least);

}  // namespace hongyan::tool
