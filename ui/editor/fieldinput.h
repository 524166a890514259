#pragma once

#include <QPlainTextEdit>
#include <QPointer>

#include "ui/editor/completions.h"
#include "ui/widgets/theme.h"

namespace hongyan::editor {

class VariableHighlighter;

/// One line of text with variables: highlighted, and completed after "{{", behind a column's colon or on Ctrl+Space.
/// Tab leaves it, Enter does nothing, what is pasted becomes one line.
class FieldInput : public QPlainTextEdit {
    Q_OBJECT
 public:
    /// `height` at 13 px font size.
    explicit FieldInput(widgets::Theme& theme, double height = 32, QWidget* parent = nullptr);
    ~FieldInput() override;

    /// Not told by edited(). The history of undoing begins anew.
    void setLine(const QString& text);
    QString line() const;
    void setColumns(const QStringList& columns, const QStringList& values);
    /// The column that is offered first where several fit: the field's own name.
    void setPreferred(const QString& column) { m_source.preferred = column; }
    /// What the platform approved for the field.
    void setChoices(const QStringList& choices) { m_source.choices = choices; }
    /// Gives the last variable a default, to be written at the cursor; selects one that is there.
    void beginDefault();
    /// In the place of the text, as a person's own change: told by edited(), can be undone.
    void replaceLine(const QString& text);
    /// Null before the first time it is needed.
    Completions* completions() const { return m_completions; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

 signals:
    void edited();  ///< by a person
    void left();    ///< it lost the focus

 protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

 private:
    void measure();
    void centre();
    void onTextChanged();
    void offerCompletions(bool asked = false);
    void insert(const Offers::Offer& offer);

    widgets::Theme& m_theme;
    double m_height;
    VariableHighlighter* m_highlighter;
    QPointer<Completions> m_completions;
    OfferSource m_source;
    Offers m_offers;
    QString m_known;  ///< the text as last told: highlighting alone is no change
};

}  // namespace hongyan::editor
