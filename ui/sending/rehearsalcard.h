#pragma once

#include "ui/sending/rehearsalrun.h"
#include "ui/sending/steppane.h"
#include "ui/widgets/markup.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace hongyan::widgets {
class Card;
class IconLabel;
class SectionTitle;
}  // namespace hongyan::widgets

namespace hongyan::sendingpage {

class RefusedModel;

/// Offers the rehearsal at the end of the review, shows how far it is and what it found. Gui thread.
class RehearsalCard : public StepPane {
    Q_OBJECT
 public:
    RehearsalCard(widgets::Theme& theme, RehearsalRun& run, QWidget* parent = nullptr);
    /// For the time it is done: what of others goes first, in messages; nothing: nobody knows when it goes on.
    void setNow(Timestamp now, std::optional<qint64> ahead);

 signals:
    /// It has grown: what stands in it should be seen.
    void opened();

 protected:
    void retranslate() override;

 private:
    QWidget* makeTop(QWidget* parent);
    QWidget* makeLinks(QWidget* parent);
    void makeTable(QWidget* parent);
    void keepFocus();
    void displayAll();
    void displayRunning();
    void displayReport();
    widgets::Markup sentence() const;
    QString details() const;
    QString caution() const;
    void toggleTable();
    void askWhereTo();

    widgets::Theme& m_theme;
    RehearsalRun& m_run;
    Timestamp m_now{};
    std::optional<qint64> m_ahead = 0;
    widgets::SectionTitle* m_title;
    widgets::Card* m_card;
    widgets::IconLabel* m_icon = nullptr;
    QLabel* m_words = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_button = nullptr;
    QPushButton* m_stop = nullptr;
    QLabel* m_details = nullptr;
    QLabel* m_caution = nullptr;
    QWidget* m_links = nullptr;
    QPushButton* m_show = nullptr;
    QPushButton* m_export = nullptr;
    QLabel* m_exported = nullptr;
    RefusedModel* m_refused;
    QTableView* m_table = nullptr;
    bool m_tableWanted = false;
};

}  // namespace hongyan::sendingpage
