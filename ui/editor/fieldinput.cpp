#include "ui/editor/fieldinput.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

#include "ui/editor/shown.h"
#include "ui/editor/variablehighlighter.h"

namespace hongyan::editor {

FieldInput::FieldInput(widgets::Theme& theme, double height, QWidget* parent)
    : QPlainTextEdit(parent),
      m_theme(theme),
      m_height(height),
      m_highlighter(new VariableHighlighter(theme, document())) {
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    connect(this, &QPlainTextEdit::textChanged, this, &FieldInput::onTextChanged);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_completions && m_completions->isVisible())
            offerCompletions();
    });
    connect(&theme, &widgets::Theme::changed, this, &FieldInput::measure);
    measure();
}

FieldInput::~FieldInput() {
    delete m_completions;
}

void FieldInput::measure() {
    setFixedHeight(m_theme.px(m_height));
    centre();
}

void FieldInput::centre() {
    const int room = height() - qRound(QFontMetricsF(font()).height());
    const int top = qMax(0, room / 2 - contentsRect().top());
    if (viewportMargins().top() != top)
        setViewportMargins(0, top, 0, 0);
}

QSize FieldInput::sizeHint() const {
    return {m_theme.px(240), m_theme.px(m_height)};
}

QSize FieldInput::minimumSizeHint() const {
    return {m_theme.px(80), m_theme.px(m_height)};
}

void FieldInput::setLine(const QString& text) {
    const QString wanted = onOneLine(text);
    if (wanted == line())
        return;
    m_known = wanted;
    setPlainText(wanted);
    moveCursor(QTextCursor::End);
    if (m_completions)
        m_completions->hide();
}

QString FieldInput::line() const {
    // toPlainText() would turn no-break spaces into plain ones.
    return document()->toRawText().replace(QChar::ParagraphSeparator, u' ');
}

void FieldInput::replaceLine(const QString& text) {
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(onOneLine(text));
}

void FieldInput::setColumns(const QStringList& columns, const QStringList& values) {
    m_columns = columns;
    m_values = values;
    m_highlighter->setColumns(columns);
}

void FieldInput::onTextChanged() {
    const QString now = line();
    if (now == m_known)
        return;
    m_known = now;
    if (hasFocus())
        offerCompletions();
    emit edited();
}

qsizetype FieldInput::openBraces() const {
    const QString before = line().left(textCursor().position());
    const qsizetype start = before.lastIndexOf(QLatin1String("{{"));
    return start >= 0 && before.indexOf(QLatin1String("}}"), start + 2) < 0 ? start : -1;
}

void FieldInput::offerCompletions() {
    const qsizetype start = openBraces();
    if (start < 0 || m_columns.isEmpty() || isReadOnly()) {
        if (m_completions)
            m_completions->hide();
        return;
    }
    if (!m_completions) {
        m_completions = new Completions(m_theme, *this);
        connect(m_completions, &Completions::chosen, this, &FieldInput::insertColumn);
    }
    const QString typed = line().sliced(start + 2, textCursor().position() - start - 2);
    m_completions->offer(m_columns, m_values, typed, m_preferred);
}

void FieldInput::insertColumn(const QString& column) {
    const qsizetype start = openBraces();
    if (start < 0)
        return;
    // Inside a finished variable the rest of it is replaced as well.
    const QString text = line();
    qsizetype end = textCursor().position();
    const qsizetype close = text.indexOf(QLatin1String("}}"), end);
    const qsizetype next = text.indexOf(QLatin1String("{{"), end);
    if (close >= 0 && (next < 0 || close < next))
        end = close + 2;
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(start));
    cursor.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
    cursor.insertText(QStringLiteral("{{%1}}").arg(column));
    setTextCursor(cursor);
    m_completions->hide();
}

bool FieldInput::event(QEvent* event) {
    // Tab would leave the field, and Esc the page, before keyPressEvent() sees them.
    if (event->type() == QEvent::ShortcutOverride && m_completions && m_completions->isVisible() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && m_completions && m_completions->take(*static_cast<QKeyEvent*>(event)))
        return true;
    return QPlainTextEdit::event(event);
}

void FieldInput::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            event->accept();
            return;
        case Qt::Key_Escape:
            event->ignore();
            return;
        case Qt::Key_Space:
            if (event->modifiers().testFlag(Qt::ControlModifier)) {
                if (openBraces() < 0)
                    textCursor().insertText(QStringLiteral("{{"));
                offerCompletions();
                return;
            }
            break;
        default:
            break;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void FieldInput::focusOutEvent(QFocusEvent* event) {
    if (m_completions)
        m_completions->hide();
    QPlainTextEdit::focusOutEvent(event);
    emit left();
}

void FieldInput::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    centre();
}

void FieldInput::wheelEvent(QWheelEvent* event) {
    event->ignore();  // the page scrolls
}

void FieldInput::insertFromMimeData(const QMimeData* source) {
    if (source->hasText())
        insertPlainText(onOneLine(source->text()));
}

}  // namespace hongyan::editor
