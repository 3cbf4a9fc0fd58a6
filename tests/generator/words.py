#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented reports as Word files with what Word and WPS make of the form.

    words.py FOLDER [--kinds nested,tracked] [--each 2] [--seed 1]
"""
import random
import zipfile
from xml.sax.saxutils import escape

import reports

NAMESPACES = " ".join(f'xmlns:{prefix}="http://schemas.openxmlformats.org/{address}"' for prefix, address in {
    "w": "wordprocessingml/2006/main", "r": "officeDocument/2006/relationships", "mc": "markup-compatibility/2006",
    "wp": "drawingml/2006/wordprocessingDrawing", "a": "drawingml/2006/main"}.items()) + (
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"')
TRACKED = 'w:id="1" w:author="a" w:date="2024-01-10T09:00:00Z"'


def run(text, deleted=False, properties=""):
    tag = "delText" if deleted else "t"
    return f'<w:r>{properties and f"<w:rPr>{properties}</w:rPr>"}<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


def paragraph(content, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def plain_run(kind, cell, rng):
    """A cell's text, as the kind of file writes it."""
    if kind == "tracked" and cell.role == "value" and rng.random() < 0.3:
        old = str(rng.randrange(1, 500))
        return f"<w:del {TRACKED}>{run(old, True)}</w:del><w:ins {TRACKED}>{run(cell.text)}</w:ins>"
    if kind == "tracked" and cell.role == "value" and len(cell.text) > 1:
        return run(cell.text[0]) + f"<w:ins {TRACKED}>{run(cell.text[1:])}</w:ins><w:del {TRACKED}>{run('7', True)}</w:del>"
    if kind == "unseen" and cell.role == "value" and rng.random() < 0.3:
        way = rng.choice(["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:color w:val="FEFEFE"/>'])
        return run(cell.text) + run(str(rng.randrange(1, 10)), properties=way)
    if kind == "pieces":
        return "".join(run(c) + '<w:proofErr w:type="spellStart"/>' for c in cell.text)
    if kind == "fields" and cell.role == "value" and cell.text.isdigit():
        return ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(ABOVE) 12 </w:instrText></w:r>'
                f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(cell.text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    if kind == "controls" and cell.role == "value":
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{run(cell.text)}</w:sdtContent></w:sdt>"
    if kind == "lines" and cell.role in ("label", "head", "group") and len(cell.text) > 4:
        half = len(cell.text) // 2
        return run(cell.text[:half]) + "<w:r><w:br/></w:r>" + run(cell.text[half:])
    return run(cell.text)


def tc(content, span=1, merge="", other=""):
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f"<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>{spans}{merge}{other}</w:tcPr>{content}</w:tc>"


def grid(rows):
    """Each row as a list of (cell, column, whether it continues one from above)."""
    open_cells, placed = {}, []
    for cells in rows:
        row, column, rest = [], 0, list(cells)
        while rest or column in open_cells:
            if column in open_cells:
                cell, left = open_cells.pop(column)
                row.append((cell, column, True))
                if left > 1:
                    open_cells[column] = (cell, left - 1)
                # Cells opened in this row lie left of here, so that none is taken twice.
                column += cell.columns
                continue
            cell = rest.pop(0)
            row.append((cell, column, False))
            column += cell.columns
        for cell, at, continues in row:
            if not continues and cell.rows > 1:
                open_cells[at] = (cell, cell.rows - 1)
        placed.append(row)
    return placed


def table(kind, rows, rng):
    width = sum(c.columns for c in rows[0])
    lines = ["<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"]
    columns = 1 if kind == "badgrid" else width
    lines.append("<w:gridCol w:w=\"600\"/>" * columns + "</w:tblGrid>")
    for row in grid(rows):
        change = f"<w:trPr><w:ins {TRACKED}/></w:trPr>" if kind == "tracked" and rng.random() < 0.2 else ""
        lines.append(f"<w:tr>{change}")
        for cell, _, continues in row:
            content = paragraph("" if continues else plain_run(kind, cell, rng))
            if kind == "paragraphs" and not continues and cell.role == "value":
                content = paragraph("") + content + paragraph("")
            if cell.rows > 1:
                merge = "<w:vMerge/>" if continues else '<w:vMerge w:val="restart"/>'
                if kind == "continue" and continues:
                    merge = '<w:vMerge w:val="continue"/>'
            else:
                merge = ""
            if kind == "hmerge" and cell.columns > 1:
                lines.append(tc(content, 1, merge, '<w:hMerge w:val="restart"/>'))
                lines += [tc(paragraph(""), 1, merge, '<w:hMerge w:val="continue"/>')] * (cell.columns - 1)
            else:
                lines.append(tc(content, cell.columns, merge))
        lines.append("</w:tr>")
        if kind == "tracked" and rng.random() < 0.15 and not any(c.rows > 1 for c, _, _ in row):
            gone = "".join(tc(paragraph(f"<w:del {TRACKED}>{run('9', True)}</w:del>"), c.columns) for c, _, _ in row)
            lines.append(f"<w:tr><w:trPr><w:del {TRACKED}/></w:trPr>{gone}</w:tr>")
    return "".join(lines) + "</w:tbl>" + paragraph("")


def boxed(content):
    """In a text box, as Word keeps it: twice, for new programs and for old ones."""
    inner = f"<w:txbxContent>{content}</w:txbxContent>"
    return paragraph(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
        f"{inner}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>")


def body(kind, report, rng):
    out, header = [paragraph(run(report.title), '<w:jc w:val="center"/>')], ""
    for part, (heading, paragraphs) in zip(report.definition["parts"], report.parts):
        out.append(paragraph(run(heading), '<w:outlineLvl w:val="0"/>') + "".join(paragraph(run(p)) for p in paragraphs))
        table_id = f"t{part['id']}"
        if table_id not in ("t2", "t3", "t4"):
            continue
        made = table(kind, reports.table_rows(report, table_id, "flat" if kind == "flat" else "form"), rng)
        if kind == "nested":
            made = f"<w:tbl><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr>{tc(made)}</w:tr></w:tbl>"
        elif kind == "textbox":
            made = boxed(made)
        elif kind == "header" and table_id == "t4":
            header, made = made, ""
        elif kind == "broken" and table_id == "t3":
            rows = reports.table_rows(report, table_id)
            last = max(i for i, row in enumerate(rows[:-6]) if row[0].role == "group" or row[0].role == "label")
            while any(c.rows > 1 and j < last < j + c.rows for j, row in enumerate(rows) for c in row):
                last -= 1
            made = table(kind, rows[:last], rng) + table(kind, rows[last:], rng)
        out.append(made)
    out += [paragraph(run(report.organ)), paragraph(run(f"{report.year + 1}年1月20日"))]
    return "".join(out), header


def write_file(name, content, header):
    reference = '<w:headerReference w:type="default" r:id="rId9"/>' if header else ""
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
        'Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>',
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{content}<w:sectPr>{reference}</w:sectPr></w:body></w:document>",
        "word/header1.xml": f"<w:hdr {NAMESPACES}>{header or paragraph('')}</w:hdr>",
    }
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as file:
        for part, text in parts.items():
            file.writestr(part, text)


def make(kind, seed, folder):
    rng = random.Random(f"{kind} {seed}")
    report = reports.random_report(f"word {kind} {seed}", rng.choice(["2021", "2021", "2021", "2019"]),
                                   zero=rng.choice(["0", "0", "mixed"]), big=rng.random() < 0.3, broken=rng.choice([0, 0, 1]))
    content, header = body(kind, report, rng)
    name = folder / f"{kind}-{seed}.docx"
    write_file(name, content, header)
    reports.write_truth(report, name.with_name(f"{name.stem}.truth.json"), name.name, kind)


KINDS = ["plain", "nested", "textbox", "tracked", "header", "hmerge", "continue", "badgrid", "pieces", "fields", "controls", "lines",
         "paragraphs", "broken", "flat", "unseen"]

if __name__ == "__main__":
    reports.make_kinds(__doc__, KINDS, make)
