#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>

#include "base/outside.h"
#include "ui/recipients/previewtable.h"
#include "ui/widgets/label.h"

namespace hongyan::recipientspage {
namespace {

constexpr int mostBoxes = 60;
enum Choice { AsOpenid, AsName, AsItself, Rename };  // of a box, in its order

QString rule(const QString& selector, const QString& border, int width, int height, int side) {
    return QStringLiteral("%1 { border: %2px solid %3; min-height: %4px; max-height: %4px; padding: 0 %5px; }")
        .arg(selector)
        .arg(width)
        .arg(border)
        .arg(height)
        .arg(side);
}

}  // namespace

UseRow::UseRow(widgets::Theme& theme, QTableView& table, PreviewModel& model, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_table(table),
      m_model(model),
      m_caption(widgets::label({}, widgets::Type::Caption, widgets::Ink::Secondary, this)) {
    setFocusPolicy(Qt::NoFocus);
    m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, &UseRow::arrange);
    connect(table.horizontalHeader(), &QHeaderView::geometriesChanged, this, &UseRow::arrange);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, &UseRow::arrange);
    connect(&theme, &widgets::Theme::changed, this, &UseRow::dress);
    dress();
    show(-1, {});
}

void UseRow::dress() {
    setFixedHeight(m_theme.px(36));
    const widgets::Colors& colors = m_theme.colors();
    const int height = m_theme.px(22);
    setStyleSheet(rule(QStringLiteral("QComboBox"), colors.inputBorder.name(), 1, height, m_theme.px(7)) +
                  rule(QStringLiteral("QComboBox[openid=\"true\"]"), colors.accent.name(), 1, height, m_theme.px(7)) +
                  rule(QStringLiteral("QComboBox:focus"), colors.accent.name(), 2, height - 2, m_theme.px(7) - 1));
    arrange();
}

QComboBox* UseRow::boxOf(int column) const {
    for (const Box& box : m_boxes) {
        if (box.column == column)
            return box.combo;
    }
    return nullptr;
}

void UseRow::show(int nameColumn, const QStringList& names) {
    m_nameColumn = nameColumn;
    m_columns = names;
    m_caption->setText(tr("Used as"));
    const auto columns = static_cast<int>(m_model.header().size());
    const int focused = [this] {
        for (const Box& box : m_boxes) {
            if (box.combo->hasFocus())
                return box.column;
        }
        return -1;
    }();
    std::vector<int> wanted;
    for (int column = 0; column < columns; ++column) {
        if (column < mostBoxes || column == m_model.openidColumn())
            wanted.push_back(column);
    }
    while (m_boxes.size() > wanted.size()) {
        m_boxes.back().combo->hide();
        m_boxes.back().combo->deleteLater();
        m_boxes.pop_back();
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (i == m_boxes.size())
            m_boxes.push_back({wanted[i], makeBox(static_cast<int>(i))});
        m_boxes[i].column = wanted[i];
        fill(m_boxes[i]);
        if (wanted[i] == focused)
            m_boxes[i].combo->setFocus();
    }
    arrange();
}

QComboBox* UseRow::makeBox(int at) {
    auto* combo = new QComboBox(this);
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->installEventFilter(this);
    connect(combo, &QComboBox::activated, this,
            [this, at](int choice) { choose(m_boxes[static_cast<std::size_t>(at)].column, choice); });
    return combo;
}

void UseRow::choose(int column, int choice) {
    if (column == m_model.openidColumn())
        return;
    if (choice == Rename)
        rename(column);
    else if (choice == AsOpenid)
        emit openidChosen(column);
    else if ((choice == AsName) != (column == m_nameColumn))
        emit nameChosen(choice == AsName ? column : -1);
}

void UseRow::rename(int column) {
    endRenaming(true);
    QComboBox* combo = boxOf(column);
    combo->setCurrentIndex(column == m_nameColumn ? AsName : AsItself);
    m_renaming = column;
    m_edit = new QLineEdit(this);
    m_edit->setMaxLength(100);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { endRenaming(true); });
    m_edit->setText(m_columns.value(column));
    m_edit->setAccessibleName(tr("Name of the column “%1” in the list").arg(visibleName(m_model.header()[column])));
    m_edit->setFont(m_theme.font(widgets::Type::Caption));
    m_edit->show();
    m_edit->raise();
    m_edit->selectAll();
    m_edit->setFocus();
    arrange();
}

void UseRow::endRenaming(bool keep) {
    const int column = std::exchange(m_renaming, -1);
    if (column < 0)
        return;
    QComboBox* combo = boxOf(column);
    QLineEdit* edit = std::exchange(m_edit, nullptr);
    if (edit->hasFocus() && combo)
        combo->setFocus();
    edit->hide();
    edit->deleteLater();
    if (keep && combo)
        emit renamed(column, edit->text());
}

