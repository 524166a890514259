#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>
#include <optional>

#include "base/result.h"
#include "templates/message.h"
#include "templates/template.h"
#include "ui/widgets/theme.h"

namespace hongyan::editor {

/// One row per field of a template: label and key, a one-line text with {{Column}} variables highlighted and
/// completed, the field's rule and the count against its limit below; then what a tap opens. Used where a message is
/// written: Templates and Send. Gui thread.
class MessageEditor : public QWidget {
    Q_OBJECT
 public:
    explicit MessageEditor(widgets::Theme& theme, QWidget* parent = nullptr);
    ~MessageEditor() override;

    /// Rows are made anew; texts of keys that stay are kept.
    void setTemplate(const templates::Template& of);
    void setMessage(const templates::Message& message);
    templates::Message message() const;
    /// What variables may be used, and their values for the recipient shown: completion, counters and faults use them.
    void setColumns(const QStringList& columns, const QStringList& values);
    /// A line under a field that needs a look, with an optional link: "52 people exceed 20 characters".
    void setRemark(const QString& key, const QString& sentence, const QString& link = {});
    void clearRemarks();
    void focusField(const QString& key);
    /// What stops it from being sent: NoSuchVariable, UnfinishedVariable, MissingField (subject: key or variable).
    std::optional<Error> problem() const;

 signals:
    void changed();  ///< by a person, at every keystroke
    void remarkLinkActivated(const QString& key, const QString& link);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hongyan::editor
