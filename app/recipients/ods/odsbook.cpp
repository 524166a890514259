#include "recipients/ods/odsbook.h"

#include <algorithm>
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

class Settings final : public XmlReceiver {
 public:
    void onStart(std::string_view name, const Attributes& attributes) override {
        reading_ = name == "config-item" && attributes["name"] == "ActiveTable" && active_.empty();
    }
    void onEnd(std::string_view) override { reading_ = false; }
    void onText(std::string_view text) override {
        if (reading_ && active_.size() < static_cast<std::size_t>(maxName))
            active_ += text;
    }

    int activeOf(const std::vector<SheetInfo>& sheets) const {
        const QString name = QString::fromStdString(active_);
        const auto found =
            std::find_if(sheets.begin(), sheets.end(), [&](const SheetInfo& sheet) { return sheet.name == name; });
        return found == sheets.end() ? -1 : static_cast<int>(found - sheets.begin());
    }

 private:
    std::string active_;
    bool reading_ = false;
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

Result<void> parse(const Archive& archive, const QString& name, Part::Limits limits, XmlReceiver& receiver) {
    auto part = archive.part(name, limits);
    if (!part)
        return fail(part.error());
    return XmlPart(std::move(*part), archive.fileName(), receiver).parseAll();
}

// What a program says about its windows matters less than the rows: a broken part is none.
int activeSheet(const Archive& archive, const std::vector<SheetInfo>& sheets) {
    const QString part = QStringLiteral("settings.xml");
    Settings settings;
    if (!archive.contains(part) || !parse(archive, part, {}, settings))
        return -1;
    return settings.activeOf(sheets);
}

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

Result<OdsSheets> readOdsSheets(const Archive& archive) {
    const QString manifestPart = QStringLiteral("META-INF/manifest.xml");
    const QString content = QString::fromLatin1(odsContentPart);
    Manifest manifest;
    if (archive.contains(manifestPart))
        if (const auto parsed = parse(archive, manifestPart, {}, manifest); !parsed)
            return fail(parsed.error());
    if (manifest.encrypted || !archive.contains(content))
        return fail(ErrorKind::FileEncrypted, archive.fileName());
    Sheets sheets(archive.fileName());
    if (const auto parsed = parse(archive, content, odsContentLimits(), sheets); !parsed)
        return fail(parsed.error());
    if (!sheets.isSpreadsheet)
        return fail(ErrorKind::FileNotWhatItsNameSays, archive.fileName(), QStringLiteral("a document without sheets"));
    const int active = activeSheet(archive, sheets.sheets);
    return OdsSheets{std::move(sheets.sheets), active};
}

}  // namespace hongyan::recipients
