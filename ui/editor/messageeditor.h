#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>
#include <optional>

#include "base/result.h"
#include "templates/lint.h"
#include "templates/message.h"
#include "templates/template.h"
#include "ui/widgets/theme.h"

namespace hongyan::editor {

/// One row per field of the template: label and key, a one-line text with variables highlighted and completed, the
/// field's rule and the count against its limit below; then the texts of fields that the template lost, and what a tap
/// opens. Used where a message is written: Templates and Send. Gui thread.
class MessageEditor : public QWidget {
    Q_OBJECT
 public:
    explicit MessageEditor(widgets::Theme& theme, QWidget* parent = nullptr);
    ~MessageEditor() override;

    /// Rows are made anew; texts of keys that stay are kept, the others are gone.
    void setTemplate(const templates::Template& of);
    void setMessage(const templates::Message& message);
    templates::Message message() const;
    /// What variables may be used, and their values for the recipient shown: completion, counters and faults use them.
    void setColumns(const QStringList& columns, const QStringList& values);
    /// What the check of the list found: a line under each field with the links that mend it. Empty takes them back.
    void setFindings(const std::vector<templates::LintFinding>& findings);
    /// As a person's own change.
    void addFix(const QString& key, templates::Fix fix);
    /// Puts the cursor where a default for empty values of the field is written.
    void beginDefault(const QString& key);
    void setReadOnly(bool on);
    void focusField(const QString& key);
    /// What stops it from being sent: NoSuchVariable, NoSuchFormat, UnfinishedVariable, MissingField, NoSuchField
    /// (subject: key or variable).
    std::optional<Error> problem() const;

 signals:
    void changed();  ///< by a person, at every keystroke
    /// Those whose value of the field is refused shall be shown.
    void peopleRequested(const QString& key);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void makeRow(const templates::Field& field);
    void makeLostRows();
    void onLostMoved(const QString& from, const QString& to);
    void dropLost(const QString& key);
    void showPlaces();
    void retranslate();

    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hongyan::editor
