#pragma once

#include <QStringList>
#include <QSyntaxHighlighter>

#include "ui/widgets/theme.h"

namespace hongyan::editor {

/// Finished variables on the blue tint, their format and default in secondary text; one the list does not have on the
/// amber one. Follows the theme.
class VariableHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
 public:
    VariableHighlighter(widgets::Theme& theme, QTextDocument* document);
    /// Empty: every finished variable may be right.
    void setColumns(const QStringList& columns);

 protected:
    void highlightBlock(const QString& text) override;

 private:
    widgets::Theme& m_theme;
    QStringList m_columns;
};

}  // namespace hongyan::editor
