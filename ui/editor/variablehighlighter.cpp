#include "ui/editor/variablehighlighter.h"

#include "templates/message.h"
#include "ui/editor/shown.h"

namespace hongyan::editor {

VariableHighlighter::VariableHighlighter(widgets::Theme& theme, QTextDocument* document)
    : QSyntaxHighlighter(document), m_theme(theme) {
    connect(&theme, &widgets::Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void VariableHighlighter::setColumns(const QStringList& columns) {
    if (columns == m_columns)
        return;
    m_columns = columns;
    rehighlight();
}

void VariableHighlighter::highlightBlock(const QString& text) {
    const widgets::Colors& colors = m_theme.colors();
    for (const templates::VariableSpan& span : templates::variablesIn(text)) {
        if (!span.finished)
            continue;
        const bool known = m_columns.isEmpty() || shownText(text.mid(span.start, span.length), m_columns, {}).complete;
        QTextCharFormat format;
        format.setBackground(known ? colors.blueTint : colors.amberTint);
        format.setForeground(known ? colors.accent : colors.retrying);
        setFormat(static_cast<int>(span.start), static_cast<int>(span.length), format);
    }
}

}  // namespace hongyan::editor
