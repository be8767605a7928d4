"""Word documents: styles, tables, properties; bombs and damage."""

from __future__ import annotations

from tests.reading.formats.made import PARAGRAPHS, TITLE, paragraph, read, refused, shown, word

BODY = "".join(map(paragraph, PARAGRAPHS))


def test_an_article() -> None:
    core = "<dc:title>Another</dc:title><dc:creator>Jo Doe</dc:creator>"
    table = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("Ferry", "from seven"))
    data = word(
        paragraph(TITLE, "Title")
        + BODY
        + paragraph("What next", "Heading2")
        + f"<w:tbl><w:tr>{table}</w:tr></w:tbl>",
        core,
    )
    (source,) = read(data)
    assert shown(source) == [
        ("headline", TITLE),
        *(("body", text) for text in PARAGRAPHS),
        ("subhead", "What next"),
        ("subhead", "Ferry from seven"),
    ]
    assert (source.title, source.byline, source.published) == (TITLE, "Jo Doe", None)


def test_a_heading_that_opens_it_is_the_headline() -> None:
    (source,) = read(word(paragraph(TITLE, "Heading1") + BODY + paragraph("What next", "Heading1")))
    assert [kind for kind, _ in shown(source)] == ["headline", *["body"] * 4, "subhead"]


def test_the_title_of_its_properties_where_there_is_no_other() -> None:
    (source,) = read(word(BODY, f"<dc:title>{TITLE}</dc:title>"))
    assert source.title == TITLE


def test_runs_breaks_changes_and_boxes() -> None:
    box = f"<w:r><w:txbxContent>{paragraph('In the box.')}</w:txbxContent></w:r>"
    older = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    runs = (
        "<w:p><w:r><w:t>The swing </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        f"<w:ins><w:r><w:t>bridge</w:t><w:br/><w:t>at Harl stays closed.</w:t></w:r></w:ins>{older}</w:p>"
    )
    (source,) = read(word(BODY + runs))
    assert [text for _, text in shown(source)][-2:] == [
        "The swing bridge at Harl stays closed.",
        "In the box.",
    ]


def test_a_table_inside_a_table_is_told_once() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('from seven')}</w:tc></w:tr></w:tbl>"
    table = f"<w:tbl><w:tr><w:tc>{paragraph('Ferry')}{inner}</w:tc></w:tr></w:tbl>"
    (source,) = read(word(BODY + table))
    assert shown(source)[-1][1] == "Ferry from seven"


def test_damage_and_bombs() -> None:
    whole = word(BODY)
    assert "damaged" in refused(whole[: len(whole) // 2], ".docx")
    assert "damaged" in refused(whole[:60] + b"\0" * 40 + whole[100:], ".docx")
    assert "more than 20 MB" in refused(word("", document=b" " * 21_000_000))
    entities = b'<!DOCTYPE d [<!ENTITY a "bridge"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>'
    assert "entities" in refused(word("", document=entities))
    deep = b"<d>" * 5000 + b"</d>" * 5000
    assert "nested too deep" in refused(word("", document=deep))
    assert "damaged" in refused(word("", document=b"no XML at all"))


def test_a_document_without_text_gives_no_article() -> None:
    from tui.reading.formats import documents

    assert documents(word(""), "the file")[0].text == ""
