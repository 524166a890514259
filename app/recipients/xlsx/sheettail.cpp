#include "recipients/xlsx/sheettail.h"

#include <QByteArrayMatcher>
#include <QStringDecoder>
#include <algorithm>
#include <array>
#include <charconv>

#include "recipients/xlsx/reference.h"

namespace hongyan::recipients {
namespace {

constexpr qint64 maxPartBytes = 1LL * 1024 * 1024 * 1024;  ///< a million rows of thirty columns
constexpr std::size_t chunkSize = 256 * 1024;
constexpr qsizetype maxTailBytes = 32 * 1024 * 1024;
constexpr qsizetype longestPrefix = 64;
constexpr std::size_t maxRanges = 500'000;

/// Keeps what comes behind the end of the rows. A tag cannot stand in a text, so nothing has to be parsed.
class RowsEnd {
 public:
    void take(const QByteArray& chunk) {
        if (found_) {
            tail_ += chunk;
            return;
        }
        window_ = window_.last(qMin(window_.size(), longestPrefix)) + chunk;
        for (qsizetype at = 0; (at = end_.indexIn(window_, at)) >= 0; ++at) {
            if (!isEndTag(at))
                continue;
            found_ = true;
            tail_ = window_.sliced(at);
            window_.clear();
            return;
        }
    }
    bool isFull() const { return tail_.size() > maxTailBytes; }
    const QByteArray& tail() const { return tail_; }

 private:
    // "</sheetData>" with any prefix, or "<sheetData/>".
    bool isEndTag(qsizetype at) const {
        const qsizetype behind = at + end_.pattern().size();
        const qsizetype opened = window_.lastIndexOf('<', at);
        if (opened < 0 || behind >= window_.size() || at - opened > longestPrefix)
            return false;
        return window_[opened + 1] == '/' ? window_[behind] == '>' : window_[behind] == '/';
    }

    const QByteArrayMatcher end_{QByteArray("sheetData")};
    QByteArray window_;
    QByteArray tail_;
    bool found_ = false;
};

std::string_view nameOfTag(std::string_view tag) {
    const auto name = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view attribute(std::string_view tag, std::string_view name) {
    for (auto at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
        const auto quote = at + name.size() + 1;
        if (quote >= tag.size() || tag[quote - 1] != '=' || (tag[quote] != '"' && tag[quote] != '\''))
            continue;
        return tag.substr(quote + 1, tag.find(tag[quote], quote + 1) - quote - 1);
    }
    return {};
}

SheetTail tailFrom(std::string_view bytes) {
    SheetTail tail;
    for (auto at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at + 1)) {
        const auto tag = bytes.substr(at + 1, bytes.find('>', at) - at - 1);
        const auto name = nameOfTag(tag);
        tail.filtered = tail.filtered || name == "filterColumn";
        if (name != "mergeCell" || tail.merged.size() >= maxRanges)
            continue;
        if (const auto range = rangeFrom(attribute(tag, "ref")))
            tail.merged.push_back(*range);
    }
    std::stable_sort(tail.merged.begin(), tail.merged.end(),
                     [](const MergedRange& a, const MergedRange& b) { return a.row < b.row; });
    return tail;
}

bool isWide(const QByteArray& start) {
    return start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF") || start.left(4).contains('\0');
}

}  // namespace

SheetTail SheetTail::read(const Archive& archive, const QString& name) {
    const auto part = archive.part(name, {maxPartBytes});
    if (!part)
        return {};
    RowsEnd rows;
    QByteArray buffer(static_cast<qsizetype>(chunkSize), Qt::Uninitialized);
    std::optional<QStringDecoder> decoder;
    for (bool first = true; !rows.isFull(); first = false) {
        const auto got = (*part)->read(std::span(buffer.data(), chunkSize));
        if (!got)
            return {};
        if (*got == 0)
            break;
        const QByteArray chunk = QByteArray::fromRawData(buffer.constData(), static_cast<qsizetype>(*got));
        if (first && isWide(chunk))
            decoder.emplace(chunk.front() == '\xFE' || chunk.front() == '\0' ? QStringDecoder::Utf16BE
                                                                             : QStringDecoder::Utf16LE);
        rows.take(decoder ? QString(decoder->decode(chunk)).toUtf8() : chunk);
    }
    return tailFrom(std::string_view(rows.tail().constData(), static_cast<std::size_t>(rows.tail().size())));
}

std::optional<MergedRange> rangeFrom(std::string_view reference) {
    const auto colon = reference.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto from = cellFrom(reference.substr(0, colon));
    const auto to = cellFrom(reference.substr(colon + 1));
    if (!from || !to || to->row < from->row || to->column < from->column)
        return std::nullopt;
    return MergedRange{from->row, {from->column, to->column - from->column + 1, to->row - from->row + 1}};
}

}  // namespace hongyan::recipients
