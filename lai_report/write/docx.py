"""A Word letter from a template the office can change, with tables built to fit the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from lai_report.core.document import Table
from lai_report.errors import ConfigurationError
from lai_report.write.plain import clean
from lai_report.write.values import Say

Fields = Mapping[str, "str | Sequence[str]"]
"""A line of text, or several lines, which the template walks with `{%p for line in … %}`."""

MARK = "\ue000"
"""Stands, while the template is filled in, for the paragraph a table takes the place of."""


def docx_letter(
    template: Path, fields: Fields, tables: Mapping[str, Sequence[Table]], say: Say
) -> bytes:
    """The template filled in: `{{ name }}` with a field, a paragraph `{{ name }}` with tables.

    A field the template leaves out is left out. Raises `ConfigurationError`: a field the template
    names and nobody gives, a template that cannot be read, the libraries missing.
    """
    letter = _opened(template)
    values: dict[str, object] = {name: _cleaned(value) for name, value in fields.items()}
    values |= {name: f"{MARK}{name}{MARK}" for name in tables}
    _fill(letter, template, values)
    filled = _saved(letter)
    return _with_tables(filled, tables, say) if tables else filled


def _opened(template: Path) -> Any:
    """The template, read and understood. Raises `ConfigurationError`."""
    try:
        from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # ships no types
    except ImportError:
        raise ConfigurationError("letters.needs_extra") from None
    try:
        letter = DocxTemplate(BytesIO(template.read_bytes()))
        letter.init_docx()
    except OSError as error:
        raise ConfigurationError(
            "letters.unreadable", file=str(template), why=error.strerror or str(error)
        ) from None
    except Exception:  # noqa: BLE001 - a file that is no Word document fails in the library's many ways
        raise ConfigurationError("letters.no_word_file", file=str(template)) from None
    return letter


def _fill(letter: Any, template: Path, values: dict[str, object]) -> None:
    """Fill the template in. Raises `ConfigurationError` naming what it asks for in vain."""
    from jinja2 import StrictUndefined, TemplateError
    from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    file = str(template)
    try:
        asked = letter.get_undeclared_template_variables(jinja_env=environment)
        if unknown := sorted(asked - values.keys()):
            raise ConfigurationError(
                "letters.unknown_field", file=file, field=unknown, known=sorted(values)
            )
        letter.render(values, jinja_env=environment, autoescape=True)
    except UndefinedError as error:  # {{ signer.nme }}: a part that a field does not have
        raise ConfigurationError(
            "letters.unknown_field", file=file, field=str(error.message), known=sorted(values)
        ) from None
    except TemplateSyntaxError as error:
        raise ConfigurationError("letters.bad_syntax", file=file, why=error.message) from None
    except (SecurityError, TemplateError, TypeError) as error:
        raise ConfigurationError("letters.bad_syntax", file=file, why=str(error)) from None


def _cleaned(value: str | Sequence[str]) -> str | list[str]:
    return clean(value) if isinstance(value, str) else [clean(line) for line in value]


def _saved(letter: Any) -> bytes:
    out = BytesIO()
    letter.save(out)
    return out.getvalue()


def _with_tables(filled: bytes, tables: Mapping[str, Sequence[Table]], say: Say) -> bytes:
    """The letter with each marked paragraph replaced by its tables."""
    from docx import Document

    from lai_report.write.docx_table import put_tables

    letter = Document(BytesIO(filled))
    for paragraph, name in _marked(letter):
        put_tables(letter, paragraph, tables[name], say)
    return _saved(letter)


def _marked(letter: Any) -> Iterator[tuple[Any, str]]:
    """The paragraphs that stand for tables, in the text and inside its tables."""
    from docx.text.paragraph import Paragraph

    for element in list(letter.element.body.iter(f"{WORD}p")):
        paragraph = Paragraph(element, letter)
        if MARK in paragraph.text:
            yield paragraph, paragraph.text.split(MARK)[1]


WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
