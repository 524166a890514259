#pragma once

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include "shop.h"
#include "support/ui/fakestage.h"
#include "ui/sending/draft.h"
#include "ui/widgets/steplist.h"

namespace hongyan {

/// The Send page in English over the fakes, on the shop's afternoon at 14:29, and what one does with it by mouse.
class SendDesk {
 protected:
    const QString draftKey = QStringLiteral("draft/send");

    void begin() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_theme = std::make_unique<widgets::Theme>(*qApp);
    }
    void lay() {
        m_library = std::make_unique<fakes::Library>();
        m_log = std::make_unique<fakes::Log>();
        m_sending = std::make_unique<fakes::Sending>();
        m_stage = std::make_unique<fakes::Stage>();
        m_clock.time = fakes::at(14, 29, 20);
        m_preferences = {};
        m_preferences.sending.undoSeconds = 1;
        shop::fill(*m_library, *m_log, *m_sending);
    }
    void show(int height) {
        m_page = std::make_unique<sendingpage::SendPage>(*m_theme, *m_library, *m_log, *m_sending, *m_stage,
                                                         m_preferences, m_clock);
        m_page->resize(1132, height);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    template<class W>
    W* find(const char* name) const {
        W* found = m_page->findChild<W*>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    /// Near its left end, where a check box has its box.
    void click(const char* name) const {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button->isVisible(), name);
        QVERIFY2(button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
    }
    int step() const { return m_page->findChild<widgets::StepList*>()->current(); }
    void goToStep(int step) const {
        auto* steps = m_page->findChild<widgets::StepList*>();
        QTest::mouseClick(steps, Qt::LeftButton, {}, QPoint(60, m_theme->px(8) + step * m_theme->px(56) + 20));
    }
    sendingpage::Draft kept() const { return sendingpage::draftFromJson(m_library->notes.value(draftKey)); }
    static QString plain(QString text) { return text.remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>")); }
    /// What stands on the labels that are shown, below `in` or on the whole page.
    QString wordsOf(const QWidget* in = nullptr) const {
        QStringList words;
        for (const QLabel* label : (in ? in : m_page.get())->findChildren<QLabel*>())
            if (label->isVisible())
                words << plain(label->text());
        return words.join(u'\n');
    }

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<fakes::Library> m_library;
    std::unique_ptr<fakes::Log> m_log;
    std::unique_ptr<fakes::Sending> m_sending;
    std::unique_ptr<fakes::Stage> m_stage;
    fakes::FixedClock m_clock;
    settings::Preferences m_preferences;
    std::unique_ptr<sendingpage::SendPage> m_page;
};

}  // namespace hongyan
