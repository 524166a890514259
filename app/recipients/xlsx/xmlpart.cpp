#include "recipients/xlsx/xmlpart.h"

#include <expat.h>

#include <utility>

namespace hongyan::recipients {
namespace {

constexpr int chunkSize = 64 * 1024;
// The parser keeps an unfinished tag in memory and starts it over with each chunk.
constexpr qint64 maxTagBytes = 1024 * 1024;
constexpr qint64 maxBarrenBytes = 64LL * 1024 * 1024;
constexpr int maxDepth = 256;

std::string_view withoutPrefix(const char* name) {
    const std::string_view view(name);
    const auto colon = view.find(':');
    return colon == std::string_view::npos ? view : view.substr(colon + 1);
}

// Expat 2.9 has names of their own for positions that a long cannot hold everywhere.
#if XML_MAJOR_VERSION > 2 || (XML_MAJOR_VERSION == 2 && XML_MINOR_VERSION >= 9)
quint64 lineOf(XML_Parser parser) {
    return XML_GetCurrentLineNumber64(parser);
}
qint64 byteOf(XML_Parser parser) {
    return XML_GetCurrentByteIndex64(parser);
}
#else
quint64 lineOf(XML_Parser parser) {
    return XML_GetCurrentLineNumber(parser);
}
qint64 byteOf(XML_Parser parser) {
    return XML_GetCurrentByteIndex(parser);
}
#endif

XmlPart* partOf(void* self) {
    return static_cast<XmlPart*>(self);
}

}  // namespace

std::string_view Attributes::operator[](std::string_view localName) const {
    for (const char** pair = pairs_; *pair; pair += 2)
        if (withoutPrefix(pair[0]) == localName)
            return pair[1];
    return {};
}

bool Attributes::hold(std::string_view localName, std::string_view value) const {
    for (const char** pair = pairs_; *pair; pair += 2)
        if (withoutPrefix(pair[0]) == localName && value == pair[1])
            return true;
    return false;
}

XmlPart::XmlPart(std::unique_ptr<Part> part, QString subject, XmlReceiver& receiver)
    : part_(std::move(part)), subject_(std::move(subject)), receiver_(receiver), parser_(XML_ParserCreate(nullptr)) {
    XML_SetUserData(parser_, this);
    XML_SetStartDoctypeDeclHandler(parser_, onDoctype);
    XML_SetElementHandler(parser_, onElement, onElementEnd);
    XML_SetCharacterDataHandler(parser_, onCharacters);
}

XmlPart::~XmlPart() {
    XML_ParserFree(parser_);
}

void XmlPart::onDoctype(void* self, const char*, const char*, const char*, int) {
    partOf(self)->doctype_ = true;
    XML_StopParser(partOf(self)->parser_, XML_FALSE);
}

void XmlPart::onElement(void* self, const char* name, const char** attributes) {
    auto* part = partOf(self);
    if (++part->depth_ > maxDepth)
        XML_StopParser(part->parser_, XML_FALSE);
    part->receiver_.onStart(withoutPrefix(name), Attributes(attributes));
}

void XmlPart::onElementEnd(void* self, const char* name) {
    --partOf(self)->depth_;
    partOf(self)->receiver_.onEnd(withoutPrefix(name));
}

void XmlPart::onCharacters(void* self, const char* text, int length) {
    partOf(self)->receiver_.onText(std::string_view(text, static_cast<std::size_t>(length)));
}

Result<bool> XmlPart::parseChunk() {
    if (ended_)
        return false;
    auto* buffer = static_cast<char*>(XML_GetBuffer(parser_, chunkSize));
    if (!buffer)
        return fail(ErrorKind::FileTooLarge, subject_, QStringLiteral("no memory for a part"));
    const auto got = part_->read(std::span(buffer, chunkSize));
    if (!got)
        return fail(got.error());
    ended_ = *got == 0;
    fed_ += *got;
    if (XML_ParseBuffer(parser_, static_cast<int>(*got), ended_) != XML_STATUS_OK) {
        const QString what = doctype_ ? QStringLiteral("a document type declaration is refused")
                                      : QString::fromUtf8(XML_ErrorString(XML_GetErrorCode(parser_)));
        return fail(ErrorKind::FileBroken, subject_, QStringLiteral("XML line %1: %2").arg(lineOf(parser_)).arg(what));
    }
    if (!ended_ && fed_ - byteOf(parser_) > maxTagBytes)
        return fail(ErrorKind::FileBroken, subject_, QStringLiteral("a tag is too long"));
    if (const auto verdict = receiver_.verdict(); !verdict)
        return fail(verdict.error());
    if (std::exchange(harvest_, receiver_.harvest()) != harvest_)
        fedAtHarvest_ = fed_;
    if (fed_ - fedAtHarvest_ > maxBarrenBytes)
        return fail(ErrorKind::FileTooLarge, subject_, QStringLiteral("%1 bytes without content").arg(maxBarrenBytes));
    return !ended_;
}

Result<void> XmlPart::parseAll() {
    while (true) {
        const auto more = parseChunk();
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
    }
}

}  // namespace hongyan::recipients
