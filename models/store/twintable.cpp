// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/twintable.h"

#include "models/store/organtable.h"
#include "models/store/statement.h"
#include "models/validate/copies.h"

#include <QFileInfo>
#include <QtEndian>

namespace disclosure {

namespace {

/// As a column holds it: little-endian, whatever the machine.
QByteArray bytesOf(const std::vector<quint32> &sketch)
{
    QByteArray bytes(static_cast<qsizetype>(sketch.size() * sizeof(quint32)), Qt::Uninitialized);
    if (!sketch.empty()) { // an empty vector's data() may be null, which qToLittleEndian does not take
        qToLittleEndian<quint32>(sketch.data(), static_cast<qsizetype>(sketch.size()), bytes.data());
    }
    return bytes;
}

std::vector<quint32> sketchFrom(const QByteArray &bytes)
{
    std::vector<quint32> sketch(static_cast<std::size_t>(bytes.size()) / sizeof(quint32));
    if (!sketch.empty()) {
        qFromLittleEndian<quint32>(bytes.constData(), static_cast<qsizetype>(sketch.size()), sketch.data());
    }
    return sketch;
}

} // namespace

void TwinTable::put(qint64 source, const Report &report) const
{
    const Likeness likeness = likenessOf(report);
    Statement(m_database, QStringLiteral("INSERT INTO likeness (source, numbers, sketch) VALUES (?, ?, ?) "
                                         "ON CONFLICT (source) DO UPDATE SET numbers = excluded.numbers, "
                                         "sketch = excluded.sketch"))
        .run(source, likeness.numbers, bytesOf(likeness.sketch));
}

std::vector<Twin> TwinTable::twins(qint64 source, const Report &report) const
{
    const QString chain = OrganTable(m_database).chain(report.organ);
    if (chain.isEmpty() || report.year <= 0) {
        return {};
    }
    const Likeness own = likenessOf(report);
    Statement rows(m_database, QStringLiteral("SELECT path, numbers, sketch FROM source "
                                              "JOIN likeness ON likeness.source = source.id "
                                              "WHERE year = ? AND is_hidden = 0 AND organ_chain NOT IN ('', ?) "
                                              "AND source.id <> ? ORDER BY source.id"));
    rows.run(report.year, chain, source);
    std::vector<Twin> twins;
    while (rows.next()) {
        Likeness other{rows.bytes(1), sketchFrom(rows.bytes(2))};
        if (!sameIn(own, other).isEmpty()) {
            twins.push_back({QFileInfo(rows.text(0)).fileName(), std::move(other)});
        }
    }
    return twins;
}

} // namespace disclosure
