#include "journal/journal.h"

#include <QDir>

#include "journal/filejournal.h"

namespace hongyan::journal {
namespace {

class NoJournal final : public Journal {
 public:
    void attempt(AttemptLine) override {}
    void decision(DecisionLine) override {}
    void flush() override {}
};

}  // namespace

QString folderIn(const QString& dataFolder) {
    return QDir(dataFolder).filePath(QStringLiteral("logs"));
}

std::unique_ptr<Journal> open(const QString& dataFolder, const Clock& clock, const Limits& limits) {
    return std::make_unique<FileJournal>(folderIn(dataFolder), clock, limits);
}

std::unique_ptr<Journal> none() {
    return std::make_unique<NoJournal>();
}

}  // namespace hongyan::journal
