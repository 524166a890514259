#pragma once

#include <QFrame>

#include "ui/editor/offers.h"
#include "ui/widgets/theme.h"

class QKeyEvent;
class QLabel;
class QListView;
class QStandardItemModel;

namespace hongyan::editor {

/// What may be meant, below a field, with what it is for the recipient shown. Takes no focus: the field
/// hands its keys over. A child of the window, so it never outlives or leaves it.
class Completions : public QFrame {
    Q_OBJECT
 public:
    Completions(widgets::Theme& theme, QWidget& field);

    /// Hides where there is nothing to offer.
    void offer(const Offers& offers);
    /// True when the key was for the list: Up, Down, Enter, Tab, Esc while it is shown.
    bool take(const QKeyEvent& event);
    int count() const;
    QString current() const;  ///< the name of the offer

 signals:
    void chosen(const hongyan::editor::Offers::Offer& offer);

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

 private:
    void place();
    void follow();
    void step(int by);
    void choose();
    void retranslate();

    widgets::Theme& m_theme;
    QWidget& m_field;
    QStandardItemModel* m_model;
    QListView* m_view;
    QLabel* m_note;
    Offers m_offers;
};

}  // namespace hongyan::editor
