#pragma once

#include <QWidget>

#include "ui/recipients/importsession.h"
#include "ui/widgets/theme.h"

class QComboBox;
class QLabel;

namespace hongyan::recipientspage {

/// How the file is read: sheet, header row, encoding, separator, quotes. What was detected is marked; boxes that do not
/// apply to the format are disabled and say so.
class SourceBar : public QWidget {
    Q_OBJECT
 public:
    enum Part { Sheet, HeaderRow, Encoding, Separator, Quotes, PartCount };

    explicit SourceBar(widgets::Theme& theme, QWidget* parent = nullptr);
    void show(const ImportSession& session);
    QComboBox* box(Part part) const { return m_boxes[part]; }

 signals:
    void chosen(const hongyan::recipients::ReadOptions& options);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();
    void onActivated(Part part);
    void showSheets();
    void showHeaderRows();
    void showEncodings();
    void showSeparators();
    void showQuotes();

    QLabel* m_labels[PartCount]{};
    QComboBox* m_boxes[PartCount]{};
    recipients::ReadOptions m_options;
    std::optional<recipients::SourceInfo> m_source;
    std::optional<recipients::SourceInfo> m_detected;
    std::optional<ErrorKind> m_error;
    bool m_pasted = false;
};

}  // namespace hongyan::recipientspage
