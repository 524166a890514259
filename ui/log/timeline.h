#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "delivery/delivery.h"
#include "engine/keptword.h"
#include "ui/widgets/theme.h"

class QGridLayout;

namespace hongyan::logpage {

/// The attempts of a delivery as icons on a line: number and time, what was seen, and one sentence on what it meant
/// and what followed.
class Timeline : public QWidget {
    Q_OBJECT
 public:
    explicit Timeline(widgets::Theme& theme, QWidget* parent = nullptr);
    /// `now` is for "in 5 s" behind a retry that is planned; `skipped` says why a suppressed one was not sent,
    /// `said` who settled it. Ends with what a person can do now.
    void show(const delivery::Delivery& delivery, const std::vector<delivery::Attempt>& attempts, Timestamp now,
              const QString& skipped, const std::optional<engine::KeptWord>& said);

 private:
    struct Entry {
        QString icon;
        widgets::Ink ink;
        QString title;
        QString time;
        QString code;
        QString seen;
        QString sentence;
        QString right;
    };
    Entry entryOf(const delivery::Attempt& attempt) const;
    std::optional<Entry> planned(const delivery::Delivery& delivery, Timestamp now) const;
    std::optional<Entry> settled(const delivery::Delivery& delivery, const std::optional<engine::KeptWord>& said) const;
    void add(QGridLayout& grid, const Entry& entry, bool last);

    widgets::Theme& m_theme;
    QWidget* m_entries = nullptr;
};

}  // namespace hongyan::logpage
