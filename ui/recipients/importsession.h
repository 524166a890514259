#pragma once

#include <QObject>
#include <optional>

#include "base/clock.h"
#include "engine/library.h"
#include "ui/recipients/findings.h"
#include "ui/recipients/mapping.h"

namespace hongyan::recipientspage {

/// One spreadsheet on its way to a list: previews it, remembers its mapping, counts it, imports it. Every question to
/// the library has a number, and answers to older ones are dropped. Gui thread.
class ImportSession : public QObject {
    Q_OBJECT
 public:
    enum class Stage {
        Empty,        ///< no file yet
        Reading,      ///< the preview is asked for
        Unread,       ///< reading was stopped
        Failed,       ///< error() says why
        NeedsColumn,  ///< nobody knows which column holds the openids
        Counting,
        Uncounted,  ///< counting was stopped
        Counted,
        Importing,
    };

    ImportSession(engine::Library& library, const Clock& clock, QObject* parent = nullptr);
    ~ImportSession() override;

    void open(const QString& path);
    /// What was copied, under a name: it stays in memory.
    void openPasted(const QString& text, const QString& name);
    void close();
    /// Reads anew.
    void setOptions(const recipients::ReadOptions& options);
    void useAsOpenid(int column);  ///< counts anew
    void useAsName(int column);    ///< -1: none
    /// What the column is called in the list; empty or another's name: as the header says.
    void rename(int column, const QString& name);
    void read();  ///< anew, as it was asked for last
    /// Forgets the remembered mapping for this file: as if the header were new.
    void mapAnew();
    void count();
    void import(const QString& listName);
    void cancel();  ///< the reading, the counting or the importing
    void setGapColumn(int column);
    void setNote(int note);  ///< whose rows are looked at; -1: none
    /// Every row that is not as it should be, out of the file; how many.
    QFuture<Result<qint64>> writeProblems(const QString& path, const recipients::RejectionWords& words);
    void stopWriting() { m_gatherer.stopWriting(); }

    Stage stage() const { return m_stage; }
    const QString& path() const { return m_origin.path; }  ///< of what was pasted its name
    bool isPasted() const { return !m_origin.pasted.isEmpty(); }
    QString fileName() const;
    const recipients::ReadOptions& options() const { return m_options; }
    const std::optional<recipients::Preview>& preview() const { return m_preview; }
    /// What is known of the file; stays when reading with other options fails.
    const std::optional<recipients::SourceInfo>& source() const { return m_source; }
    const std::optional<recipients::SourceInfo>& detected() const { return m_detected; }
    int openidColumn() const { return m_openidColumn; }
    int nameColumn() const { return m_nameColumn; }
    const QStringList& columns() const { return m_columns; }  ///< as they are called in the list
    const Findings& findings() const { return m_findings; }
    const std::vector<recipients::FileNote>& notes() const { return m_notes; }  ///< the last; kept while reading anew
    bool asks() const { return recipients::openChoice(m_notes).has_value(); }
    const std::optional<Error>& error() const { return m_error; }
    const std::optional<Mapping>& remembered() const { return m_remembered; }
    qint64 fileSize() const { return m_size; }  ///< bytes; negative: not known yet
    Timestamp readAt() const { return m_readAt; }
    Milliseconds readingTook() const { return m_took; }

 signals:
    void changed();
    void progressed(double done, qint64 rows);  ///< of the counting or the importing
    void imported(hongyan::ListId list, const QString& name, qint64 people);

 private:
    void setStage(Stage stage);
    void fail(const Error& error);
    void begin(const recipients::Origin& origin);
    void readMapping(const Mapping* mapping);
    void onPreviewed(const recipients::Preview& preview);
    void onMappingRemembered(const QByteArray& json);
    void onCounted(const Result<engine::Imported>& result);
    void onImported(const Result<engine::Imported>& result, const QString& listName);
    void gather();
    engine::ImportJob* startJob(const QString& listName, bool dryRun);
    void dropJob();  ///< one that nobody wants any more
    void endJob();   ///< one that has finished

    engine::Library& m_library;
    const Clock& m_clock;
    Gatherer m_gatherer;
    Stage m_stage = Stage::Empty;
    quint64 m_question = 0;
    engine::ImportJob* m_job = nullptr;
    std::shared_ptr<std::atomic_bool> m_stopped = std::make_shared<std::atomic_bool>(false);  ///< the preview
    recipients::Origin m_origin{};
    recipients::ReadOptions m_options;
    std::optional<recipients::Preview> m_preview;
    std::optional<recipients::SourceInfo> m_source;
    std::optional<recipients::SourceInfo> m_detected;
    int m_openidColumn = -1;
    int m_nameColumn = -1;
    QStringList m_columns;
    Findings m_findings;
    std::vector<recipients::FileNote> m_notes;
    std::optional<Mapping> m_remembered;
    std::optional<Error> m_error;
    qint64 m_size = -1;
    Timestamp m_readAt{};
    SteadyTime m_began{};
    Milliseconds m_took{0};
};

}  // namespace hongyan::recipientspage
