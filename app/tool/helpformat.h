#pragma once

#include <CLI/CLI.hpp>
#include <QString>

namespace hongyan::tool {

/// What --help looks like: CLI11's way, in the locale's language and with columns that Chinese does not push apart.
class HelpFormat : public CLI::Formatter {
 public:
    HelpFormat();

    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
    std::string make_option_name(const CLI::Option* option, bool isPositional) const override;
    std::string make_option(const CLI::Option* option, bool isPositional) const override;
    std::string make_option_opts(const CLI::Option* option) const override;
    std::string make_subcommand(const CLI::App* command) const override;
};

/// What an argument without dashes is called in help and errors.
QString argumentName(const QString& name);

}  // namespace hongyan::tool
