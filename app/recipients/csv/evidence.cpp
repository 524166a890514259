#include "recipients/csv/evidence.h"

#include <utility>

namespace hongyan::recipients {
namespace {

bool isLetter(unsigned char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

}  // namespace

void Evidence::take(QByteArrayView chunk) {
    for (const char c : chunk) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == '\n' || byte == '\r') {
            endLine();
        } else {
            filled_ = true;
            if (std::exchange(lonePending_, false))
                ++(isLetter(byte) ? otherPairs_ : loneHanzi_);
            if (byte >= 0x80 || missing_ > 0 || gbState_ > 0) {
                line_.high += byte >= 0x80;
                takeGb(byte);
                takeUtf8(byte);
            }
        }
        last_ = byte;
    }
}

void Evidence::startUtf8(unsigned char byte) {
    if (byte < 0x80)
        return;
    before_ = last_;
    lead_ = byte;
    low_ = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
    high_ = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
    length_ = byte >= 0xC2 && byte <= 0xDF ? 2 : (byte & 0xF0) == 0xE0 ? 3 : byte >= 0xF0 && byte <= 0xF4 ? 4 : 0;
    line_.utf8 = line_.utf8 && length_ > 0;
    missing_ = length_ > 0 ? length_ - 1 : 0;
}

void Evidence::takeUtf8(unsigned char byte) {
    if (missing_ == 0)
        return startUtf8(byte);
    if (byte < low_ || byte > high_) {
        line_.utf8 = false;
        missing_ = 0;
        return startUtf8(byte);
    }
    low_ = 0x80;
    high_ = 0xBF;
    if (--missing_ > 0)
        return;
    if (length_ > 2) {
        line_.inThree += length_;
    } else if (lead_ >= 0xB0 && lead_ <= 0xD7 && byte >= 0xA1 && !isLetter(before_)) {
        lonePending_ = true;
    } else {
        ++otherPairs_;
    }
}

void Evidence::endPair(unsigned char trail) {
    ++line_.gbPairs;
    ++pairs_;
    line_.highTrails += trail >= 0x80;
    lowTrails_ += trail < 0x80 && gbLead_ >= 0xA4;
    earlyLeads_ += gbLead_ <= 0xA0;
    gbState_ = 0;
}

// One byte, two, or four that alternate between high bytes and digits.
void Evidence::takeGb(unsigned char byte) {
    const bool isDigit = byte >= '0' && byte <= '9';
    const bool isLead = byte > 0x80 && byte < 0xFF;
    if (gbState_ == 1 && byte >= 0x40 && byte != 0x7F && byte != 0xFF)
        return endPair(byte);
    if (gbState_ == 3 && isDigit) {
        gbState_ = 0;
        return;
    }
    if ((gbState_ == 1 && isDigit) || (gbState_ == 2 && isLead)) {
        ++gbState_;
        return;
    }
    line_.gb = line_.gb && gbState_ == 0 && (byte < 0x80 || isLead);
    gbState_ = isLead ? 1 : 0;
    gbLead_ = byte;
}

void Evidence::endLine() {
    if (std::exchange(lonePending_, false))
        ++loneHanzi_;
    lines_.all += std::exchange(filled_, false);
    if (line_.high == 0)
        return;
    const bool isUtf8 = line_.utf8 && missing_ == 0;
    const bool isChinese = line_.gb && gbState_ == 0 && line_.highTrails * 2 >= line_.gbPairs;
    // A cut character shifts the rest of its line against GB18030's pairs, but leaves the other characters whole.
    const bool isDamaged = line_.inThree * 2 >= line_.high;
    if (isUtf8)
        ++(line_.inThree > 0 || !isChinese ? lines_.utf8 : lines_.either);
    else if (isChinese)
        ++lines_.gb;
    else
        ++lines_.neither;
    lines_.damaged += !isUtf8 && isDamaged;
    lines_.clearGb += !isUtf8 && isChinese && line_.high >= 4 && !isDamaged;
    line_ = {};
    missing_ = gbState_ = 0;
}

bool Evidence::resemblesBig5() const {
    return pairs_ >= 8 && lowTrails_ * 4 >= pairs_ && earlyLeads_ * 50 < pairs_;
}

}  // namespace hongyan::recipients
