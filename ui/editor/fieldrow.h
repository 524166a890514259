#pragma once

#include <optional>

#include "templates/lint.h"
#include "ui/editor/labelledrow.h"

class QToolButton;

namespace hongyan::editor {

class FieldInput;
class FixChips;
class FixPreview;

/// One field of a template: its text, what is wrong with it for the list, and the fixes done to its values.
class FieldRow : public LabelledRow {
    Q_OBJECT
 public:
    FieldRow(widgets::Theme& theme, templates::Field field, QWidget* parent = nullptr);

    const templates::Field& field() const { return m_field; }
    templates::MessageField written() const;
    void setWritten(const templates::MessageField& written);
    QString text() const { return written().text; }
    void setText(const QString& text) { setWritten({m_field.key, text}); }
    void setColumns(const QStringList& columns, const QStringList& values);
    /// What the check found of this field: the first stands in the place of the rule until it is taken back.
    void setFindings(const std::vector<templates::LintFinding>& findings);
    /// As a person's own change: told by edited(), the check has to run again.
    void addFix(templates::Fix fix);
    /// Puts the cursor where what stands for an empty value is written.
    void beginDefault();
    void setReadOnly(bool on);
    FieldInput& input() { return *m_input; }
    const Footnote& footnote() const { return *m_footnote; }

 signals:
    void edited();
    void peopleRequested();  ///< the findings' people shall be shown

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void mend(const QString& link);
    void preview(templates::Fix fix);
    void closePreview();
    void showVerdict();
    void retranslate();
    std::vector<Footnote::Link> findingLinks() const;
    QString quietRule() const;
    QString countOf(const Verdict& verdict) const;

    widgets::Theme& m_theme;
    templates::Field m_field;
    FieldInput* m_input;
    QToolButton* m_choices = nullptr;
    Footnote* m_footnote;
    FixChips* m_chips;
    FixPreview* m_preview = nullptr;
    QStringList m_columns;
    QStringList m_values;
    std::optional<templates::LintFinding> m_finding;
    Verdict m_verdict;
    bool m_touched = false;
    bool m_readOnly = false;
};

}  // namespace hongyan::editor
