#pragma once

#include <QString>
#include <string>
#include <string_view>

namespace hongyan::recipients {

/// Adds a piece of UTF-8, but never more than a cell too long by one character needs: what is beyond is not kept.
void appendCapped(std::string& bytes, std::string_view piece);

enum class Escapes { Office, None };

/// UTF-8 to text, with _xHHHH_ resolved if asked, cut at the longest cell.
QString decodeText(std::string_view bytes, bool* tooLong, Escapes escapes = Escapes::Office);

}  // namespace hongyan::recipients
