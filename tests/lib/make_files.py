#!/usr/bin/python3
"""Makes the files that tests hand in: make_files.py FOLDER.  Good ones hold the word CANARY, so that it can be looked for on the disk."""
import os
import struct
import sys
import zlib

MB = 1024 * 1024
folder = sys.argv[1]


def write(name, data):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data)


def pdf(size=0, trailer=b"", mark=b"1"):
    head = b"%PDF-1.7\n% CANARY " + mark + b"\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
    tail = b"trailer\n<< /Root 1 0 R " + trailer + b">>\nstartxref\n9\n%%EOF\n"
    line = b"% CANARY lines of a paper that were scanned\n"
    room = max(0, size - len(head) - len(tail))
    return head + (line * (room // len(line) + 1))[:room] + tail


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height):
    rows = b"".join(b"\0" + bytes((x * y) % 256 for x in range(3 * width)) for y in range(height)) if width < 1000 else b"\0"
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"tEXt", b"Comment\0CANARY") + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def segment(marker, data):
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(data) + 2) + data


def jpeg(width, height, size=0):
    head = (b"\xff\xd8" + segment(0xfe, b"CANARY") + segment(0xc0, struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00") +
            segment(0xda, b"\x01\x01\x00\x00\x3f\x00"))
    return head + b"\x55\xaa\xff\x00" * (max(size, 400) // 4) + b"\xff\xd9"


write("spriedums.pdf", pdf(3000))
write("foto.jpg", jpeg(4000, 3000, 200000))
write("izziņa.png", png(40, 30))
write("full.pdf", pdf(10 * MB))
write("over.pdf", pdf(10 * MB + 1))
write("half.pdf", pdf(MB // 2))
write("second.pdf", pdf(10 * MB, mark=b"2"))
write("third.pdf", pdf(10 * MB, mark=b"3"))
write("empty.pdf", b"")
write("program.pdf", b"MZ\x90\0 CANARY" + bytes(300))
write("page.png", b"<!DOCTYPE html><script>alert(1)</script>" + bytes(100))
write("locked.pdf", pdf(3000, b"/Encrypt 12 0 R "))
write("cut.pdf", pdf(3000)[:1500])
write("cut.jpg", jpeg(100, 100)[:300])
write("cut.png", png(40, 30)[:-20])
write("flipped.png", png(40, 30).replace(b"CANARY", b"CANARX"))
write("bomb.png", png(60000, 60000))
write("bomb.jpg", jpeg(65000, 65000))
write("heic.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(100))
write("letter.docx", b"PK\x03\x04" + bytes(200))
write("renamed.pdf", png(41, 30))
