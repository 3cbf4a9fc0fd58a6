// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/pix.h"

#include <QRect>
#include <QString>

#include <memory>
#include <vector>

namespace disclosure {

/// What a model reads in a picture of one line of text.
struct LineReading {
    QString text;
    double confidence = 0;         ///< mean of its characters, 0 to 100
    double weakest = 0;            ///< of its characters
    std::vector<QRect> characters; ///< boxes in pixels of the picture, one for each UTF-16 unit of the text
};

/// One of Tesseract's models. Not to be shared between threads.
class Recogniser {
public:
    enum class Model { Digits, Chinese };

    explicit Recogniser(Model model);
    ~Recogniser();

    /// Whether the model is installed.
    bool isReady() const;
    /// A line of dark text on white, 8 bits a pixel, with a margin.
    LineReading read(const Pix &line, int dotsPerInch);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The models that a document needs.
struct Recognisers {
    Recogniser digits{Recogniser::Model::Digits};
    Recogniser chinese{Recogniser::Model::Chinese};

    bool areReady() const { return digits.isReady() && chinese.isReady(); }
};

} // namespace disclosure
