#pragma once

#include <QWidget>
#include <vector>

#include "ui/widgets/theme.h"

namespace hongyan::widgets {

/// The message as the chat shows it. A picture of a phone: stays light in dark mode.
class PhoneCard : public QWidget {
    Q_OBJECT
 public:
    struct Line {
        QString label;
        QString value;
        bool faulty = false;  ///< an unfinished variable, or a value the platform would refuse
    };

    explicit PhoneCard(Theme& theme, QWidget* parent = nullptr);
    /// What is in the card besides the message. Holds from the next setMessage() on.
    struct Look {
        QString sender{};           ///< the mini-program above the title, as in service notices; empty: none
        bool opensProgram = false;  ///< the last row has a mini-program's mark
    };
    void setLook(const Look& look) { m_look = look; }
    /// `link` is the last row ("View order"); empty: none.
    void setMessage(const QString& account, const QString& time, const QString& title, std::vector<Line> lines,
                    const QString& link);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    int valueLeft() const;
    int lineHeight(const Line& line, int room) const;
    int linesHeight(int cardWidth) const;
    int headHeight() const;
    void paintSender(QPainter& painter, const QRect& card) const;
    void paintLink(QPainter& painter, const QRect& card, int top) const;
    void paintCard(QPainter& painter, const QRect& card) const;

    Theme& m_theme;
    QString m_account;
    QString m_time;
    QString m_title;
    std::vector<Line> m_lines;
    QString m_link;
    Look m_look;
};

}  // namespace hongyan::widgets
