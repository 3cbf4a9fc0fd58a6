// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/recogniser.h"

#include <algorithm>
#include <tesseract/baseapi.h>

namespace disclosure {

class Recogniser::Private {
public:
    tesseract::TessBaseAPI api;
    bool isReady = false;
};

Recogniser::Recogniser(Model model) : d(std::make_unique<Private>())
{
    const char *name = model == Model::Digits ? "eng" : "chi_sim";
    d->isReady = d->api.Init(nullptr, name, tesseract::OEM_LSTM_ONLY) == 0;
    if (!d->isReady) {
        return;
    }
    d->api.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
    d->api.SetVariable("debug_file", "/dev/null");
    if (model == Model::Digits) {
        d->api.SetVariable("tessedit_char_whitelist", "0123456789.,-/+");
    }
}

Recogniser::~Recogniser() = default;

bool Recogniser::isReady() const
{
    return d->isReady;
}

LineReading Recogniser::read(const Pix &line, int dotsPerInch)
{
    LineReading reading;
    d->api.SetImage(line.get());
    d->api.SetSourceResolution(dotsPerInch);
    if (d->api.Recognize(nullptr) != 0) {
        return reading;
    }
    reading.weakest = 100;
    int count = 0;
    const std::unique_ptr<tesseract::ResultIterator> symbols(d->api.GetIterator());
    if (symbols && !symbols->Empty(tesseract::RIL_SYMBOL)) {
        do {
            const std::unique_ptr<char[]> text(symbols->GetUTF8Text(tesseract::RIL_SYMBOL));
            int left = 0;
            int top = 0;
            int right = 0;
            int bottom = 0;
            if (!text || !symbols->BoundingBox(tesseract::RIL_SYMBOL, &left, &top, &right, &bottom)) {
                continue;
            }
            const QString symbol = QString::fromUtf8(text.get());
            reading.text += symbol;
            reading.characters.insert(reading.characters.end(), static_cast<std::size_t>(symbol.size()),
                                      QRect(left, top, right - left, bottom - top));
            const double confidence = symbols->Confidence(tesseract::RIL_SYMBOL);
            reading.weakest = std::min(reading.weakest, confidence);
            reading.confidence += confidence;
            ++count;
        } while (symbols->Next(tesseract::RIL_SYMBOL));
    }
    reading.weakest = count > 0 ? reading.weakest : 0;
    reading.confidence = count > 0 ? reading.confidence / count : 0;
    return reading;
}

} // namespace disclosure
