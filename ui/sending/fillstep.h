#pragma once

#include "templates/lint.h"
#include "ui/sending/draft.h"
#include "ui/sending/steppane.h"
#include "ui/widgets/markup.h"

class QLabel;

namespace hongyan::editor {
class CheckView;
class MessageEditor;
}  // namespace hongyan::editor

namespace hongyan::sendingpage {

class ListCheck;

/// What the message says, and how it fares with the list. Keeps the editor as it is while nothing but its own text
/// changed. Gui thread.
class FillStep : public StepPane {
    Q_OBJECT
 public:
    explicit FillStep(widgets::Theme& theme, QWidget* parent = nullptr);

    /// Null: nothing to write yet.
    void display(const templates::Template* of, const templates::Message& message,
                 const recipients::RecipientList* list);
    /// The shown recipient's, in the order of the list's columns.
    void setValues(const QStringList& values);
    /// As lines below their fields, and all of it below them. `leavesOut`: whoever it finds a fault with.
    void displayCheck(const ListCheck& check, bool leavesOut);
    void focusField(const QString& key);

 signals:
    /// By ordinal: the next whose value breaks a rule.
    void personRequested(qint64 ordinal);
    void leavingOutChosen(bool leavesOut);
    void stopRequested();
    void checkRequested();
    void written(const hongyan::templates::Message& message);  ///< by a person

 protected:
    void retranslate() override;

 private:
    widgets::Theme& m_theme;
    QLabel* m_heading;
    QLabel* m_note;
    editor::MessageEditor* m_editor;
    editor::CheckView* m_check;
    templates::Template m_template;
    templates::Message m_message;
    QString m_listName;
    QStringList m_columns;
    QStringList m_values;
    bool m_displaying = false;
};

/// "52 people: “Product” is longer than 20 characters, WeChat will refuse it".
widgets::Markup findingSentence(const templates::LintFinding& finding);

}  // namespace hongyan::sendingpage
