#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "recipients/bytearena.h"
#include "recipients/xlsx/xmlpart.h"

namespace hongyan::recipients {

/// The texts of a workbook, which its cells refer to by number: the runs of each joined, its pronunciation left out.
class SharedStrings final : public XmlReceiver {
 public:
    Result<void> load(const Archive& archive, const QString& partName);

    bool contains(qint64 index) const { return index >= 0 && index < static_cast<qint64>(places_.size()); }
    QString text(qint64 index, bool* tooLong) const;

    void onStart(std::string_view name, const Attributes& attributes) override;
    void onEnd(std::string_view name) override;
    void onText(std::string_view text) override;
    Result<void> verdict() const override;
    quint64 harvest() const override { return places_.size(); }

 private:
    ByteArena arena_;
    std::deque<quint32> places_;  ///< grows without ever being in memory twice
    std::string text_;
    int phonetic_ = 0;
    bool inText_ = false;
    bool full_ = false;
    QString subject_;
};

}  // namespace hongyan::recipients
