#include "recipients/xlsx/reference.h"

#include <charconv>
#include <string>

#include "recipients/rawrows.h"

namespace hongyan::recipients {

int columnOf(std::string_view reference) {
    int column = 0;
    std::size_t at = 0;
    for (; at < reference.size() && at < 4; ++at) {
        const char c = reference[at];
        if (c >= 'A' && c <= 'Z')
            column = column * 26 + (c - 'A' + 1);
        else if (c >= 'a' && c <= 'z')
            column = column * 26 + (c - 'a' + 1);
        else
            break;
    }
    return column - 1;
}

std::optional<CellPlace> cellFrom(std::string_view reference) {
    std::string plain(reference.substr(0, 32));
    std::erase(plain, '$');
    const auto letters = plain.find_first_of("0123456789");
    if (letters == std::string::npos || letters == 0 || letters > 3)
        return std::nullopt;
    const CellPlace place{columnOf(plain), integerOf(std::string_view(plain).substr(letters), 0)};
    if (place.column < 0 || place.column >= maxColumns || place.row < 1 || place.row > maxSheetRows)
        return std::nullopt;
    return place;
}

qint64 integerOf(std::string_view text, qint64 otherwise) {
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

}  // namespace hongyan::recipients
