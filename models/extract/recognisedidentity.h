// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/identity.h"

namespace disclosure {

/// An organ's name as it was read in one place.
struct OrganWitness {
    enum class Place { Title, RunningHead, Sentence, FileName, Signature };

    Place place = Place::Title;
    QString name;
    int weight = 1;

    bool operator==(const OrganWitness &) const = default;
};

struct OrganVote {
    QString organ;
    bool isUnsure = false; ///< the places differ, or only one tells

    bool operator==(const OrganVote &) const = default;
};

/// Each character as most of the places have it that name the same organ; the first ones count where they are equal. A
/// name may lack the places before it that another one has.
OrganVote voteOnOrgan(const std::vector<OrganWitness> &witnesses);

/// The same as identify() for a document whose text was recognised: no word speaks for or against the characters of a
/// name, so that all places are heard that tell it. The pages have the second readings of their words.
Identity identifyRecognised(const Document &document, const std::vector<PageContent> &pages, const Form &form);

} // namespace disclosure
