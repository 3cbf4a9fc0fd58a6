#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scans of invented reports: printed by WeasyPrint, drawn by pdftoppm, spoilt as scanners and copiers spoil pages.

    scans.py FOLDER [--kinds poor150,turned90] [--each 2] [--seed 1] [--of FOLDER]

With --of the pages are not those of invented reports, but of that folder's PDFs, which have their truths beside them.

Debian's packages: weasyprint poppler-utils python3-pil python3-numpy fonts-noto-cjk fonts-arphic-uming fonts-arphic-ukai
"""
import argparse
import io
import json
import pathlib
import random
import re
import subprocess
import tempfile

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageOps

import reports

FONTS = ["'Liberation Serif','AR PL UMing CN'", "'Noto Serif CJK SC'", "'Noto Sans CJK SC'", "'AR PL UKai CN'",
         "'WenQuanYi Zen Hei'"]


def noisy(image, amount, rng):
    values = numpy.asarray(image, dtype=numpy.float32)
    noise = numpy.random.default_rng(rng.randrange(2**31)).normal(0, amount, values.shape[:2])
    return Image.fromarray(numpy.clip(values + (noise if values.ndim == 2 else noise[..., None]), 0, 255).astype("uint8"))


def skewed(image, degrees):
    return image.rotate(degrees, Image.BICUBIC, expand=False, fillcolor=255 if image.mode == "L" else (255, 255, 255))


def blurred(image, radius):
    return image.filter(ImageFilter.GaussianBlur(radius))


def grey_ground(image, dark, light):
    return ImageOps.colorize(image, dark, light).convert("L")


def shadowed(image):
    """Darker towards the book's fold, as a copier leaves it."""
    values = numpy.asarray(image, dtype=numpy.float32)
    x = numpy.linspace(0, 1, values.shape[1])
    y = numpy.linspace(0, 1, values.shape[0])
    light = 1 - 0.45 * numpy.exp(-x * 6)[None, :] - 0.15 * y[:, None]
    return Image.fromarray(numpy.clip(values * light, 0, 255).astype("uint8"))


def specked(image, rng, share):
    image = image.copy()
    draw = ImageDraw.Draw(image)
    for _ in range(int(share * image.width * image.height / 1000)):
        x, y, size = rng.randrange(image.width), rng.randrange(image.height), rng.choice([0, 0, 1, 1, 2])
        draw.ellipse((x, y, x + size, y + size), fill=rng.choice([0, 0, 40, 255]))
    return image


