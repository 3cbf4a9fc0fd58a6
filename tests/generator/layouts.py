#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented reports as PDF files with the layouts that organs' own programs make of the form.

    layouts.py FOLDER [--kinds noline,threeline] [--each 2] [--seed 1]

Debian's packages: weasyprint qpdf python3-pikepdf fonts-noto-cjk fonts-arphic-uming fonts-arphic-ukai
"""
import pathlib
import random
import re
import subprocess
import tempfile

import reports

OTHER = ("<table><tr><td>序号</td><td>工作</td><td>完成情况</td></tr><tr><td>1</td><td>培训</td><td>3次</td></tr>"
         "<tr><td>2</td><td>检查</td><td>2次</td></tr></table><p>以上为本年度有关工作的统计。</p>")
WORDINGS = {"商业企业": "商业 企业", "法律服务机构": "法律服务 机构", "其他": "其它", "重复申请": "重复 申请",
            "属于国家秘密": "属国家秘密", "属于行政查询事项": "属于行政查讯事项", "总计": "合计"}
TRADITIONAL = str.maketrans("开总计结转办续请数关个处务费护类制规机复议诉讼维纠审还", "開總計結轉辦續請數關個處務費護類製規機復議訴訟維糾審還")

# What a typist takes one character for.
MISTYPED = {"规": "归", "行": "形", "政": "正", "申": "甲", "请": "清", "属": "属于", "于": "与", "他": "它", "构": "购", "组": "祖", "织": "识", "信": "讯",
            "复": "覆", "询": "旬", "废": "费", "现": "现在", "补": "不", "案": "按", "重": "从", "理": "里", "计": "记", "续": "", "提": ""}
NUMBERS = [("（一）", "1、"), ("（二）", "2、"), ("（三）", "3、"), ("（四）", "4、"), ("（五）", "5、"), ("（六）", "6、"), ("（七）", "7、")]

# kind: style sheet after the ordinary one
STYLES = {
    "noline": "td {border: 0; padding: 4pt}",
    "threeline": "td {border: 0; padding: 3pt} table {border-top: 1.5pt solid; border-bottom: 1.5pt solid}"
                 " tr.head td, tr.heads td {border-bottom: .75pt solid}",
    "horizontal": "td {border-left: 0; border-right: 0}",
    "vertical": "td {border-top: 0; border-bottom: 0} table {border: .75pt solid}",
    "somerows": "td {border-top: 0; border-bottom: 0; padding: 4pt 2pt} table {border: .75pt solid}"
                " tr:nth-child(4n+1) td, tr.head td, tr.heads td {border-top: .75pt solid; border-bottom: .75pt solid}",
    "dotted": "td {border-style: dotted}",
    "dashed": "td {border: .5pt dashed grey}",
    "double": "td {border: 3pt double black}",
    "separate": "table {border-collapse: separate; border-spacing: 2pt}",
    "thick": "td {border: 2.5pt solid black}",
    "pale": "td {border: .5pt solid #ddd}",
    "landscape": "@page {size: A4 landscape}",
    "spaced": "td {letter-spacing: 3pt} p {letter-spacing: 1pt}",
    "tiny": "table {font-size: 6.5pt} td {padding: .5pt}",
    "filled": "td {border: 1pt solid white; background: #e8eef7} td.head, td.corner {background: #c8d8ee}",
    "wide": "td {padding: 8pt 2pt} table {font-size: 11pt}",
}


def labels_of(report):
    return sorted({cell.text for t in ("t2", "t3", "t4") for row in reports.table_rows(report, t) for cell in row
                   if cell.role in ("label", "group", "head")})


def mistyped(report, rng):
    """A character wrong in every third label that is long enough to be known all the same."""
    for label in labels_of(report):
        places = [i for i, c in enumerate(label) if c in MISTYPED]
        if len(label) >= 6 and places and rng.random() < 0.35:
            at = rng.choice(places)
            report.relabel[label] = label[:at] + MISTYPED[label[at]] + label[at + 1:]


def renumbered(report, rng):
    """Rows with other numbers than the form's: shifted by one, in another style, or with none."""
    way = rng.choice(["shifted", "style", "none"])
    for label in labels_of(report):
        for number, other in NUMBERS + [(f"{i}.", f"（{i}）") for i in range(1, 10)]:
            if label.startswith(number):
                shifted = f"{int(number[0]) + 1}." if number[0].isdigit() else number
                report.relabel[label] = {"shifted": shifted, "style": other, "none": ""}[way] + label[len(number):]


def overlaid(page, rng):
    """Some numbers as they are mended in a finished file: the old one is still there, below a white box with the new one."""
    def mend(match):
        if rng.random() > 0.2:
            return match[0]
        box = ("display: inline-block; position: absolute; left: -4pt; top: 0; width: 24pt; background: white")
        return (f"{match[1]}<span style='position: relative'>{rng.randint(10, 99)}<span style='{box}'>{match[2]}</span>"
                f"</span></td>")
    return re.sub(r"(<td[^>]*>)(\d{1,2})</td>", mend, page)


