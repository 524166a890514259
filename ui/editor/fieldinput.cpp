#include "ui/editor/fieldinput.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <algorithm>

#include "templates/expression.h"
#include "ui/editor/shown.h"
#include "ui/editor/variablehighlighter.h"
#include "ui/editor/variableparts.h"

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
    m_source.columns = columns;
    m_source.values = values;
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

void FieldInput::offerCompletions(bool asked) {
    m_offers = isReadOnly() ? Offers() : offersAt(line(), textCursor().position(), m_source, asked);
    if (m_offers.offers.empty()) {
        if (m_completions)
            m_completions->hide();
        return;
    }
    if (!m_completions) {
        m_completions = new Completions(m_theme, *this);
        connect(m_completions, &Completions::chosen, this, &FieldInput::insert);
    }
    m_completions->offer(m_offers);
}

void FieldInput::insert(const Offers::Offer& offer) {
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(m_offers.from));
    cursor.setPosition(static_cast<int>(m_offers.to), QTextCursor::KeepAnchor);
    cursor.insertText(offer.insert);
    setTextCursor(cursor);
    m_completions->hide();
}

void FieldInput::beginDefault() {
    setFocus(Qt::OtherFocusReason);
    const QString text = line();
    const auto spans = templates::variablesIn(text);
    const auto last = std::find_if(spans.rbegin(), spans.rend(), [](const auto& span) { return span.finished; });
    if (last == spans.rend())
        return;
    const qsizetype inside = last->start + 2;
    const qsizetype end = last->start + last->length - 2;
    const VariableParts parts = partsOf(text.sliced(inside, end - inside), m_source.columns);
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(end));
    if (parts.defaultStart < 0)
        cursor.insertText(QStringLiteral("|"));
    else
        cursor.setPosition(static_cast<int>(inside + parts.defaultStart), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
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
            if (event->modifiers().testFlag(Qt::ControlModifier) && !isReadOnly()) {
                offerCompletions(true);
                // Where nothing is meant yet, a column is.
                const QString before = line().left(textCursor().position());
                if (m_offers.offers.empty() && before.count(QLatin1String("{{")) <= before.count(QLatin1String("}}")))
                    textCursor().insertText(QStringLiteral("{{"));
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
