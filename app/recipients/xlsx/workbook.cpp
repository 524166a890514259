#include "recipients/xlsx/workbook.h"

#include <QDir>
#include <map>

#include "recipients/xlsx/xmlpart.h"

namespace hongyan::recipients {
namespace {

constexpr std::size_t maxFormats = 65'536;
constexpr std::size_t maxCodes = 4'096;  ///< Excel keeps some 250 of a workbook's own
constexpr std::size_t maxSheets = 1'024;
constexpr std::size_t maxRelations = 10'000;
constexpr qsizetype maxName = 1'024;

QString textOf(std::string_view view) {
    return QString::fromUtf8(view.data(), qMin(maxName, static_cast<qsizetype>(view.size())));
}

bool isTrue(std::string_view value) {
    return value == "1" || value == "true" || value == "on";
}

struct Relation {
    QString type;  ///< the last word of its address: transitional and strict files differ in the rest
    QString part;
};

class Relations final : public XmlReceiver {
 public:
    explicit Relations(QString folder) : folder_(std::move(folder)) {}
    void onStart(std::string_view name, const Attributes& attributes) override {
        if (name != "Relationship" || attributes["TargetMode"] == "External" || byId.size() >= maxRelations)
            return;
        QString target = textOf(attributes["Target"]).replace(u'\\', u'/');
        target = target.startsWith(u'/') ? target.mid(1) : folder_ + target;
        const QString type = textOf(attributes["Type"]);
        byId[textOf(attributes["Id"])] = {type.mid(type.lastIndexOf(u'/') + 1), QDir::cleanPath(target)};
    }
    void onEnd(std::string_view) override {}
    void onText(std::string_view) override {}

    QString firstOf(QStringView type) const {
        for (const auto& [id, relation] : byId)
            if (relation.type == type)
                return relation.part;
        return {};
    }

    std::map<QString, Relation> byId;

 private:
    QString folder_;
};

class WorkbookPart final : public XmlReceiver {
 public:
    struct Entry {
        SheetInfo info;
        QString relation;
    };
    void onStart(std::string_view name, const Attributes& attributes) override {
        if (name == "workbookPr") {
            epoch1904 = isTrue(attributes["date1904"]);
        } else if (name == "calcPr") {
            recalculated = isTrue(attributes["fullCalcOnLoad"]);
        } else if (name == "workbookView" && active < 0) {
            active = textOf(attributes["activeTab"]).toInt();
        } else if (name == "sheet" && entries.size() < maxSheets) {
            const auto state = attributes["state"];
            const bool hidden = state == "hidden" || state == "veryHidden";
            entries.push_back({{textOf(attributes["name"]), hidden}, textOf(attributes["id"])});
        }
    }
    void onEnd(std::string_view) override {}
    void onText(std::string_view) override {}

    std::vector<Entry> entries;
    int active = -1;
    bool epoch1904 = false;
    bool recalculated = false;
};

class Styles final : public XmlReceiver {
 public:
    void onStart(std::string_view name, const Attributes& attributes) override {
        if (name == "numFmt") {
            if (own_.size() < maxCodes)
                own_.insert_or_assign(textOf(attributes["numFmtId"]).toInt(),
                                      NumberFormat(textOf(attributes["formatCode"])));
        } else if (name == "cellXfs") {
            inCells_ = true;
        } else if (name == "xf" && inCells_ && formats.size() < maxFormats) {
            const int id = textOf(attributes["numFmtId"]).toInt();
            const auto own = own_.find(id);
            formats.push_back(own == own_.end() ? NumberFormat::builtin(id) : own->second);
        }
    }
    void onEnd(std::string_view name) override {
        if (name == "cellXfs")
            inCells_ = false;
    }
    void onText(std::string_view) override {}

    std::vector<NumberFormat> formats;

 private:
    std::map<int, NumberFormat> own_;
    bool inCells_ = false;
};

Result<void> parse(const Archive& archive, const QString& name, XmlReceiver& receiver) {
    auto part = archive.part(name, {});
    if (!part)
        return fail(part.error());
    return XmlPart(std::move(*part), archive.fileName(), receiver).parseAll();
}

Result<QString> workbookPart(const Archive& archive) {
    if (archive.contains(QStringLiteral("_rels/.rels"))) {
        Relations root{QString()};
        if (const auto parsed = parse(archive, QStringLiteral("_rels/.rels"), root); !parsed)
            return fail(parsed.error());
        const QString part = root.firstOf(u"officeDocument");
        if (part.endsWith(u".xml", Qt::CaseInsensitive) && archive.contains(part))
            return part;
    }
    const QString usual = QStringLiteral("xl/workbook.xml");
    if (archive.contains(usual))
        return usual;
    return fail(ErrorKind::FileNotWhatItsNameSays, archive.fileName(), QStringLiteral("an archive without a workbook"));
}

}  // namespace

Result<std::unique_ptr<Workbook>> Workbook::read(const Archive& archive) {
    const auto main = workbookPart(archive);
    if (!main)
        return fail(main.error());
    WorkbookPart contents;
    if (const auto parsed = parse(archive, *main, contents); !parsed)
        return fail(parsed.error());
    const auto slash = main->lastIndexOf(u'/') + 1;
    Relations relations(main->left(slash));
    const QString relationsPart =
        main->left(slash) + QStringLiteral("_rels/") + main->mid(slash) + QStringLiteral(".rels");
    if (const auto parsed = parse(archive, relationsPart, relations); !parsed)
        return fail(parsed.error());
    auto workbook = std::make_unique<Workbook>();
    workbook->epoch1904 = contents.epoch1904;
    workbook->recalculated = contents.recalculated;
    for (std::size_t i = 0; i < contents.entries.size(); ++i) {
        const auto& entry = contents.entries[i];
        const auto relation = relations.byId.find(entry.relation);
        if (relation == relations.byId.end() || relation->second.type != u"worksheet")
            continue;
        if (static_cast<int>(i) == contents.active)
            workbook->active = static_cast<int>(workbook->sheets.size());
        workbook->sheets.push_back({entry.info, relation->second.part});
    }
    // A Word document or a slide show is no workbook either.
    if (contents.entries.empty())
        return fail(ErrorKind::FileNotWhatItsNameSays, archive.fileName(), QStringLiteral("a document without sheets"));
    workbook->stringsPart = relations.firstOf(u"sharedStrings");
    if (const QString part = relations.firstOf(u"styles"); !part.isEmpty() && archive.contains(part)) {
        Styles styles;
        if (const auto parsed = parse(archive, part, styles); !parsed)
            return fail(parsed.error());
        workbook->formats = std::move(styles.formats);
    }
    return workbook;
}

}  // namespace hongyan::recipients
