"""Makes lists of start data: start_data.py csv|csv_comma|xlsx|numbers FILE < rows.
Rows come as "NAME=VALUE|NAME=VALUE", by short names ("\\n" is a line end); what a row does not say is that of an adult who waits.  numbers: XLSX whose days are numbers."""
import datetime
import io
import sys
import zipfile
from xml.sax.saxutils import escape

HEADS = {
    "kind": "Ieraksta veids", "programme": "Grupas veids", "act": "Lēmuma numurs", "act_on": "Lēmuma datums", "received": "Iesniegums saņemts",
    "clause": "Lēmumā ir apstrīdēšanas kārtība", "channel": "Lēmuma paziņošanas veids",
    "given": "Klienta vārds", "family": "Klienta uzvārds", "code": "Klienta personas kods",
    "birth": "Klienta dzimšanas datums", "sex": "Klienta dzimums", "address": "Klienta adrese", "known": "Klients jau ir sistēmā",
    "a_given": "Pieteicēja vārds", "a_family": "Pieteicēja uzvārds", "a_code": "Pieteicēja personas kods", "a_birth": "Pieteicēja dzimšanas datums",
    "a_sex": "Pieteicēja dzimums", "a_address": "Pieteicēja adrese", "a_known": "Pieteicējs jau ir sistēmā", "relation": "Pieteicēja statuss", "others": "Citi dalībnieki",
    "phone": "Tālrunis", "email": "E-pasts", "group": "Grupas numurs", "first": "Pirmā diena grupā",
}
USUAL = {"kind": "gaida", "programme": "1.4", "sex": "sieviete", "address": "Lielā iela 1, Jelgava", "birth": "02.03.1990."}
KIND, FILE = sys.argv[1:3]


def quoted(text, separator):
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in separator + '"\n') else text


def rows():
    yield list(HEADS.values())
    for line in sys.stdin:
        if line.strip() == "":
            yield [""] * len(HEADS)
            continue
        row = dict(USUAL, **dict(part.split("=", 1) for part in line.rstrip("\n").split("|")))
        yield [row.get(name, "").replace("\\n", "\n") for name in HEADS]


def cell(text):
    if KIND == "numbers":
        try:
            day = datetime.datetime.strptime(text, "%d.%m.%Y.").date()
            return f"<c><v>{(day - datetime.date(1899, 12, 30)).days}</v></c>"
        except ValueError:
            pass
    if text.startswith("#f "):
        return f"<c><f>{escape(text[3:])}</f><v>1</v></c>"
    return f'<c t="inlineStr"><is><t>{escape(text)}</t></is></c>' if text else "<c/>"


def workbook(table):
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "xl/workbook.xml": '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
                           '<sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" + "".join(
            f'<row r="{i}">{"".join(cell(text) for text in row)}</row>' for i, row in enumerate(table, 1)) + "</sheetData></worksheet>",
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in parts.items():
            book.writestr(name, text)
    return data.getvalue()


TABLE = list(rows())
if KIND in ("xlsx", "numbers"):
    DATA = workbook(TABLE)
else:
    SEPARATOR = "," if KIND == "csv_comma" else ";"
    MARK = "\ufeff" if KIND == "csv_comma" else ""
    DATA = (MARK + "".join(SEPARATOR.join(quoted(c, SEPARATOR) for c in row) + "\r\n" for row in TABLE)).encode()
with open(FILE, "wb") as file:
    file.write(DATA)