void UseRow::fill(const Box& box) {
    const QString heads = visibleName(m_model.header()[box.column]);
    const QString name = visibleName(m_columns.value(box.column, heads));
    const bool isOpenid = box.column == m_model.openidColumn();
    const QSignalBlocker quiet(box.combo);
    box.combo->setIconSize(QSize(m_theme.px(14), m_theme.px(14)));
    const QString meaning = tr("Use of the column “%1”").arg(heads);
    const bool isName = !isOpenid && box.column == m_nameColumn;
    // “Name (name)” would say the same twice.
    const bool isCalledName = name.compare(tr("name"), Qt::CaseInsensitive) == 0;
    const QString asName = (isCalledName ? tr("%1 (shown beside the openid)") : tr("%1 (name)")).arg(name);
    const QString shown = isOpenid ? tr("Recipient openid") : isName ? asName : name;
    if (box.combo->currentText() == shown && box.combo->accessibleName() == meaning)
        return;  // a list that is open stays open
    box.combo->clear();
    box.combo->addItem(
        m_theme.icon(QStringLiteral("user-identity"), isOpenid ? widgets::Ink::Accent : widgets::Ink::Secondary),
        tr("Recipient openid"));
    if (!isOpenid)
        box.combo->addItems({asName, name, tr("Rename…")});
    box.combo->setCurrentIndex(isOpenid ? AsOpenid : isName ? AsName : AsItself);
    box.combo->setAccessibleName(meaning);
    box.combo->setToolTip(isOpenid        ? tr("Another column becomes the openid by choosing it there")
                          : name == heads ? heads
                                          : tr("%1, in the file %2").arg(name, heads));
    QFont font = m_theme.font(isOpenid ? widgets::Type::CaptionBold : widgets::Type::Caption);
    box.combo->setFont(font);
    if (box.combo->property("openid") != isOpenid) {
        box.combo->setProperty("openid", isOpenid);
        dress();
    }
}

void UseRow::arrange() {
    const QHeaderView* header = m_table.horizontalHeader();
    const int gap = m_theme.px(6);
    const int height = m_theme.px(24);
    const int top = (this->height() - 1 - height) / 2;
    const auto left = [&](int section) { return header->sectionViewportPosition(section); };
    if (m_model.columnCount() > 0)
        m_caption->setGeometry(left(0), 0, header->sectionSize(0) - m_theme.px(8), this->height() - 1);
    for (const Box& box : m_boxes) {
        const int section = PreviewModel::FirstCell + box.column;
        if (section >= header->count())
            continue;
        box.combo->setGeometry(left(section) + gap, top, header->sectionSize(section) - 2 * gap, height);
        box.combo->setVisible(header->sectionSize(section) > 2 * gap);
        if (box.column == m_renaming)
            m_edit->setGeometry(box.combo->geometry());
    }
    update();
}

void UseRow::openFirst() {
    if (m_boxes.empty())
        return;
    bringIntoView(m_boxes.front().column);
    m_boxes.front().combo->setFocus();
    m_boxes.front().combo->showPopup();
}

void UseRow::bringIntoView(int column) {
    const QHeaderView* header = m_table.horizontalHeader();
    const int section = PreviewModel::FirstCell + column;
    const int left = header->sectionViewportPosition(section);
    const int over = left + header->sectionSize(section) - m_table.viewport()->width();
    QScrollBar* bar = m_table.horizontalScrollBar();
    if (left < 0)
        bar->setValue(bar->value() + left);
    else if (over > 0)
        bar->setValue(bar->value() + qMin(left, over));
}

bool UseRow::eventFilter(QObject* watched, QEvent* event) {
    if (m_edit && watched == m_edit) {
        // Both keys would go on to the page: back to the lists, or into the import.
        if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
            return false;
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool ends = key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter;
        if (ends && event->type() == QEvent::KeyPress)
            endRenaming(key != Qt::Key_Escape);
        if (ends)
            event->accept();
        return ends;
    }
    if (event->type() == QEvent::Wheel)  // scrolling past must not choose
        return true;
    if (event->type() == QEvent::FocusIn) {
        for (const Box& box : m_boxes) {
            if (box.combo == watched)
                bringIntoView(box.column);
        }
    }
    return QFrame::eventFilter(watched, event);
}

void UseRow::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show(m_nameColumn, m_columns);
}

void UseRow::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    arrange();
}

void UseRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const widgets::Colors& colors = m_theme.colors();
    painter.fillRect(rect(), colors.alternateBase);
    const QHeaderView* header = m_table.horizontalHeader();
    for (int section = 0; section < header->count(); ++section) {
        const int right = header->sectionViewportPosition(section) + header->sectionSize(section) - 1;
        if (header->sectionSize(section) > 0 && right >= 0 && right < width())
            painter.fillRect(QRect(right, 0, 1, height()), colors.hairline);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.hairline);
}

}  // namespace hongyan::recipientspage
