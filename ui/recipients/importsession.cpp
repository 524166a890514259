#include "ui/recipients/importsession.h"

#include <QFileInfo>
#include <utility>

namespace hongyan::recipientspage {

ImportSession::ImportSession(engine::Library& library, const Clock& clock, QObject* parent)
    : QObject(parent), m_library(library), m_clock(clock) {}

ImportSession::~ImportSession() = default;

QString ImportSession::fileName() const {
    return QFileInfo(m_path).fileName();
}

void ImportSession::setStage(Stage stage) {
    m_stage = stage;
    emit changed();
}

void ImportSession::fail(const Error& error) {
    m_error = error;
    setStage(Stage::Failed);
}

void ImportSession::open(const QString& path) {
    close();
    m_path = path;
    const quint64 question = m_question;
    m_gatherer.sizeOf(path).then(this, [this, path, question](qint64 size) {
        if (path != m_path || question > m_question)
            return;
        m_size = size;
        emit changed();
    });
    read();
}

void ImportSession::close() {
    ++m_question;
    dropJob();
    m_gatherer.stop();
    m_path.clear();
    m_options = {};
    m_preview.reset();
    m_source.reset();
    m_detected.reset();
    m_remembered.reset();
    m_error.reset();
    m_openidColumn = -1;
    m_findings = {};
    m_size = -1;
    setStage(Stage::Empty);
}

void ImportSession::setOptions(const recipients::ReadOptions& options) {
    m_options = options;
    read();
}

void ImportSession::read() {
    dropJob();
    m_gatherer.stop();
    m_error.reset();
    m_preview.reset();
    m_findings = {};
    m_openidColumn = -1;
    m_began = m_clock.steady();
    const quint64 question = ++m_question;
    setStage(Stage::Reading);
    m_library.preview(m_path, m_options).then(this, [this, question](const Result<recipients::Preview>& preview) {
        if (question != m_question)
            return;
        if (preview)
            onPreviewed(*preview);
        else
            fail(preview.error());
    });
}

void ImportSession::onPreviewed(const recipients::Preview& preview) {
    m_preview = preview;
    m_source = preview.source;
    if (!m_detected)
        m_detected = preview.source;
    m_remembered.reset();
    m_openidColumn = preview.openidColumn;
    m_nameColumn = recipients::guessNameColumn(preview.source.header);
    m_findings.setPreview(preview, m_openidColumn);
    emit changed();
    const quint64 question = m_question;
    m_library.note(mappingKey(preview.source.header)).then(this, [this, question](const Result<QByteArray>& note) {
        if (question == m_question)
            onMappingRemembered(note ? *note : QByteArray());
    });
}

void ImportSession::onMappingRemembered(const QByteArray& json) {
    const std::optional<Mapping> mapping = mappingFrom(json);
    const auto column = mapping ? m_source->header.indexOf(mapping->openidColumn) : -1;
    if (column >= 0) {
        m_remembered = mapping;
        m_openidColumn = static_cast<int>(column);
        m_nameColumn = static_cast<int>(m_source->header.indexOf(mapping->nameColumn));
    }
    count();
}

void ImportSession::mapAnew() {
    if (!m_preview)
        return;
    m_remembered.reset();
    m_openidColumn = m_preview->openidColumn;
    m_nameColumn = recipients::guessNameColumn(m_preview->source.header);
    count();
}

void ImportSession::useAsOpenid(int column) {
    m_remembered.reset();
    m_openidColumn = column;
    if (m_nameColumn == column)
        m_nameColumn = -1;
    count();
}

void ImportSession::useAsName(int column) {
    m_nameColumn = column;
    emit changed();
}

void ImportSession::count() {
    dropJob();
    m_gatherer.stop();
    ++m_question;
    m_error.reset();
    m_findings.setPreview(*m_preview, m_openidColumn);
    if (m_openidColumn < 0) {
        setStage(Stage::NeedsColumn);
        return;
    }
    engine::ImportJob* job = startJob({}, true);
    connect(job, &engine::ImportJob::finished, this, [this](const Result<engine::Imported>& result) {
        endJob();
        onCounted(result);
    });
    setStage(Stage::Counting);
}

void ImportSession::onCounted(const Result<engine::Imported>& result) {
    if (!result) {
        if (result.error().kind == ErrorKind::Cancelled)
            setStage(Stage::Uncounted);
        else
            fail(result.error());
        return;
    }
    m_findings.setSummary(result->summary);
    m_readAt = m_clock.now();
    m_took = std::chrono::duration_cast<Milliseconds>(m_clock.steady() - m_began);
    if (m_findings.needsGathering())
        gather();
    setStage(Stage::Counted);
}

void ImportSession::gather() {
    const quint64 question = m_question;
    m_gatherer.gather(m_path, m_options, m_findings.wanted(), m_findings.leftOut())
        .then(this, [this, question](const Result<Gathered>& gathered) {
            if (question != m_question || !gathered)
                return;
            m_findings.setGathered(*gathered);
            emit changed();
        });
}

void ImportSession::import(const QString& listName) {
    if (m_stage != Stage::Counted && m_stage != Stage::Uncounted)
        return;
    m_error.reset();
    engine::ImportJob* job = startJob(listName, false);
    connect(job, &engine::ImportJob::finished, this, [this, listName](const Result<engine::Imported>& result) {
        endJob();
        onImported(result, listName);
    });
    setStage(Stage::Importing);
}

void ImportSession::onImported(const Result<engine::Imported>& result, const QString& listName) {
    if (!result) {
        if (result.error().kind != ErrorKind::Cancelled)
            m_error = result.error();
        setStage(m_findings.isCounted() ? Stage::Counted : Stage::Uncounted);
        return;
    }
    const Mapping mapping{fileName(), m_source->header.value(m_openidColumn), m_source->header.value(m_nameColumn)};
    m_library.setNote(mappingKey(m_source->header), toJson(mapping));
    const ListId list = result->list;
    const qint64 people = result->summary.imported;
    close();
    emit imported(list, listName, people);
}

void ImportSession::cancel() {
    if (m_job)
        m_job->cancel();
}

void ImportSession::setGapColumn(int column) {
    m_findings.setGapColumn(column);
    emit changed();
}

QFuture<Result<void>> ImportSession::writeProblems(const QString& path, const QStringList& header) {
    return m_gatherer.write(path, header + m_source->header, m_findings.problemRows());
}

engine::ImportJob* ImportSession::startJob(const QString& listName, bool dryRun) {
    engine::ImportRequest request;
    request.path = m_path;
    request.listName = listName;
    request.openidColumn = m_openidColumn;
    request.options = m_options;
    request.dryRun = dryRun;
    request.nameColumn = m_nameColumn;
    m_job = m_library.import(request, this);
    connect(m_job, &engine::ImportJob::progressed, this, &ImportSession::progressed);
    return m_job;
}

void ImportSession::dropJob() {
    if (!m_job)
        return;
    // Deleting a running job waits for its thread; told to stop first, it ends by itself and is deleted then.
    engine::ImportJob* job = std::exchange(m_job, nullptr);
    disconnect(job, nullptr, this, nullptr);
    connect(job, &engine::ImportJob::finished, job, &QObject::deleteLater);
    job->cancel();
}

void ImportSession::endJob() {
    std::exchange(m_job, nullptr)->deleteLater();
}

}  // namespace hongyan::recipientspage
