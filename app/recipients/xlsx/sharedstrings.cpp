#include "recipients/xlsx/sharedstrings.h"

#include "recipients/xlsx/celltext.h"

namespace hongyan::recipients {
namespace {

// They come first and cells refer to any of them, so all are kept: with their places at most 240 MB.
constexpr quint64 maxArena = 192ULL * 1024 * 1024;
constexpr std::size_t maxStrings = 12'000'000;
constexpr qint64 maxPartBytes = 2LL * 1024 * 1024 * 1024;

}  // namespace

Result<void> SharedStrings::load(const Archive& archive, const QString& partName) {
    subject_ = archive.fileName();
    auto part = archive.part(partName, {maxPartBytes});
    if (!part)
        return fail(part.error());
    return XmlPart(std::move(*part), subject_, *this).parseAll();
}

QString SharedStrings::text(qint64 index, bool* tooLong) const {
    const auto bytes = arena_.at(places_[static_cast<std::size_t>(index)]);
    return decodeText(std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size())), tooLong);
}

void SharedStrings::onStart(std::string_view name, const Attributes&) {
    if (name == "si")
        text_.clear();
    else if (name == "rPh")
        ++phonetic_;
    else if (name == "t")
        inText_ = phonetic_ == 0;
}

void SharedStrings::onEnd(std::string_view name) {
    if (name == "t") {
        inText_ = false;
    } else if (name == "rPh") {
        --phonetic_;
    } else if (name == "si") {
        full_ = full_ || arena_.size() > maxArena || places_.size() >= maxStrings;
        if (!full_)
            places_.push_back(arena_.add(text_));
    }
}

void SharedStrings::onText(std::string_view text) {
    if (inText_)
        appendCapped(text_, text);
}

Result<void> SharedStrings::verdict() const {
    if (full_)
        return fail(ErrorKind::FileTooLarge, subject_, QStringLiteral("too many shared strings"));
    return {};
}

}  // namespace hongyan::recipients