def sealed(image, rng):
    """A red seal over the page's lower half, as over a signature, and reaching into what stands there."""
    image = image.convert("RGB")
    seal = Image.new("RGB", image.size, "white")
    draw = ImageDraw.Draw(seal)
    radius = image.width // 9
    x, y = rng.randrange(radius, image.width - radius), rng.randrange(image.height // 3, image.height - radius)
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=(215, 45, 40), width=max(3, radius // 14))
    star = radius // 3
    draw.regular_polygon((x, y, star), 5, fill=(220, 50, 45))
    return Image.fromarray(numpy.minimum(numpy.asarray(image), numpy.asarray(seal)))


def halved(image, dpi, to):
    return image.resize((round(image.width * to / dpi), round(image.height * to / dpi)), Image.BICUBIC)


def bilevel(image, limit=150):
    return image.point(lambda v: 255 if v > limit else 0).convert("1")


def worn(image, rng):
    """What most scans have together: a little skew, ink that is not black, paper that is not white, light from one side."""
    values = numpy.asarray(skewed(image, rng.uniform(-1.2, 1.2)), dtype=numpy.float32)
    ink, paper = rng.uniform(0, 70), rng.uniform(225, 255)
    values = ink + values * (paper - ink) / 255
    x = numpy.linspace(-1, 1, values.shape[1])[None, :]
    y = numpy.linspace(-1, 1, values.shape[0])[:, None]
    values *= 1 - 0.12 * (1 + rng.uniform(-1, 1) * x + rng.uniform(-1, 1) * y) * rng.random()
    return noisy(Image.fromarray(numpy.clip(values, 0, 255).astype("uint8")), rng.uniform(2, 7), rng)


def tinted(image, rng):
    """Paper that the light or its age has coloured."""
    tint = numpy.array([255, rng.uniform(240, 255), rng.uniform(215, 250)]) / 255
    return Image.fromarray((numpy.asarray(image.convert("RGB")) * tint).astype("uint8"))


def faxed(image):
    """Every second line lost, as by a fax machine's standard resolution."""
    bits = bilevel(image)
    return bits.resize((bits.width, bits.height // 2)).resize(bits.size)


def photographed(image, rng):
    """A page that arches over a dark desk, seen from a little aside, with light from one side."""
    paper = numpy.asarray(image, dtype=numpy.float32)
    height, width = paper.shape
    edge = width // 20
    y, x = numpy.mgrid[0:height + 2 * edge, 0:width + 2 * edge].astype(numpy.float32)
    s, t = (x - edge) / width * 2 - 1, (y - edge) / height * 2 - 1
    arch, aside, above = rng.uniform(0.006, 0.012), rng.uniform(-0.02, 0.02), rng.uniform(-0.03, 0.03)
    column = (s * (1 + above * t) + 1) / 2 * width
    row = (t * (1 + aside * s) + 1) / 2 * height + arch * height * (s * s - 0.5) * (1 + 0.3 * t)
    left, top = numpy.floor(column).astype(int), numpy.floor(row).astype(int)
    is_paper = (left >= 0) & (top >= 0) & (left < width - 1) & (top < height - 1)
    left, top = numpy.clip(left, 0, width - 2), numpy.clip(top, 0, height - 2)
    dx, dy = column - left, row - top
    values = ((paper[top, left] * (1 - dx) + paper[top, left + 1] * dx) * (1 - dy)
              + (paper[top + 1, left] * (1 - dx) + paper[top + 1, left + 1] * dx) * dy)
    values = numpy.where(is_paper, 25 + values * 0.85, 70) * (1 - 0.15 * (1 + rng.choice([-1, 1]) * s))
    return noisy(blurred(Image.fromarray(numpy.clip(values, 0, 255).astype("uint8")), 0.6), 1.5, rng)


# kind: (dots per inch, what is done to each page)
KINDS = {
    "clean300": (300, lambda i, r: noisy(i, 3, r)),
    "grey200": (200, lambda i, r: noisy(grey_ground(skewed(i, r.uniform(-1, 1)), (40, 40, 40), (215, 213, 208)), 6, r)),
    "bilevel300": (300, lambda i, r: bilevel(skewed(i, r.uniform(-0.6, 0.6)))),
    "bilevel200": (200, lambda i, r: bilevel(skewed(i, r.uniform(-1, 1)))),
    "fine600": (600, lambda i, r: noisy(skewed(i, r.uniform(-0.5, 0.5)), 4, r)),
    "blur200": (200, lambda i, r: noisy(blurred(skewed(i, r.uniform(-2, 2)), 1.2), 5, r)),
    "poor150": (150, lambda i, r: noisy(blurred(skewed(i, r.choice([-3, 3]) + r.uniform(-0.4, 0.4)), 0.8), 6, r)),
    "skew5": (200, lambda i, r: noisy(skewed(i, r.choice([-1, 1]) * r.uniform(3, 5)), 4, r)),
    "faint": (200, lambda i, r: noisy(grey_ground(skewed(i, r.uniform(-1, 1)), (150, 150, 150), (245, 245, 245)), 4, r)),
    "shadow200": (200, lambda i, r: noisy(shadowed(skewed(i, r.uniform(-1, 1))), 4, r)),
    "seal200": (200, lambda i, r: noisy(sealed(skewed(i, r.uniform(-1, 1)), r), 4, r)),
    "specks": (200, lambda i, r: specked(noisy(skewed(i, r.uniform(-1, 1)), 4, r), r, 0.4)),
    "worn150": (150, lambda i, r: blurred(skewed(worn(i, r), r.uniform(-2, 2)), 0.6)),
    "worn200": (200, lambda i, r: worn(i, r)),
    "worn300": (300, lambda i, r: worn(i, r)),
    "wornblur200": (200, lambda i, r: blurred(worn(i, r), 1.1)),
    "colour200": (200, lambda i, r: sealed(tinted(worn(i, r), r), r)),
    "colour300": (300, lambda i, r: sealed(tinted(worn(i, r), r), r)),
    "wornbits200": (200, lambda i, r: bilevel(specked(worn(i, r), r, 0.1), r.uniform(120, 165))),
    "wornbits300": (300, lambda i, r: bilevel(specked(worn(i, r), r, 0.1), r.uniform(120, 165))),
    "fax200": (200, lambda i, r: faxed(worn(i, r))),
    "fax150": (150, lambda i, r: bilevel(noisy(blurred(i, 0.5), 10, r), 140)),
    "turned90": (200, lambda i, r: noisy(skewed(i, r.uniform(-1, 1)), 4, r).rotate(r.choice([90, 270]), expand=True)),
    "photo200": (200, photographed),
    "layer": (200, lambda i, r: noisy(i, 4, r)),
    "turned180": (200, lambda i, r: noisy(skewed(i, r.uniform(-1, 1)), 4, r).rotate(180)),
}


def drawn(pdf, dpi):
    """The PDF's pages as grey pictures."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-gray", "-r", str(dpi), pdf, f"{folder}/page"], check=True)
        return [Image.open(io.BytesIO(p.read_bytes())).convert("L") for p in sorted(pathlib.Path(folder).glob("page*"))]


def printed(report, css, dpi):
    """The report's pages as grey pictures."""
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder, "report.html")
        page.write_text(reports.html(report, css), "utf-8")
        subprocess.run(["weasyprint", "-q", page, f"{folder}/report.pdf"], check=True, stderr=subprocess.DEVNULL)
        return drawn(f"{folder}/report.pdf", dpi)


def bind(pages, path, dpi, quality=80):
    pages[0].save(path, save_all=True, append_images=pages[1:], resolution=dpi,
                  **({} if pages[0].mode == "1" else {"quality": quality}))


def lay_wrong_text_under(report, css, scan, rng):
    """A text layer with digits misread, behind the pictures, as some scanners' programs leave it."""
    wrong = reports.html(report, css)
    misread = lambda match: match.group(0) if rng.random() < 0.7 else match.group(0).replace(match.group(1), str(rng.randrange(10)))
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder, "report.html")
        page.write_text(re.sub(r'(?<=class="value">)(\d)', misread, wrong), "utf-8")
        subprocess.run(["weasyprint", "-q", page, f"{folder}/text.pdf"], check=True, stderr=subprocess.DEVNULL)
        subprocess.run(["qpdf", f"{folder}/text.pdf", "--overlay", scan, "--", f"{folder}/both.pdf"], check=True)
        scan.write_bytes(pathlib.Path(folder, "both.pdf").read_bytes())


def make(kind, seed, folder):
    dpi, spoil = KINDS[kind]
    rng = random.Random(f"{kind} {seed}")
    report = reports.random_report(f"{kind} {seed}", rng.choice(["2021", "2021", "2021", "2019"]),
                                   zero=rng.choice(["0", "0", "mixed"]), big=rng.random() < 0.3,
                                   broken=rng.choice([0, 0, 1, 2]), extra_rows=rng.choice([0, 0, 0, 1]))
    size = rng.choice([9, 10, 10.5])
    css = f"body {{font-family: {rng.choice(FONTS)}}} table {{font-size: {size}pt}} td {{padding: {rng.choice([1, 2, 4])}pt}}"
    pages = [spoil(page, rng) for page in printed(report, css, dpi)]
    name = f"{kind}-{seed}"
    bind(pages, folder / f"{name}.pdf", dpi)
    if kind == "layer":
        lay_wrong_text_under(report, css, folder / f"{name}.pdf", rng)
    reports.write_truth(report, folder / f"{name}.truth.json", f"{name}.pdf", f"scan-{kind}")


def copier(pdfs):
    """A maker of scans of those PDFs, each with its truth."""
    def copy(kind, seed, folder):
        dpi, spoil = KINDS[kind]
        rng = random.Random(f"{kind} {seed}")
        pdf = rng.choice(pdfs)
        name = f"{kind}-{seed}-{pdf.stem}"
        bind([spoil(page, rng) for page in drawn(pdf, dpi)], folder / f"{name}.pdf", dpi, rng.randrange(55, 85))
        truth = json.loads(pdf.with_suffix(".truth.json").read_text("utf-8"))
        truth |= {"source": f"{name}.pdf", "family": f"scan-{kind}"}
        (folder / f"{name}.truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return copy


if __name__ == "__main__":
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--of", type=pathlib.Path, help="the PDFs to be scanned")
    of = parser.parse_known_args()[0].of
    pdfs = sorted(p for p in of.glob("*.pdf") if p.with_suffix(".truth.json").exists()) if of else []
    reports.make_kinds(__doc__, {k: v for k, v in KINDS.items() if not of or k != "layer"}, copier(pdfs) if of else make, [parser])
