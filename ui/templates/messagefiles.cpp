#include "ui/templates/messagefiles.h"

#include <QFile>
#include <QFileDialog>
#include <QSaveFile>
#include <algorithm>

#include "base/outputfile.h"
#include "base/privatefiles.h"

namespace hongyan::templatespage {
namespace {

/// One byte more than a message may have, so that too much is seen as such.
constexpr qint64 mostRead = 1'000'001;

}  // namespace

std::optional<Fitted> fit(const templates::MessageFile& file, const std::vector<templates::Template>& among) {
    const templates::Template* to = templates::templateFor(file, among);
    if (!to)
        return std::nullopt;
    Fitted fitted{file.message, to->title, {}, {}};
    fitted.message.id = {};
    fitted.message.version = 0;
    fitted.message.templateId = to->id;
    fitted.message.channel = to->channel;
    std::erase_if(fitted.message.fields, [&](const templates::MessageField& field) {
        const bool known = std::ranges::find(to->fields, field.key, &templates::Field::key) != to->fields.end();
        if (!known && !field.text.isEmpty())
            fitted.dropped << field.key;
        return !known;
    });
    for (const templates::Field& field : to->fields) {
        const auto given = std::ranges::find(fitted.message.fields, field.key, &templates::MessageField::key);
        if (!field.dead && (given == fitted.message.fields.end() || given->text.isEmpty()))
            fitted.missing << field.label;
    }
    return fitted;
}

MessageFiles::MessageFiles(QWidget* parent) : QObject(parent), m_parent(parent) {}

void MessageFiles::askAndWrite(const templates::Message& message, const templates::Template& of) {
    auto* dialog = new QFileDialog(m_parent, tr("Export the message"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Messages (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QString(message.name).replace(u'/', u'-') + QStringLiteral(".json"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, message, of](const QString& path) { write(path, message, of); });
    dialog->open();
}

void MessageFiles::askAndRead() {
    auto* dialog = new QFileDialog(m_parent, tr("Import a message"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Messages (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MessageFiles::read);
    dialog->open();
}

void MessageFiles::write(const QString& path, const templates::Message& message, const templates::Template& of) {
    if (const auto checked = checkOutput(path, {}); !checked) {
        emit failed(checked.error());
        return;
    }
    QSaveFile file(path);
    const QByteArray told = templates::toFile(message, of);
    const bool isOpen = file.open(QIODevice::WriteOnly);
    closeFile(file);
    if (isOpen && file.write(told) == told.size() && file.commit())
        emit written(path);
    else
        emit failed({ErrorKind::FileNotWritable, file.errorString(), path});
}

void MessageFiles::read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        emit failed({ErrorKind::FileUnreadable, file.errorString(), path});
        return;
    }
    const auto message = templates::messageFrom(file.read(mostRead));
    if (message)
        emit arrived(*message);
    else
        emit failed(message.error());
}

}  // namespace hongyan::templatespage
