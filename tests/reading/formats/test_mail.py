"""Mail: which part is read, what of it is the article, what its header tells."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from textwrap import fill

import pytest

from tests.reading.formats.made import LONG, PARAGRAPHS, TITLE, aside, read, refused, shown
from tui.reading.formats.mail import FORWARDED, HEADER, NOTE, QUOTED, SIGNATURE

PLAIN = "\n\n".join(PARAGRAPHS)


def mail(text: str, subject: str = TITLE, **headers: str) -> bytes:
    message = EmailMessage()
    message["From"] = headers.pop("sender", '"Jo Doe" <jo@courier.example>')
    message["Date"] = "Wed, 04 Mar 2026 23:40:00 -0500"
    message["Subject"] = subject
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return bytes(message)


def test_an_article() -> None:
    (source,) = read(mail(PLAIN, f"Fwd: RE: {TITLE}"))
    assert shown(source) == [("headline", TITLE), *(("body", text) for text in PARAGRAPHS)]
    assert (source.title, source.byline, source.outlet) == (TITLE, "Jo Doe", "")
    assert source.published == date(2026, 3, 4)  # the day where it was sent


def test_a_newsletter_is_an_outlets() -> None:
    (source,) = read(
        mail(PLAIN, sender="The Courier <news@courier.example>", List_Unsubscribe="<http://a.example>")
    )
    assert (source.outlet, source.byline, source.siglum) == ("The Courier", "", "Courier")


def test_hard_wrapped_paragraphs_are_put_together() -> None:
    (source,) = read(mail("\n\n".join(fill(text, 60) for text in PARAGRAPHS)))
    assert [text for _, text in shown(source)[1:]] == list(PARAGRAPHS)


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_encodings(charset: str, encoding: str) -> None:
    message = EmailMessage()
    message["Subject"] = "Brücke gesperrt – vorerst"
    message["MIME-Version"] = "1.0"
    message.set_content(f"{PLAIN}\n\nMayor Zoë Brontë said nothing at all.", charset=charset, cte=encoding)
    (source,) = read(bytes(message), ".eml")
    assert source.title == "Brücke gesperrt – vorerst"
    assert source.sentences[-1].text == "Mayor Zoë Brontë said nothing at all."


def test_what_is_quoted_and_the_signature_are_set_aside() -> None:
    quoted = "On Tue, 3 Mar 2026, Ann Roe <ann@a.example> wrote:\n> Is the bridge open?\n>> No.\n"
    text = f"{PLAIN}\n\n{quoted}\n-- \nJo Doe\nCourier\n"
    (source,) = read(mail(text))
    assert [text for _, text in shown(source)[1:]] == list(PARAGRAPHS)
    reasons = [reason for reason, _ in aside(source)]
    assert reasons == [QUOTED] * 3 + [SIGNATURE] * 3


def test_a_mail_of_quotations_alone_is_read() -> None:
    (source,) = read(mail("\n".join(f"> {text}" for text in PARAGRAPHS)))
    assert [text for _, text in shown(source)[1:]] == list(PARAGRAPHS)


def test_a_forwarded_article_goes_before_the_note_above_it() -> None:
    head = f"---------- Forwarded message ---------\nFrom: Courier <a@b.example>\nSubject: {TITLE}\n\n"
    (source,) = read(mail(f"Have you seen this one?\n\n{head}{PLAIN}"))
    assert [text for _, text in shown(source)[1:]] == list(PARAGRAPHS)
    assert [reason for reason, _ in aside(source)] == [NOTE, HEADER, HEADER, HEADER]
    (source,) = read(mail(f"{PLAIN}\n\n{head}The short one below is what we knew before.\n"))
    assert [text for _, text in shown(source)[1:]] == list(PARAGRAPHS)
    assert aside(source)[-1] == (FORWARDED, "The short one below is what we knew before.")


def test_plain_text_goes_before_the_page_and_attachments_don_t_count() -> None:
    message = EmailMessage()
    message["Subject"] = TITLE
    message.set_content(PLAIN)
    message.add_alternative(f"<p>{LONG}</p><p>And more.</p>", subtype="html")
    message.add_attachment("Notes.", filename="notes.txt")
    (source,) = read(bytes(message), ".eml")
    assert len(shown(source)) == 5


def test_a_mail_that_is_a_page() -> None:
    message = EmailMessage()
    message["From"] = "Jo Doe <jo@a.example>"
    message["Subject"] = TITLE
    message["Message-ID"] = "<1@a.example>"
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    message.set_content(f"<html><body><h1>{TITLE}</h1>{body}</body></html>", subtype="html")
    (source,) = read(bytes(message))
    assert shown(source) == [("headline", TITLE), *(("body", text) for text in PARAGRAPHS)]
    assert source.byline == "Jo Doe"


def test_an_article_that_begins_like_a_header_is_no_mail() -> None:
    (source,) = read(f"Opinion: {TITLE}\nBy: Jo Doe\n\n{PLAIN}".encode())
    assert not source.extracted


def test_hostile_mail() -> None:
    assert "no text in this mail" in refused(b"Subject: x\r\nMIME-Version: 1.0\r\n\r\n", ".eml")
    assert "no text in this mail" in refused(b"Content-Type: image/png\r\nSubject: x\r\n\r\nabc", ".eml")
    read(b"Subject: =?x-none?b?////?=\r\nDate: 99 99 99\r\nFrom: \x00\xff\r\n\r\n" + PLAIN.encode(), ".eml")
    read(b'Content-Type: text/plain; charset="\xff\0none"\r\n\r\n' + PLAIN.encode(), ".eml")
    read(b"Content-Transfer-Encoding: base64\r\n\r\n" + b"VGhlIGJyaWRnZSBpcyBjbG9zZWQu" + b"=" * 99, ".eml")
    nested = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (i, i) for i in range(2000)
    )
    refused(nested + b"Content-Type: text/plain\r\n\r\n" + PLAIN.encode(), ".eml")
