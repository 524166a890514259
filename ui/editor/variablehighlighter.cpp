#include "ui/editor/variablehighlighter.h"

#include "templates/message.h"
#include "ui/editor/shown.h"
#include "ui/editor/variableparts.h"

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
        const VariableParts parts = partsOf(text.sliced(span.start + 2, span.length - 4), m_columns);
        const qsizetype rest = span.length - 4 - parts.sourceEnd;
        if (!known || rest <= 0)
            continue;
        format.setForeground(colors.secondary);
        setFormat(static_cast<int>(span.start + 2 + parts.sourceEnd), static_cast<int>(rest), format);
    }
}

}  // namespace hongyan::editor
