// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QXmlStreamReader>

#include <optional>

namespace disclosure {

/// What runs, paragraphs, cells and styles say of how text looks, as far as that tells whether it is seen.
struct DocxLook {
    /// What stands for grounds whose colour is not known: patterns, markers, the shapes of text boxes.
    static constexpr QStringView someGround = u"some";
    /// A table's style gives some of its cells a ground.
    static constexpr QStringView perhapsSomeGround = u"perhaps";

    std::optional<bool> isHidden;
    std::optional<bool> isStruck;
    std::optional<bool> isRaised;
    QString colour; ///< six hexadecimal digits or "auto"; empty if not said
    QString ground; ///< likewise, or one of the above
    int size = 0;   ///< in half points; 0 if not said

    /// Takes what the element that the reader stands on says, if it is of use; the reader does not move.
    void read(const QXmlStreamReader &xml);
    /// This one, but what is nearer to the text goes before it.
    DocxLook with(const DocxLook &nearer) const;

    /// Struck out text no longer holds, and a raised figure is the mark of a note: in a cell both would spoil a number.
    bool isNoPartOfANumber() const { return isStruck.value_or(false) || isRaised.value_or(false); }
    bool isUnseen() const;
    /// Whether it is hardly seen, or not unless something else gives it a ground.
    bool isDoubtful() const;

private:
    int contrast() const;
};

} // namespace disclosure
