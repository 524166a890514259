#include "ui/recipients/importsession.h"

#include <QFileInfo>
#include <utility>

namespace hongyan::recipientspage {

ImportSession::ImportSession(engine::Library& library, const Clock& clock, QObject* parent)
    : QObject(parent), m_library(library), m_clock(clock) {}

ImportSession::~ImportSession() {
    m_stopped->store(true);
}

QString ImportSession::fileName() const {
    return isPasted() ? m_origin.path : QFileInfo(m_origin.path).fileName();
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
    begin({path});
    m_gatherer.sizeOf(path).then(this, [this, path](qint64 size) {
        if (path != m_origin.path)
            return;
        m_size = size;
        emit changed();
    });
}

void ImportSession::openPasted(const QString& text, const QString& name) {
    begin({name, text});
}

void ImportSession::begin(const recipients::Origin& origin) {
    close();
    m_origin = origin;
    read();
}

void ImportSession::close() {
    ++m_question;
    dropJob();
    m_gatherer.stop();
    m_stopped->store(true);
    m_origin = {};
    m_options = {};
    m_preview.reset();
    m_source.reset();
    m_detected.reset();
    m_remembered.reset();
    m_error.reset();
    m_openidColumn = -1;
    m_columns.clear();
    m_findings = {};
    m_notes.clear();
    m_size = -1;
    setStage(Stage::Empty);
}

void ImportSession::setOptions(const recipients::ReadOptions& options) {
    if (options.sheet != m_options.sheet || options.headerRow != m_options.headerRow)
        m_notes.clear();
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
    // One that nobody wants any more must not keep the next one waiting.
    m_stopped->store(true);
    m_stopped = std::make_shared<std::atomic_bool>(false);
    const quint64 question = ++m_question;
    setStage(Stage::Reading);
    m_library.preview(m_origin, m_options, m_stopped)
        .then(this, [this, question](const Result<recipients::Preview>& preview) {
            if (question != m_question)
                return;
            if (preview)
                onPreviewed(*preview);
            else if (preview.error().kind == ErrorKind::Cancelled)
                setStage(Stage::Unread);
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
    readMapping(nullptr);
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
    if (mapping && recipients::columnNamed(m_source->header, mapping->openidColumn)) {
        m_remembered = mapping;
        readMapping(&*mapping);
    }
    count();
}

// A signature is the same for names that differ in case and white space, and so are they found.
void ImportSession::readMapping(const Mapping* mapping) {
    const QStringList& header = m_source->header;
    m_columns = header;
    if (!mapping) {
        m_openidColumn = m_preview->openidColumn;
        m_nameColumn = recipients::guessNameColumn(header);
        return;
    }
    m_openidColumn = *recipients::columnNamed(header, mapping->openidColumn);
    m_nameColumn =
        mapping->nameColumn.isEmpty() ? -1 : recipients::columnNamed(header, mapping->nameColumn).value_or(-1);
    for (auto name = mapping->names.begin(); name != mapping->names.end(); ++name) {
        if (const auto column = recipients::columnNamed(header, name.key()))
            rename(*column, name.value());
    }
}

void ImportSession::mapAnew() {
    if (!m_preview)
        return;
    m_remembered.reset();
    readMapping(nullptr);
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

void ImportSession::rename(int column, const QString& name) {
    const QString wanted = name.simplified();
    m_columns[column] = m_source->header[column];
    if (!wanted.isEmpty() && !m_columns.contains(wanted) && !m_source->header.contains(wanted))
        m_columns[column] = wanted;
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
    m_notes = result->summary.notes;
    m_readAt = m_clock.now();
    m_took = std::chrono::duration_cast<Milliseconds>(m_clock.steady() - m_began);
    if (m_findings.needsGathering())
        gather();
    setStage(Stage::Counted);
}

void ImportSession::gather() {
    const quint64 question = m_question;
    m_gatherer.gather(m_origin, m_options, m_findings.wanted(), m_findings.leftOut())
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
    Mapping mapping{fileName(), m_source->header.value(m_openidColumn), m_source->header.value(m_nameColumn)};
    for (qsizetype column = 0; column < m_columns.size(); ++column) {
        if (m_columns[column] != m_source->header[column])
            mapping.names.insert(m_source->header[column], m_columns[column]);
    }
    m_library.setNote(mappingKey(m_source->header), toJson(mapping));
    const ListId list = result->list;
    const qint64 people = result->summary.people();
    close();
    emit imported(list, listName, people);
}

void ImportSession::cancel() {
    if (m_stage == Stage::Reading)
        m_stopped->store(true);
    if (m_job)
        m_job->cancel();
}

void ImportSession::setGapColumn(int column) {
    m_findings.setGapColumn(column);
    emit changed();
}

void ImportSession::setNote(int note) {
    m_findings.setNote(note);
    emit changed();
}

QFuture<Result<qint64>> ImportSession::writeProblems(const QString& path, const recipients::RejectionWords& words) {
    return m_gatherer.write(m_origin, m_options, m_openidColumn, path, words);
}

engine::ImportJob* ImportSession::startJob(const QString& listName, bool dryRun) {
    engine::ImportRequest request;
    request.path = m_origin.path;
    request.pasted = m_origin.pasted;
    request.columns = m_columns;
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
