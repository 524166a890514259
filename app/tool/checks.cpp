#include "tool/checks.h"

#include <algorithm>
#include <limits>

#include "tool/grammar.h"

namespace hongyan::tool {
namespace {

QString fromStd(const std::string& text) {
    return QString::fromStdString(text);
}

std::optional<qint64> numberFrom(const std::string& text) {
    bool isNumber = false;
    const qint64 number = fromStd(text).toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

}  // namespace

Check somethingSaid() {
    return {[](const std::string& value) {
                return fromStd(value).trimmed().isEmpty() || value.starts_with("--")
                           ? Help::tr("an empty value; give one, or leave the option out").toStdString()
                           : std::string();
            },
            "", "something"};
}

Check oneOf(const std::vector<std::string>& words) {
    const std::string list = CLI::detail::join(words, ", ");
    return {[words, list](const std::string& value) {
                return std::find(words.begin(), words.end(), value) == words.end()
                           ? Help::tr("\"%1\" is none of: %2").arg(fromStd(value), fromStd(list)).toStdString()
                           : std::string();
            },
            "", "one of"};
}

Check between(qint64 least, qint64 most) {
    return {[least, most](const std::string& value) {
                const auto number = numberFrom(value);
                return number && *number >= least && *number <= most
                           ? std::string()
                           : Help::tr("\"%1\" is no whole number from %2 to %3")
                                 .arg(fromStd(value), QString::number(least), QString::number(most))
                                 .toStdString();
            },
            std::to_string(least) + ".." + std::to_string(most), "between"};
}

Check atLeast(qint64 least) {
    return {[least](const std::string& value) {
                const auto number = numberFrom(value);
                return number && *number >= least ? std::string()
                                                  : Help::tr("\"%1\" is no whole number from %2 on")
                                                        .arg(fromStd(value), QString::number(least))
                                                        .toStdString();
            },
            "", "at least"};
}

}  // namespace hongyan::tool
