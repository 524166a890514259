#pragma once

#include <QByteArrayView>
#include <QtGlobal>

namespace hongyan::recipients {

/// What the lines of a file say about how it is written, UTF-8 or GB18030. Only lines with bytes above ASCII speak.
/// Fed chunk by chunk; memory does not grow.
class Evidence {
 public:
    struct Lines {
        qint64 all = 0;
        qint64 utf8 = 0;     ///< UTF-8, and no likely GB18030
        qint64 gb = 0;       ///< GB18030, not UTF-8
        qint64 clearGb = 0;  ///< of these, those that no damage to UTF-8 would explain
        qint64 either = 0;   ///< both, and short
        qint64 neither = 0;
        qint64 damaged = 0;                             ///< not UTF-8, but most of it still is
        qint64 strays() const { return gb + neither; }  ///< when it is UTF-8
    };

    void take(QByteArrayView chunk);
    /// The last line needs no end.
    void finish() { endLine(); }
    const Lines& lines() const { return lines_; }
    /// The pairs are those of traditional Chinese in another code.
    bool resemblesBig5() const;
    /// Two-byte characters alone between separators, as single Chinese characters stand, never inside of words.
    bool resemblesSingleHanzi() const { return loneHanzi_ > 0 && otherPairs_ == 0; }

 private:
    struct Line {
        qint64 high = 0;
        qint64 inThree = 0;  ///< bytes of whole UTF-8 characters of three or four
        qint64 gbPairs = 0;
        qint64 highTrails = 0;  ///< pairs of two high bytes: Chinese, where Western text makes pairs of é and a letter
        bool utf8 = true;
        bool gb = true;
    };
    void takeUtf8(unsigned char byte);
    void startUtf8(unsigned char byte);
    void takeGb(unsigned char byte);
    void endPair(unsigned char trail);
    void endLine();

    Line line_;
    Lines lines_;
    bool filled_ = false;
    unsigned char before_ = 0;  ///< the byte before the UTF-8 character
    unsigned char lead_ = 0;    ///< of that character
    unsigned char last_ = 0;    ///< byte taken
    int length_ = 0;            ///< of that character
    int missing_ = 0;           ///< bytes of it
    unsigned char low_ = 0x80;  ///< what the next of them may be
    unsigned char high_ = 0xBF;
    int gbState_ = 0;  ///< bytes of its character seen
    unsigned char gbLead_ = 0;
    bool lonePending_ = false;  ///< a hanzi that may be alone: the next byte says
    qint64 pairs_ = 0;
    qint64 lowTrails_ = 0;
    qint64 earlyLeads_ = 0;
    qint64 loneHanzi_ = 0;
    qint64 otherPairs_ = 0;
};

}  // namespace hongyan::recipients
