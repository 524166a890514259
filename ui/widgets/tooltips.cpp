#include "ui/widgets/tooltips.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>

#include "base/outside.h"
#include "ui/widgets/markup.h"

namespace hongyan::widgets {
namespace {

constexpr int mostLines = 20;
constexpr QChar placeToBreak = QChar(0x200B);  // without a width

QString firstLines(const QString& text) {
    qsizetype end = -1;
    for (int line = 0; line < mostLines; ++line) {
        end = text.indexOf(u'\n', end + 1);
        if (end < 0)
            return text;
    }
    return text.left(end) + u'…';
}

/// Rich text that says `plain` and nothing else: only so are the lines of a tooltip broken.
QString asRichText(const QString& plain) {
    return QStringLiteral("<p style=\"white-space:pre-wrap\">") + Markup(plain).html() + QStringLiteral("</p>");
}

QString cellTip(const QWidget& watched, const QHelpEvent& help) {
    const auto* view = qobject_cast<const QAbstractItemView*>(watched.parentWidget());
    if (!view || view->viewport() != &watched || !view->model())
        return {};
    if (const auto* header = qobject_cast<const QHeaderView*>(view)) {
        const int section = header->logicalIndexAt(help.pos());
        return section < 0 ? QString()
                           : view->model()->headerData(section, header->orientation(), Qt::ToolTipRole).toString();
    }
    return view->indexAt(help.pos()).data(Qt::ToolTipRole).toString();
}

}  // namespace

QString tip(const QString& outside) {
    QString plain = firstLines(visibleLines(outside));
    if (Qt::mightBeRichText(plain)) {
        for (const QChar opening : {QChar(u'<'), QChar(u'&')})
            plain.replace(opening, QString(opening) + placeToBreak);
    }
    return plain;
}

bool ToolTips::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ToolTip || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    auto& widget = static_cast<QWidget&>(*watched);
    const auto& help = static_cast<const QHelpEvent&>(*event);
    const QString ofCell = cellTip(widget, help);
    const QString words = ofCell.isEmpty() ? widget.toolTip() : ofCell;
    if (words.isEmpty())
        return QObject::eventFilter(watched, event);
    QToolTip::showText(help.globalPos(), asRichText(tip(words)), &widget, {}, widget.toolTipDuration());
    event->accept();
    return true;
}

}  // namespace hongyan::widgets
