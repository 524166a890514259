#include "recipients/xlsx/archive.h"

#include <zip.h>

#include <QFile>
#include <QFileInfo>

namespace hongyan::recipients {
namespace {

constexpr qint64 maxEntries = 10'000;
// Deflate reaches 1:1032; the most repetitive honest sheets were seen below 1:100.
constexpr qint64 maxRatio = 400;
constexpr qint64 ratioMattersFrom = 64LL * 1024 * 1024;

zip_source_t* sourceOf(const QString& path, zip_error_t* error) {
#ifdef Q_OS_WIN
    return zip_source_win32w_create(qUtf16Printable(path), 0, -1, error);
#else
    return zip_source_file_create(QFile::encodeName(path).constData(), 0, -1, error);
#endif
}

}  // namespace

Part::Part(zip_file* file, QString subject, qint64 declared, qint64 packed, Limits limits)
    : file_(file), subject_(std::move(subject)), declared_(declared), packed_(packed), limits_(limits) {}

Part::~Part() {
    zip_fclose(file_);
}

Result<qint64> Part::read(std::span<char> buffer) {
    const zip_int64_t got = zip_fread(file_, buffer.data(), buffer.size());
    if (got < 0)
        return fail(ErrorKind::FileBroken, subject_, QString::fromUtf8(zip_file_strerror(file_)));
    inflated_ += got;
    if (inflated_ > declared_)
        return fail(ErrorKind::FileBroken, subject_, QStringLiteral("a part is longer than it declares"));
    if (inflated_ > limits_.bytes || (inflated_ > ratioMattersFrom && inflated_ / maxRatio > packed_))
        return fail(ErrorKind::FileTooLarge, subject_, QStringLiteral("a part inflates past %1 bytes").arg(inflated_));
    return got;
}

double Part::progress() const {
    return declared_ > 0 ? qMin(1.0, static_cast<double>(inflated_) / static_cast<double>(declared_)) : 1.0;
}

Archive::Archive(zip* handle, QString fileName) : handle_(handle), fileName_(std::move(fileName)) {}

Archive::~Archive() {
    zip_discard(handle_);
}

Result<std::unique_ptr<Archive>> Archive::open(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    zip_error_t error;
    zip_error_init(&error);
    const auto broken = [&] {
        QString detail = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return fail(ErrorKind::FileBroken, name, std::move(detail));
    };
    zip_source_t* source = sourceOf(path, &error);
    if (!source)
        return broken();
    zip_t* handle = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!handle) {
        zip_source_free(source);
        return broken();
    }
    zip_error_fini(&error);
    std::unique_ptr<Archive> archive(new Archive(handle, name));
    if (zip_get_num_entries(handle, 0) > maxEntries)
        return fail(ErrorKind::FileTooLarge, name, QStringLiteral("more than %1 parts").arg(maxEntries));
    return archive;
}

bool Archive::contains(const QString& name) const {
    return zip_name_locate(handle_, name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<std::unique_ptr<Part>> Archive::part(const QString& name, Part::Limits limits) const {
    const zip_int64_t index = zip_name_locate(handle_, name.toUtf8().constData(), ZIP_FL_NOCASE);
    if (index < 0)
        return fail(ErrorKind::FileBroken, fileName_, QStringLiteral("no part named ") + name);
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(handle_, static_cast<zip_uint64_t>(index), 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE))
        return fail(ErrorKind::FileBroken, fileName_, QString::fromUtf8(zip_strerror(handle_)));
    zip_file_t* file = zip_fopen_index(handle_, static_cast<zip_uint64_t>(index), 0);
    if (!file) {
        const int code = zip_error_code_zip(zip_get_error(handle_));
        return fail(code == ZIP_ER_NOPASSWD ? ErrorKind::FileEncrypted : ErrorKind::FileBroken, fileName_,
                    QString::fromUtf8(zip_strerror(handle_)));
    }
    return std::unique_ptr<Part>(
        new Part(file, fileName_, static_cast<qint64>(stat.size), static_cast<qint64>(stat.comp_size), limits));
}

}  // namespace hongyan::recipients
