// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"

#include <QString>

#include <vector>

namespace disclosure {

/// A Chinese text without the translation that stands beside it (规章 Regulations).
QString withoutForeignWords(QString text);

/// A label as it is compared: compatibility form, simplified characters, no translation, no white space, no quotes,
/// commas or hyphens, one kind of brackets, and 其它 written 其他.
QString labelKey(QStringView text);

/// A text with its traditional characters written as simplified ones.
QString inSimplifiedCharacters(QString text);

/// A head without a unit in brackets, which says nothing against the head: 收费金额（万元）, 收费金额（单位：万元）.
QString withoutUnit(const QString &head);

/// The key without the number in front of it: "1.", "（一）", "一、", "第一，". Reports renumber rows when they add
/// some.
QString withoutNumber(const QString &key);

/// The number in front of a key, without brackets and points; empty if there is none.
QString numberOf(const QString &key);

/// 1 for equal keys, down to 0: 1 - edit distance / length of the longer one.
double similarity(QStringView left, QStringView right);

/// From here on a match of LabelKeys says that two labels differ in their number alone.
constexpr double sameWords = 0.985;

/// The match of an organ's short words that the form knows in cells alone: the row is known, the label deviates.
constexpr double wordsOfItsOwn = 0.98;

/// A text of a report, made ready to be compared with labels.
struct LabelText {
    QString numbered; ///< its key
    QString key;      ///< without the number

    LabelText() = default;
    LabelText(QStringView text) : numbered(labelKey(text)), key(withoutNumber(numbered)) {}
    LabelText(const QString &text) : LabelText(QStringView(text)) {}

    /// A head, whose number belongs to it: （七）总计 is a row and not the column 总计.
    static LabelText head(QStringView text)
    {
        LabelText result;
        result.numbered = labelKey(text);
        result.key = result.numbered;
        return result;
    }
};

/// The keys by which a label of the form is known, numbers taken off.
class LabelKeys {
public:
    LabelKeys() = default;
    explicit LabelKeys(const Label &label);

    bool isEmpty() const { return m_keys.isEmpty(); }
    /// Those by which it is known in running text too.
    const QStringList &all() const { return m_keys; }
    /// Those too short for that, unless the label's own number stands before them.
    const QStringList &inCells() const { return m_cellKeys; }
    /// Whether a text has the label's own number in front.
    bool isNumberedAlike(const QString &key) const;

    /// How well a report's text (any spelling) is this label, 0 to 1. The same words with another number are a match;
    /// the same number as well is a better one.
    /// What can't reach `least` may come out as 0.
    double match(const LabelText &text, double least = 0) const;
    /// Whether both have a number in front, and not the same one.
    bool isNumberedOtherwise(const LabelText &text) const;

private:
    QStringList m_keys;
    QStringList m_cellKeys; ///< those too short to be known in running text
    QString m_numbered;
};

} // namespace disclosure
