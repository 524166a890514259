#include "ui/editor/completions.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "ui/widgets/label.h"
#include "ui/widgets/tables.h"

namespace hongyan::editor {
namespace {

constexpr int valueRole = Qt::UserRole + 1;
constexpr int shownRows = 6;

class Offer : public widgets::RowDelegate {
 public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {RowDelegate::sizeHint(option, index).width(), theme().px(30)};
    }

 protected:
    void paintCell(QPainter& painter, const QRect& area, const QStyleOptionViewItem&,
                   const QModelIndex& index) const override {
        using widgets::Ink;
        const QFont bold = theme().font(widgets::Type::Bold);
        const QString name = index.data(Qt::DisplayRole).toString();
        const int wide = qMin(QFontMetrics(bold).horizontalAdvance(name), area.width() * 2 / 3);
        widgets::cells::text(painter, area.adjusted(0, 0, wide + 1 - area.width(), 0), name, theme().color(Ink::Text),
                             bold);
        widgets::cells::text(painter, area.adjusted(wide + theme().px(12), 0, 0, 0), index.data(valueRole).toString(),
                             theme().color(Ink::Secondary), theme().font(widgets::Type::Body), Qt::AlignRight);
    }
};

}  // namespace

Completions::Completions(widgets::Theme& theme, QWidget& field)
    : QFrame(field.window()),
      m_theme(theme),
      m_field(field),
      m_model(new QStandardItemModel(this)),
      m_view(new QListView(this)),
      m_note(widgets::label({}, widgets::Type::Caption, widgets::Ink::Secondary, this)) {
    setObjectName(QStringLiteral("Completions"));
    setFocusPolicy(Qt::NoFocus);
    m_view->setModel(m_model);
    widgets::followColors(*m_view, theme);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setUniformItemSizes(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setItemDelegate(new Offer(theme, m_view));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_note->setContentsMargins(theme.px(10), 0, theme.px(10), 0);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    rows->addWidget(m_view);
    rows->addWidget(m_note);
    connect(m_view, &QListView::clicked, this, &Completions::choose);
    hide();
    retranslate();
}

void Completions::retranslate() {
    switch (m_offers.kind) {
        case Offers::Kind::Nothing:
            return;
        case Offers::Kind::Columns:
            m_view->setAccessibleName(tr("Columns of the list"));
            m_note->setText(tr("↑↓ choose, Enter inserts. At the right: this recipient's value"));
            return;
        case Offers::Kind::Formats:
            m_view->setAccessibleName(tr("Formats"));
            m_note->setText(tr("↑↓ choose, Enter inserts. At the right: this recipient's value in this format"));
            return;
        case Offers::Kind::Choices:
            m_view->setAccessibleName(tr("Approved values"));
            m_note->setText(tr("↑↓ choose, Enter inserts. The platform accepts these values only"));
            return;
    }
}

void Completions::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Completions::offer(const Offers& offers) {
    m_offers = offers;
    m_model->clear();
    for (const Offers::Offer& each : m_offers.offers) {
        auto* item = new QStandardItem(each.shown);
        item->setData(each.value, valueRole);
        item->setData(each.value.isEmpty() ? each.shown : each.shown + QStringLiteral(", ") + each.value,
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    if (m_model->rowCount() == 0) {
        hide();
        return;
    }
    retranslate();
    m_view->setCurrentIndex(m_model->index(0, 0));
    if (isHidden()) {
        // Wherever the field goes, the list goes along; where it is scrolled away or hidden, it must not stay behind.
        for (QWidget* above = &m_field; above && above != window(); above = above->parentWidget())
            above->installEventFilter(this);
    }
    place();
    raise();
    show();
}

void Completions::place() {
    if (parentWidget() != m_field.window())
        setParent(m_field.window());
    const int rows = qMin(count(), shownRows);
    m_view->setFixedHeight(rows * m_theme.px(30));
    m_note->setFixedHeight(m_theme.px(26));
    const int width = qMin(parentWidget()->width(), qMax(m_theme.px(340), m_note->sizeHint().width() + m_theme.px(8)));
    const int height = m_view->height() + m_note->height() + 2;
    const QPoint at = m_field.mapTo(parentWidget(), QPoint(0, 0));
    int top = at.y() + m_field.height() + m_theme.px(2);
    if (top + height > parentWidget()->height())
        top = qMax(0, at.y() - height - m_theme.px(2));
    setGeometry(qMin(at.x(), parentWidget()->width() - width), top, width, height);
}

bool Completions::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Hide)
        hide();
    else if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        follow();
    return QFrame::eventFilter(watched, event);
}

void Completions::follow() {
    if (m_field.visibleRegion().isEmpty())
        hide();
    else
        place();
}

void Completions::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    for (QWidget* above = &m_field; above; above = above->parentWidget())
        above->removeEventFilter(this);
}

void Completions::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(m_theme.colors().inputBorder);
    painter.setBrush(m_theme.colors().base);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

int Completions::count() const {
    return m_model->rowCount();
}

QString Completions::current() const {
    const int row = m_view->currentIndex().row();
    return row < 0 ? QString() : m_offers.offers[static_cast<size_t>(row)].name;
}

void Completions::choose() {
    // What is inserted offers anew: a copy outlives that.
    if (const int row = m_view->currentIndex().row(); row >= 0)
        emit chosen(Offers::Offer(m_offers.offers[static_cast<size_t>(row)]));
}

void Completions::step(int by) {
    const int row = (m_view->currentIndex().row() + by + count()) % count();
    m_view->setCurrentIndex(m_model->index(row, 0));
}

bool Completions::take(const QKeyEvent& event) {
    if (isHidden())
        return false;
    switch (event.key()) {
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
            choose();
            return true;
        case Qt::Key_Escape:
            hide();
            return true;
        default:
            return false;
    }
}

}  // namespace hongyan::editor
