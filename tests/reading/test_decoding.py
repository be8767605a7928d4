"""Which encoding bytes without a label are in."""

from __future__ import annotations

import pytest

from tui.reading.decoding import decode, kind_of_binary

TEXT = "The café’s owner said: “No more than £5 a head.” Nobody at the bar — not one — believed her.\n" * 3


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "cp1252"]
)
def test_encodings_are_told_apart(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_one_bad_byte_does_not_turn_utf8_into_another_encoding() -> None:
    data = TEXT.encode("utf-8")
    assert decode(data[:3] + b"\xff" + data[3:]) == "The" + "�" + TEXT[3:]


def test_text_that_ends_inside_a_character() -> None:
    assert decode("Nobody knew the café".encode()[:-1]) == "Nobody knew the caf�"


def test_one_windows_quotation_mark() -> None:
    assert decode(b"It\x92s over, she said.") == "It’s over, she said."


def test_nul_bytes_in_a_text_are_tolerated_but_a_binary_is_not() -> None:
    assert decode(b"The mayor\x00 left the hall." + b" He was late." * 20) is not None
    assert decode(b"\x00\x01\x02\x03abc\x00\x00\x00def" * 20) is None
    assert decode(bytes(range(256)) * 4) is None


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"PK\x03\x04....", "a ZIP archive or an office document"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"  <?xml version='1.0'?><rss>", "an XML document"),
        (b"Plain words.", ""),
    ],
)
def test_files_of_other_kinds_are_called_by_their_name(data: bytes, kind: str) -> None:
    assert kind_of_binary(data) == kind
