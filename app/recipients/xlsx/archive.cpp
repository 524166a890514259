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
// The library reads the whole directory before it can say how many entries there are.
constexpr quint64 maxDirectoryBytes = 4ULL * 1024 * 1024;

zip_source_t* sourceOf(const QString& path, zip_error_t* error) {
#ifdef Q_OS_WIN
    return zip_source_win32w_create(qUtf16Printable(path), 0, -1, error);
#else
    return zip_source_file_create(QFile::encodeName(path).constData(), 0, -1, error);
#endif
}

quint64 littleEndian(const QByteArray& bytes, qsizetype at, int size) {
    quint64 value = 0;
    for (int i = size - 1; i >= 0; --i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

// What the end of the file says about the size of the directory before it; 0 when it says nothing.
quint64 directoryBytes(const QString& path) {
    constexpr qint64 endSize = 22;
    constexpr qint64 longestComment = 0xFFFF;
    constexpr qint64 locatorSize = 20;
    constexpr qint64 longEndSize = 56;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return 0;
    const qint64 from = qMax<qint64>(0, file.size() - endSize - longestComment - locatorSize);
    file.seek(from);
    const QByteArray tail = file.read(file.size() - from);
    quint64 most = 0;
    // The library believes the best of several ends; here the largest counts.
    const QByteArray end("PK\5\6", 4);
    for (qsizetype at = tail.lastIndexOf(end); at >= 0; at = at > 0 ? tail.lastIndexOf(end, at - 1) : -1)
        if (at + endSize <= tail.size())
            most = qMax(most, littleEndian(tail, at + 12, 4) == 0xFFFFFFFF ? 0 : littleEndian(tail, at + 12, 4));
    const QByteArray locator("PK\6\7", 4);
    for (qsizetype at = tail.lastIndexOf(locator); at >= 0; at = at > 0 ? tail.lastIndexOf(locator, at - 1) : -1) {
        if (at + locatorSize > tail.size() || !file.seek(static_cast<qint64>(littleEndian(tail, at + 8, 8))))
            continue;
        if (const QByteArray longEnd = file.read(longEndSize); longEnd.size() == longEndSize)
            most = qMax(most, littleEndian(longEnd, 40, 8));
    }
    return most;
}

}  // namespace

Part::Part(zip_file* file, QString subject, qint64 declared, qint64 packed, Limits limits,
           const std::atomic_bool& cancelled)
    : file_(file),
      subject_(std::move(subject)),
      declared_(declared),
      packed_(packed),
      limits_(limits),
      cancelled_(cancelled) {}

Part::~Part() {
    zip_fclose(file_);
}

Result<qint64> Part::read(std::span<char> buffer) {
    if (cancelled_)
        return fail(ErrorKind::Cancelled, subject_);
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

Archive::Archive(zip* handle, QString fileName, const std::atomic_bool& cancelled)
    : handle_(handle), fileName_(std::move(fileName)), cancelled_(cancelled) {}

Archive::~Archive() {
    zip_discard(handle_);
}

Result<std::unique_ptr<Archive>> Archive::open(const QString& path, const std::atomic_bool& cancelled) {
    const QString name = QFileInfo(path).fileName();
    zip_error_t error;
    zip_error_init(&error);
    const auto broken = [&] {
        QString detail = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return fail(ErrorKind::FileBroken, name, std::move(detail));
    };
    if (directoryBytes(path) > maxDirectoryBytes)
        return fail(ErrorKind::FileTooLarge, name, QStringLiteral("too many parts"));
    zip_source_t* source = sourceOf(path, &error);
    if (!source)
        return broken();
    zip_t* handle = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!handle) {
        zip_source_free(source);
        return broken();
    }
    zip_error_fini(&error);
    std::unique_ptr<Archive> archive(new Archive(handle, name, cancelled));
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
    // Other methods may ask for gigabytes to unpack with, and no spreadsheet program uses them.
    if ((stat.valid & ZIP_STAT_COMP_METHOD) && stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
        return fail(ErrorKind::FileBroken, fileName_, QStringLiteral("packed by method %1").arg(stat.comp_method));
    zip_file_t* file = zip_fopen_index(handle_, static_cast<zip_uint64_t>(index), 0);
    if (!file) {
        const int code = zip_error_code_zip(zip_get_error(handle_));
        return fail(code == ZIP_ER_NOPASSWD ? ErrorKind::FileEncrypted : ErrorKind::FileBroken, fileName_,
                    QString::fromUtf8(zip_strerror(handle_)));
    }
    return std::unique_ptr<Part>(new Part(file, fileName_, static_cast<qint64>(stat.size),
                                          static_cast<qint64>(stat.comp_size), limits, cancelled_));
}

}  // namespace hongyan::recipients
