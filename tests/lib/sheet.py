"""Prints the second table of a claim's workbook: "lines", then the cells of a line; and "total" of the first table.  Sums stand last."""
import datetime
import sys
import xml.etree.ElementTree
import zipfile

SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BOOK = zipfile.ZipFile(sys.argv[1])
TEXTS = ["".join(t.text or "" for t in item.iter(SPACE + "t")) for item in xml.etree.ElementTree.fromstring(BOOK.read("xl/sharedStrings.xml")).iter(SPACE + "si")]


def rows(number):
    for row in xml.etree.ElementTree.fromstring(BOOK.read(f"xl/worksheets/sheet{number}.xml")).iter(SPACE + "row"):
        cells = {}
        for cell in row.iter(SPACE + "c"):
            value = cell.find(SPACE + "v")
            column = "".join(c for c in cell.get("r") if c.isalpha())
            assert cell.find(SPACE + "f") is None, "a formula"
            cells[column] = None if value is None else TEXTS[int(value.text)] if cell.get("t") == "s" else float(value.text)
        yield cells


for cells in list(rows(2))[1:]:
    day = datetime.date(1899, 12, 30) + datetime.timedelta(days=cells["D"])
    print("lines", day.isoformat(), *(cells[c] for c in sorted(cells) if c != "D"), sep="\t")
print("total", list(rows(1))[-1]["J"], sep="\t")
