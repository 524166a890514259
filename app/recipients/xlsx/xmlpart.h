#pragma once

#include <array>
#include <memory>
#include <string_view>

#include "recipients/xlsx/archive.h"

struct XML_ParserStruct;

namespace hongyan::recipients {

/// The attributes of an element by local name: writers choose their own prefixes.
class Attributes {
 public:
    explicit Attributes(const char** pairs) : pairs_(pairs) {}
    /// Empty when absent.
    std::string_view operator[](std::string_view localName) const;
    /// Whether one of that name has the value: two of them may differ in their prefixes.
    bool hold(std::string_view localName, std::string_view value) const;

 private:
    const char** pairs_;
};

/// What receives the elements of a part. Names come without prefix, text in UTF-8 and in pieces.
class XmlReceiver {
 public:
    virtual ~XmlReceiver() = default;
    virtual void onStart(std::string_view name, const Attributes& attributes) = 0;
    virtual void onEnd(std::string_view name) = 0;
    virtual void onText(std::string_view text) = 0;
    /// Looked at after each chunk.
    virtual Result<void> verdict() const { return {}; }
    /// Grows with what was worth reading. A part that goes on and on without is not read to its end.
    virtual quint64 harvest() const { return 0; }
};

/// Parses a part chunk by chunk, as much as its owner asks for. Refuses document types, and so every entity trick.
class XmlPart {
 public:
    XmlPart(std::unique_ptr<Part> part, QString subject, XmlReceiver& receiver);
    ~XmlPart();
    XmlPart(const XmlPart&) = delete;
    XmlPart& operator=(const XmlPart&) = delete;

    /// False at the end. Errors: those of Part::read, FileBroken for what is no XML, FileTooLarge when nothing of worth
    /// came for long.
    Result<bool> parseChunk();
    Result<void> parseAll();
    double progress() const { return part_->progress(); }

 private:
    static void onDoctype(void* self, const char*, const char*, const char*, int);
    static void onElement(void* self, const char* name, const char** attributes);
    static void onElementEnd(void* self, const char* name);
    static void onCharacters(void* self, const char* text, int length);

    std::unique_ptr<Part> part_;
    QString subject_;
    XmlReceiver& receiver_;
    XML_ParserStruct* parser_;
    qint64 fed_ = 0;
    qint64 fedAtHarvest_ = 0;
    quint64 harvest_ = 0;
    int depth_ = 0;
    bool doctype_ = false;
    bool ended_ = false;
};

}  // namespace hongyan::recipients
