#pragma once

#include <CLI/CLI.hpp>

namespace hongyan::tool {

/// What --help looks like: CLI11's way, in the locale's language and with columns that Chinese does not push apart.
class HelpFormat : public CLI::Formatter {
 public:
    HelpFormat();

    std::string make_option(const CLI::Option* option, bool isPositional) const override;
    std::string make_option_opts(const CLI::Option* option) const override;
    std::string make_subcommand(const CLI::App* command) const override;
};

}  // namespace hongyan::tool
