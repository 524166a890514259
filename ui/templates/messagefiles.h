#pragma once

#include <QObject>
#include <optional>

#include "templates/messagefile.h"

class QWidget;

namespace hongyan::templatespage {

/// A message out of a file, made to stand on a template of the account.
struct Fitted {
    templates::Message message;  ///< without id; of the template's channel
    QString title;               ///< of the template
    QStringList dropped;         ///< keys the file fills and the template does not have
    QStringList missing;         ///< labels of the template's fields that stay empty
};
/// Nothing where no template of those fits.
std::optional<Fitted> fit(const templates::MessageFile& file, const std::vector<templates::Template>& among);

/// Messages to and from files of a person's choice. Gui thread.
class MessageFiles : public QObject {
    Q_OBJECT
 public:
    explicit MessageFiles(QWidget* parent);

    void askAndWrite(const templates::Message& message, const templates::Template& of);
    void askAndRead();
    void write(const QString& path, const templates::Message& message, const templates::Template& of);
    void read(const QString& path);

 signals:
    void written(const QString& path);
    void arrived(const hongyan::templates::MessageFile& file);
    void failed(const hongyan::Error& error);

 private:
    QWidget* m_parent;
};

}  // namespace hongyan::templatespage
