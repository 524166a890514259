#include "ui/log/resender.h"

#include <QMessageBox>
#include <QPushButton>

#include "ui/text/formats.h"

namespace hongyan::logpage {

Resender::Resender(QObject* parent) : QObject(parent) {
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &Resender::onSecondPassed);
}

void Resender::ask(const delivery::Filter& unconfirmed, qint64 count, QWidget* over) {
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Send again"),
                                tr("Nobody knows whether these %n message(s) arrived. Sent again, %n person(s) may "
                                   "get two.",
                                   nullptr, static_cast<int>(count)),
                                QMessageBox::Cancel, over);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton* again = box->addButton(tr("Send %1 again").arg(text::number(count)), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(again, &QPushButton::clicked, this, [this, unconfirmed, count] { begin(unconfirmed, count); });
    box->open();
}

void Resender::begin(const delivery::Filter& unconfirmed, qint64 twice) {
    if (isCounting())
        return;
    m_filter = unconfirmed;
    m_twice = twice;
    m_left = m_seconds;
    if (m_left <= 0) {
        emit due(m_filter);
        return;
    }
    m_second.start();
    emit counted(m_left, m_twice);
}

void Resender::cancel() {
    m_second.stop();
}

void Resender::onSecondPassed() {
    if (--m_left > 0) {
        emit counted(m_left, m_twice);
        return;
    }
    m_second.stop();
    emit due(m_filter);
}

}  // namespace hongyan::logpage
