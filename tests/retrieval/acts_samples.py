"""Acts and files that the tests of reading share."""

from __future__ import annotations

import io
import zipfile

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject

RUSSIAN = """П Р И Г О В О Р
ИМЕНЕМ РЕСПУБЛИКИ КАЗАХСТАН
№ 7520-24-00-1/123
12 марта 2024 года город Алматы
Алмалинский районный суд города Алматы в составе председательствующего судьи Сәрсенбаевой А.К., при секретаре Ким О.В., с участием \
государственного обвинителя Жумабекова Д.Т., защитника – адвоката Петренко Ивана Сергеевича, потерпевшей Ли Анны, рассмотрев в открытом \
судебном заседании уголовное дело по обвинению
Ахметова Серика Болатовича, 12.05.1990 года рождения, ИИН 900599399990, ранее судимого: 10.01.2020 года Бостандыкским районным судом по \
ч.1 ст.190 УК РК к 2 годам ограничения свободы, проживающего по адресу: г. Алматы, ул. Абая, д. 15, кв. 20,
в совершении преступления, предусмотренного ч.3 ст.24, п.2) ч.3 ст.188 УК РК,
У С Т А Н О В И Л:
Подсудимый Ахметов С.Б. 3 января 2024 года пытался тайно похитить имущество на сумму 200 000 тенге.
В судебном заседании подсудимый Ахметов вину признал полностью и показал, что Ахметову нужны были деньги.
Обстоятельствами, смягчающими уголовную ответственность, суд признает чистосердечное раскаяние, возмещение ущерба. \
Отягчающим обстоятельством является рецидив преступлений.
П Р И Г О В О Р И Л:
Ахметова Серика Болатовича признать виновным в совершении преступления, предусмотренного ч.3 ст.24, п.2) ч.3 ст.188 УК РК, и назначить \
ему наказание в виде 3 (трех) лет 6 (шести) месяцев лишения свободы, с лишением права занимать должности сроком на 2 года.
На основании ст.63 УК назначенное наказание считать условным с испытательным сроком 2 года.
Меру пресечения отменить. Копию приговора направить прокурору."""

KAZAKH = """ҮКІМ
ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ АТЫНАН
2024 жылғы 12 наурыз Қарағанды қаласы
№ 3510-24-00-1/77 іс
Қарағанды қаласы Қазыбек би аудандық соты, судья Г.Е. Оспанованың төрағалығымен, хатшы Б.Нұрлановтың, мемлекеттік айыптаушы Қ.Сейітовтің, \
қорғаушы А.Жақсылықовтың қатысуымен, Ахметов Серік Болатұлына ҚР ҚК-нің 188-бабы 3-бөлігінің 2) тармағымен айып тағылған қылмыстық істі \
ашық сот отырысында қарап,
АНЫҚТАДЫ:
Сотталушы Ахметов С.Б. 2024 жылғы 3 қаңтарда ұялы телефонды жасырын ұрлаған.
Сотталушы Ахметов сот отырысында кінәсін мойындамады, жәбірленуші Әлия Маратқызы Ахметовті танымайтынын айтты.
Жауаптылықты жеңілдететін мән-жай ретінде сот жас баласының болуын таниды. Ауырлататын мән-жайлар анықталған жоқ.
ҮКІМ ЕТТІ:
Ахметов Серік Болатұлы Қазақстан Республикасы Қылмыстық кодексінің 188-бабы 3-бөлігінің 2) тармағында көзделген қылмысты жасағаны үшін \
кінәлі деп танылсын және оған үш жыл алты ай мерзімге бас бостандығынан айыру жазасы тағайындалсын."""


def docx(*paragraphs: str, part: str = "word/document.xml") -> bytes:
    """Make a Word document with nothing but paragraphs."""
    body = "".join(f"<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>" for text in paragraphs)
    xml = f"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>{body}</w:body></w:document>"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, xml)
    return stream.getvalue()


def pdf(*pages: str, password: str = "") -> bytes:
    """Make a PDF whose text is UTF-16 codes that its ToUnicode map gives back; an empty page has no text."""
    writer = PdfWriter()
    table = DecodedStreamObject()
    table.set_data(
        b"begincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange\nendcmap"
    )
    descendant = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/CIDFontType2"),
            NameObject("/BaseFont"): NameObject("/Test"),
        }
    )
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type0"),
            NameObject("/BaseFont"): NameObject("/Test"),
            NameObject("/Encoding"): NameObject("/Identity-H"),
            NameObject("/DescendantFonts"): ArrayObject([writer._add_object(descendant)]),
            NameObject("/ToUnicode"): writer._add_object(table),
        }
    )
    for text in pages:
        page = writer.add_blank_page(595, 842)
        if text:
            lines = "".join(f"<{line.encode('utf-16-be').hex()}> Tj T*\n" for line in text.split("\n"))
            stream = DecodedStreamObject()
            stream.set_data(f"BT /F1 10 Tf 12 TL 40 800 Td {lines} ET".encode())
            page[NameObject("/Contents")] = writer._add_object(stream)
            fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
            page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()
