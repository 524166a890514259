#pragma once

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

namespace hongyan::fakes {

/// A page in a window with something before it, where Qt would put the focus that a page loses.
class Framed {
 public:
    explicit Framed(QWidget& page) : m_page(page) {
        auto* rows = new QVBoxLayout(&m_window);
        rows->addWidget(rail = new QPushButton(QStringLiteral("rail"), &m_window));
        rows->addWidget(&page, 1);
        m_window.resize(page.size() + QSize(0, 40));
        m_window.show();
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("the window is not active");
    }
    ~Framed() { m_page.setParent(nullptr); }
    Framed(const Framed&) = delete;
    Framed& operator=(const Framed&) = delete;

    /// As a person does who uses the keyboard.
    static void press(QAbstractButton& button) {
        button.setFocus();
        if (!button.hasFocus())
            qFatal("%s takes no focus", qPrintable(button.text()));
        QTest::keyClick(&button, Qt::Key_Space);
    }
    /// On the page, and on nothing that a second press of the key would remove.
    bool isFocusWell() const {
        const QWidget* focus = QApplication::focusWidget();
        return focus && (focus == &m_page || m_page.isAncestorOf(focus)) && !focus->property("takesAway").toBool();
    }

    QPushButton* rail;

 private:
    QWidget m_window;
    QWidget& m_page;
};

/// Where the focus came to rest since, where it should not have: Qt passes it on before the page keeps it.
class FocusTrail : public QObject {
 public:
    explicit FocusTrail(const Framed& window) {
        connect(
            qApp, &QApplication::focusChanged, this,
            [this, &window] {
                const QWidget* focus = QApplication::focusWidget();
                if (!window.isFocusWell())
                    m_strayed << (focus ? focus->objectName() + u' ' + focus->accessibleName()
                                        : QStringLiteral("nowhere"));
            },
            Qt::QueuedConnection);
    }
    const QStringList& strayed() const { return m_strayed; }

 private:
    QStringList m_strayed;
};

}  // namespace hongyan::fakes
