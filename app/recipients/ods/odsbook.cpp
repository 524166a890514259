#include "recipients/ods/odsbook.h"

#include <set>

#include "recipients/xlsx/xmlpart.h"

namespace hongyan::recipients {

const char* const odsContentPart = "content.xml";

namespace {

constexpr std::size_t maxSheets = 1'024;
constexpr std::size_t maxStyles = 65'536;
constexpr qsizetype maxName = 1'024;
constexpr qint64 maxRowElements = 8 * 1'048'576;

class Manifest final : public XmlReceiver {
 public:
    void onStart(std::string_view name, const Attributes&) override {
        encrypted = encrypted || name == "encryption-data";
    }
    void onEnd(std::string_view) override {}
    void onText(std::string_view) override {}

    bool encrypted = false;
};

/// Styles say which sheets are hidden; they come before the sheets.
class Sheets final : public XmlReceiver {
 public:
    explicit Sheets(QString subject) : subject_(std::move(subject)) {}

    void onStart(std::string_view name, const Attributes& attributes) override {
        if (skipped_ > 0) {
            ++skipped_;
        } else if (!inBody_) {
            onStyle(name, attributes);
            isSpreadsheet = inBody_ = name == "spreadsheet";
        } else if (name == "table-row") {
            ++rows_;
        } else if (name == "tracked-changes") {
            skipped_ = 1;
        } else if (name == "table" && tables_++ == 0 && sheets.size() < maxSheets) {
            const auto text = attributes["name"];
            sheets.push_back({QString::fromUtf8(text.data(), qMin(maxName, static_cast<qsizetype>(text.size()))),
                              hidden_.contains(std::string(attributes["style-name"]))});
        }
    }

    void onEnd(std::string_view name) override {
        if (skipped_ > 0)
            --skipped_;
        else if (inBody_ && name == "table")
            --tables_;
        else if (name == "style")
            style_.clear();
    }

    void onText(std::string_view) override {}
    quint64 harvest() const override { return static_cast<quint64>(rows_); }
    Result<void> verdict() const override {
        if (rows_ > maxRowElements)
            return fail(ErrorKind::FileTooLarge, subject_, QStringLiteral("more than %1 rows").arg(maxRowElements));
        return {};
    }

    std::vector<SheetInfo> sheets;
    bool isSpreadsheet = false;

 private:
    void onStyle(std::string_view name, const Attributes& attributes) {
        if (name == "style" && attributes["family"] == "table")
            style_ = attributes["name"].substr(0, maxName);
        else if (name == "table-properties" && attributes["display"] == "false" && hidden_.size() < maxStyles)
            hidden_.insert(style_);
    }

    QString subject_;
    std::set<std::string> hidden_;
    std::string style_;
    bool inBody_ = false;
    int tables_ = 0;
    int skipped_ = 0;
    qint64 rows_ = 0;
};

}  // namespace

Part::Limits odsContentLimits() {
    return {2LL * 1024 * 1024 * 1024};
}

bool isOpenDocument(const Archive& archive) {
    if (archive.contains(QStringLiteral("xl/workbook.xml")))
        return false;
    return archive.contains(QString::fromLatin1(odsContentPart)) ||
           archive.contains(QStringLiteral("encrypted-package"));
}

Result<std::vector<SheetInfo>> readOdsSheets(const Archive& archive) {
    const QString manifestPart = QStringLiteral("META-INF/manifest.xml");
    const QString content = QString::fromLatin1(odsContentPart);
    Manifest manifest;
    if (archive.contains(manifestPart)) {
        auto part = archive.part(manifestPart, {});
        if (!part)
            return fail(part.error());
        if (const auto parsed = XmlPart(std::move(*part), archive.fileName(), manifest).parseAll(); !parsed)
            return fail(parsed.error());
    }
    if (manifest.encrypted || !archive.contains(content))
        return fail(ErrorKind::FileEncrypted, archive.fileName());
    auto part = archive.part(content, odsContentLimits());
    if (!part)
        return fail(part.error());
    Sheets sheets(archive.fileName());
    if (const auto parsed = XmlPart(std::move(*part), archive.fileName(), sheets).parseAll(); !parsed)
        return fail(parsed.error());
    if (!sheets.isSpreadsheet)
        return fail(ErrorKind::FileNotWhatItsNameSays, archive.fileName(), QStringLiteral("a document without sheets"));
    return std::move(sheets.sheets);
}

}  // namespace hongyan::recipients
