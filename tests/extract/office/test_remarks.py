"""What a reader must know of a file, and what its properties propose."""

from extract.office.made import opendocument, paragraph, text, word
from letterdiff.extract.office import docx, odt, remarks, rtf
from letterdiff.model import Document, Metadata

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORDS = paragraph(text("Words."))


def proposed(document: Document) -> dict[str, str]:
    assert document.found == Metadata()
    return {one.field: one.value for one in document.proposals}


def test_tracked_changes_and_comments_are_said() -> None:
    body = "<w:p><w:ins><w:r><w:t>New.</w:t></w:r></w:ins></w:p>"
    data = word({"body": body, "comments": '<w:comment w:id="1"/><w:comment w:id="2"/>'})
    assert docx.read(data).notes == (remarks.TRACKED, "has 2 comments: not read as its text")


def test_a_document_with_nothing_odd_has_no_notes() -> None:
    assert docx.read(word({"body": WORDS})).notes == ()


def test_macros_links_and_embedded_files_are_said_and_left_alone() -> None:
    rels = f'<Relationship Id="i" Type="{REL}/image" Target="http://x.invalid/a.png" TargetMode="External"/>'
    rels += f'<Relationship Id="o" Type="{REL}/oleObject" Target="embeddings/a.bin"/>'
    data = word({"body": WORDS}, rels=rels, **{"word/vbaProject.bin": b"x", "word/embeddings/a.bin": b"x"})
    linked = "has pictures or files linked from outside: they were not loaded"
    assert docx.read(data).notes == (remarks.MACROS, linked, remarks.EMBEDDED)


def test_an_outside_template_is_said() -> None:
    target = 'Target="http://x.invalid/t" TargetMode="External"'
    rels = f'<Relationship Id="t" Type="{REL}/attachedTemplate" {target}/>'
    settings = {"word/_rels/settings.xml.rels": f"<Relationships>{rels}</Relationships>"}
    data = word({"body": WORDS, "settings": ""}, **settings)
    assert docx.read(data).notes == ("names a template outside the file: it was not loaded",)


def test_a_document_with_macros_inside_is_read() -> None:
    types = "application/vnd.ms-word.document.macroEnabled.main+xml"
    override = f'<Override PartName="/word/document.xml" ContentType="{types}"/>'
    xml = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    head = "http://schemas.openxmlformats.org/package/2006/content-types"
    again = word({"body": WORDS}, **{"[Content_Types].xml": f'<Types xmlns="{head}">{xml}{override}</Types>'})
    assert docx.read(again).text == "Words."


def test_word_properties_are_proposals() -> None:
    import io

    import docx as python_docx

    made = python_docx.Document()
    made.add_paragraph("Words.")
    made.core_properties.title, made.core_properties.author = "A title", "Jo Public"
    made.core_properties.language = "en-GB"
    target = io.BytesIO()
    made.save(target)
    said = proposed(docx.read(target.getvalue()))
    assert (said["title"], said["author"], said["language"]) == ("A title", "Jo Public", "en-GB")
    assert "date" not in said  # it would be that of python-docx's own template


def test_what_programs_fill_in_is_no_title() -> None:
    meta = "<dc:title>Document1</dc:title><dc:title/><dc:language>en-US</dc:language>"
    assert proposed(odt.read(opendocument({"text": "<text:p>Words.</text:p>", "meta": meta}))) == {
        "language": "en-US"
    }


def test_rtf_properties_are_proposals() -> None:
    info = rb"{\info{\title A title}{\creatim\yr2024\mo3\dy5\hr1}}"
    assert proposed(rtf.read(rb"{\rtf1 " + info + rb"Words.}")) == {"title": "A title", "date": "2024-03-05"}


def test_opendocument_notes() -> None:
    words = "<text:tracked-changes><text:changed-region/></text:tracked-changes>"
    words += "<text:p>Words.<office:annotation/>"
    words += '<draw:frame><draw:image xlink:href="http://x.invalid/a.png"/></draw:frame></text:p>'
    data = opendocument(
        {"text": words, "meta": "<meta:template/>"}, **{"Basic/a.xml": "<a/>", "Object 1/b": ""}
    )
    assert odt.read(data).notes == (
        remarks.TRACKED,
        "has 1 comment: not read as its text",
        remarks.MACROS,
        *remarks.outside(True, True),
        remarks.EMBEDDED,
    )