def unseen(page, rng):
    """Some numbers beside others that are white, or transparent."""
    def add(match):
        style = rng.choice(["color: white", "opacity: 0", "color: #fefefe"])
        return f"{match[1]}{match[2]}<span style='{style}'>{rng.randint(1, 9)}</span></td>" if rng.random() < 0.2 else match[0]
    return re.sub(r"(<td[^>]*>)(\d+)</td>", add, page)


def html_of(kind, report, rng):
    css = STYLES.get(kind, "")
    if kind == "repeated":
        return reports.html(report, css, repeat_heads=3)
    if kind == "others":
        return reports.html(report, css, around={t: (OTHER, OTHER) for t in ("t2", "t3", "t4")})
    if kind == "split":
        rows = reports.table_rows(report, "t3")
        body = [i for i, row in enumerate(rows) if row[0].role in ("label", "group") and i > 3 and
                not any(c.rows > 1 and j < i < j + c.rows for j, r in enumerate(rows) for c in r)]
        at = rng.choice([i for i in body if i > 4] or [len(rows) - 1])
        parts = "<p>（续表）</p>".join(reports.html_table(part, 'class="t3"') for part in (rows[:at], rows[at:]))
        return reports.html(report, css, tables={"t3": parts})
    if kind == "wordings":
        report.relabel.update(rng.sample(list(WORDINGS.items()), 3))
    if kind == "mistyped":
        mistyped(report, rng)
    if kind == "numbering":
        renumbered(report, rng)
    if kind == "long":
        pages = "".join(f"<h2>{i}</h2>" + "".join(f"<p>{rng.choice(reports.SENTENCES) * 12}</p>" for _ in range(4))
                        for i in range(1, 260))
        return reports.html(report, "h2 {break-before: page}", around={"t2": (pages, ""), "t4": ("", OTHER + pages)})
    if kind == "traditional":
        return reports.html(report, css).translate(TRADITIONAL)
    if kind == "overlaid":
        return overlaid(reports.html(report, css), rng)
    if kind == "unseen":
        return unseen(reports.html(report, css), rng)
    if kind == "notes":
        mark = lambda value: value[0] + (f"<span style='font-size: 5pt; vertical-align: 3pt'>{rng.randint(1, 12)}</span>"
                                         if rng.random() < .15 else "")
        return re.sub(r'<td class="value"[^>]*>[0-9,.]+', mark, reports.html(report, css))
    if kind == "bold":
        twice = "td {position: relative; text-shadow: .3pt 0 black}"
        return reports.html(report, twice)
    return reports.html(report, css)


def without_meaning(pdf, font):
    """Takes from a font of a PDF file what says which characters its glyphs are: they come out as control characters."""
    import pikepdf
    with pikepdf.open(pdf, allow_overwriting_input=True) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and font in str(item.get("/BaseFont")) and "/ToUnicode" in item:
                del item["/ToUnicode"]
        document.save(pdf)


def make(kind, seed, folder):
    rng = random.Random(f"{kind} {seed}")
    report = reports.random_report(f"{kind} {seed}", rng.choice(["2021", "2021", "2021", "2019"]),
                                   zero=rng.choice(["0", "0", "mixed"]), big=rng.random() < 0.3,
                                   grouped=rng.random() < 0.2, broken=rng.choice([0, 0, 1]), extra_rows=rng.choice([0, 0, 1]))
    name = folder / f"{kind}-{seed}.pdf"
    with tempfile.TemporaryDirectory() as temporary:
        page = pathlib.Path(temporary, "report.html")
        font = rng.choice(["AR PL UMing CN", "Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UKai CN"])
        fonts = f"body {{font-family: '{font}'}}"
        if kind == "digits":
            fonts = "body {font-family: 'AR PL UMing CN'} td.value {font-family: 'Noto Sans CJK SC'}"
        page.write_text(html_of(kind, report, rng).replace("</style>", fonts + "</style>"), "utf-8")
        made = pathlib.Path(temporary, "report.pdf")
        subprocess.run(["weasyprint", "-q", page, made], check=True, stderr=subprocess.DEVNULL)
        options = {"rotated": [f"--rotate={rng.choice(['+90', '+180', '+270'])}:1-z"],
                   "protected": ["--encrypt", "", "owner", "256", "--"],
                   }.get(kind, [])
        subprocess.run(["qpdf", made, *options, name], check=True)
    if kind == "digits":
        without_meaning(name, "Sans")
    family = f"scan-{kind}" if kind == "digits" else kind  # read from its picture
    reports.write_truth(report, folder / f"{kind}-{seed}.truth.json", name.name, family)


KINDS = [*STYLES, "repeated", "others", "split", "wordings", "traditional", "bold", "rotated", "protected", "mistyped",
         "numbering", "overlaid", "unseen", "digits", "notes", "long"]


if __name__ == "__main__":
    reports.make_kinds(__doc__, KINDS, make)
