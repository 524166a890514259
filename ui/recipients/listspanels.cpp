#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>

#include "base/outside.h"
#include "ui/recipients/combinepanel.h"
#include "ui/recipients/fitting.h"
#include "ui/recipients/followerspanel.h"
#include "ui/recipients/liststrip.h"
#include "ui/recipients/listsview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/parts.h"

namespace hongyan::recipientspage {

void ListsView::makePanels() {
    m_combine = new CombinePanel(m_theme, m_library, *m_lists, m_lower);
    m_fetch = new FollowersPanel(m_theme, m_library, m_clock, *m_lists, m_lower);
    m_lower->addWidget(m_combine);
    m_lower->addWidget(m_fetch);
}

void ListsView::listenToPanels() {
    const auto made = [this](const std::vector<ListId>& lists, const QString& name) {
        showPanel(nullptr);
        if (lists.empty())
            return refresh();
        m_lists->showTag({});
        showImported(lists.front(), name, 0);
        m_madeLists = static_cast<int>(lists.size());
        showBanner();
    };
    connect(m_followers, &QPushButton::clicked, this, [this] {
        showPanel(m_fetch);
        m_fetch->open();
    });
    connect(m_strip, &ListStrip::combineRequested, this, [this] {
        showPanel(m_combine);
        m_combine->open(m_shown);
    });
    connect(m_combine, &CombinePanel::made, this, made);
    connect(m_fetch, &FollowersPanel::made, this, made);
    connect(m_combine, &CombinePanel::left, this, [this] { showPanel(nullptr); });
    connect(m_fetch, &FollowersPanel::left, this, [this] { showPanel(nullptr); });
    connect(m_lists, &ListsModel::renameWanted, this, &ListsView::rename);
    connect(m_strip, &ListStrip::renameRequested, this, [this] {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows(ListsModel::Name);
        if (!rows.isEmpty())
            m_table->edit(rows.front());
    });
    connect(m_strip, &ListStrip::tagged, this, [this](const QStringList& tags) {
        m_library.tagList(m_shown, tags).then(this, [this](const Result<void>& tagged) { answered(tagged); });
    });
}

void ListsView::showPanel(QWidget* panel) {
    if (panel)
        m_lower->setCurrentWidget(panel);
    else
        m_lower->setCurrentIndex(0);
    showBody();
    if (!panel)
        m_table->setFocus();
}

void ListsView::showBody() {
    const bool any = !m_lists->all().empty();
    const bool panel = m_lower->currentIndex() > 0;
    m_body->setVisible(any || panel);
    m_table->setVisible(any);
    m_empty->setVisible(m_answered && !any && !panel);
    m_import->setVisible(any);
    m_paste->setVisible(any);
    fitHeader();
}

void ListsView::nameButtons() {
    m_paste->setToolTip(tr("Paste what was copied in Excel or WPS (%1)")
                            .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    nameSuppressions();
    setWords(*m_followers, tr("From followers…"));
    setWords(*m_paste, tr("Paste"));
    setWords(*m_import, tr("Import list…"));
    fitHeader();
}

void ListsView::fitHeader() {
    fitButtons(*m_header, width(), {m_paste, m_followers, m_suppressions, m_import});
}

void ListsView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitHeader();
}

void ListsView::showTags() {
    for (QAbstractButton* chip : m_tagGroup->buttons()) {
        m_tagGroup->removeButton(chip);
        chip->hide();
        chip->deleteLater();
    }
    const QMap<QString, int> tags = m_lists->tags();
    m_tagBar->setVisible(!tags.isEmpty());
    const auto add = [this](const QString& words, const QString& tag, qint64 count) {
        auto* chip = new widgets::Chip(m_theme, words, m_tagBar);
        chip->setCheckable(true);
        chip->setCount(count);
        chip->setChecked(tag == m_lists->tag());
        m_tagGroup->addButton(chip);
        m_tagRow->insertWidget(m_tagRow->count() - 1, chip);
        connect(chip, &QAbstractButton::clicked, this, [this, tag] {
            const ListId before = m_shown;
            m_lists->showTag(tag);
            select(before);
        });
    };
    if (tags.isEmpty())
        return;
    add(tr("All"), {}, static_cast<qint64>(m_lists->all().size()));
    for (auto tag = tags.begin(); tag != tags.end(); ++tag)
        add(visibleName(tag.key()), tag.key(), tag.value());
}

void ListsView::rename(ListId list, const QString& name) {
    m_library.renameList(list, name).then(this, [this](const Result<void>& renamed) { answered(renamed); });
}

void ListsView::answered(const Result<void>& result) {
    m_error.reset();
    if (!result)
        m_error = result.error();
    showBanner();
    if (result)
        refresh();
}

}  // namespace hongyan::recipientspage
