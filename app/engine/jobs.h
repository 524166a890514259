#pragma once

#include <QObject>
#include <vector>

#include "base/ids.h"
#include "base/result.h"
#include "recipients/import.h"
#include "templates/lint.h"

namespace hongyan::engine {

struct Imported {
    ListId list;  ///< invalid after a dry run
    recipients::SourceInfo source;
    recipients::ImportSummary summary;
};

/// A running import. Delete it to cancel; lives on the thread that asked.
class ImportJob : public QObject {
    Q_OBJECT
 public:
    using QObject::QObject;
    virtual void cancel() = 0;
 signals:
    void progressed(double done, qint64 rows);  ///< ten a second at most
    void finished(const hongyan::Result<hongyan::engine::Imported>& result);
};

/// Something that takes a while. Delete it to cancel; lives on the thread that asked. Its finished() comes once, and
/// not after cancel().
class Job : public QObject {
    Q_OBJECT
 public:
    using QObject::QObject;
    virtual void cancel() = 0;
 signals:
    void progressed(double done, qint64 people);  ///< ten a second at most
};

class LintJob : public Job {
    Q_OBJECT
 public:
    using Job::Job;
    /// So far; the whole once it finished.
    virtual const templates::LintReport& report() const = 0;
 signals:
    void finished(const hongyan::Result<hongyan::templates::LintReport>& result);
};

/// Makes lists.
class ListJob : public Job {
    Q_OBJECT
 public:
    using Job::Job;
 signals:
    void finished(const hongyan::Result<std::vector<hongyan::ListId>>& made);
};

/// Copies people in or out.
class CopyJob : public Job {
    Q_OBJECT
 public:
    using Job::Job;
    /// How many are copied so far, whatever becomes of the rest.
    virtual qint64 copied() const = 0;
    /// Rows that could not be copied, as nobody can say whom they name. Once it finished.
    virtual qint64 leftOut() const = 0;
    /// The first ImportSummary::maxProblemRows of them, each with its reason, and of those that were copied all the
    /// same (not `rejected`).
    virtual std::vector<recipients::Problem> uselessRows() const = 0;
 signals:
    void finished(const hongyan::Result<qint64>& people);
};

}  // namespace hongyan::engine
