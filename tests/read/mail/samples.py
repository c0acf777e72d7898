"""Messages the tests are made of, as Gmail hands them over."""

from __future__ import annotations

HOSTS = ("mx.google.com",)
DELIVERED = b"""\
Delivered-To: phongtonghop@donvi.example
Received: by 2002:a05:6a10:8c0a:0:0:0:0 with SMTP id go10csp123;
        Fri, 29 Jan 2021 00:42:11 -0800 (PST)
X-Received: by 2002:a17:90a:df0b:: with SMTP id gp11mr4;
        Fri, 29 Jan 2021 00:42:10 -0800 (PST)
Return-Path: <vphu.muongte@laichau.example>
Received: from mail-sor-f41.google.com (mail-sor-f41.google.com. [209.85.220.41])
        by mx.google.com with SMTPS id x1sor2.2021.01.29
        for <phongtonghop@donvi.example>
        (Google Transport Security);
        Fri, 29 Jan 2021 00:42:10 -0800 (PST)
"""
PROVEN = b"""\
Authentication-Results: mx.google.com;
       dkim=pass header.i=@laichau.example header.s=20161025 header.b=Zz/0Kq;
       spf=pass (google.com: domain of vphu.muongte@laichau.example designates 209.85.220.41
        as permitted sender) smtp.mailfrom=vphu.muongte@laichau.example;
       dmarc=pass (p=NONE sp=QUARANTINE dis=NONE) header.from=laichau.example
"""
FROM = b"From: =?UTF-8?B?VsSDbiBwaMOybmcgSHV54buHbiDhu6d5?= <vphu.muongte@laichau.example>\n"
WRITTEN = b"""\
Date: Fri, 29 Jan 2021 15:42:05 +0700
Message-ID: <1@mail.laichau.example>
Subject: =?UTF-8?B?QsOhbyBjw6FvIG5nw6B5IDI5LzAxLzIwMjE=?=
To: phongtonghop@donvi.example
"""
BODY = b"\nKinh gui.\n>From huyen uy.\n\n"
REPORT = (DELIVERED + PROVEN + FROM + WRITTEN + BODY).replace(b"\n", b"\r\n")


def mail(
    *, delivered: bytes = DELIVERED, proven: bytes = PROVEN, sender: bytes = FROM,
    written: bytes = WRITTEN, body: bytes = BODY,
) -> bytes:  # fmt: skip
    """A message with some of its pieces changed."""
    return delivered + proven + sender + written + body
