"""The arrows between folders, their sizes, the one clock, and the one printer."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from lai_report.cli.commands import COMMANDS

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "lai_report"
ALLOWED = {
    "errors": set(),
    "core": {"errors"},
    "locale": {"errors"},
    "read": {"core", "errors"},
    "store": {"core", "errors"},
    "write": {"core", "errors"},
    "cli": {"core", "errors", "locale", "read", "store", "write"},
}
HOMES = {
    "typer": {"cli"},
    "rich": {"cli", "write"},
    "pydantic": {"read"},
    "tomli": {"read"},
    "tomlkit": {"write"},
    "pendulum": {"core/periods.py"},
    "sqlite3": {"store"},
    "psycopg": {"store"},
    "imaplib": {"read"},
    "email": {"read", "write"},
    "docx": {"write"},
    "docxtpl": {"write"},
    "jinja2": {"write"},
    "xlsxwriter": {"write"},
    "openpyxl": {"read"},
    "smtplib": {"write"},
}


def modules() -> Iterator[tuple[str, Path, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        part = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if not part.startswith("__"):
            yield part, path, ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_imports_follow_the_arrows() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for part, path, tree in modules()
        for name in imported(tree)
        if name.startswith("lai_report.") and name.split(".")[1] not in {part, *ALLOWED[part]}
    ]
    assert wrong == []


def test_no_module_needs_itself_by_way_of_others() -> None:
    names = {
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        for path in PACKAGE.rglob("*.py")
    }
    needs = {
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts): {
            name for name in imported(tree) if name in names
        }
        for _, path, tree in modules()
    }
    assert len(tuple(TopologicalSorter(needs).static_order())) >= len(needs)  # or CycleError


STILL_TOO_FULL: set[str] = set()
"""Folders to be cut: an entry goes out with its cause."""
STILL_TOO_LONG: set[str] = set()
"""Files to be cut: an entry goes out with its cause."""
LONG_BY_NATURE = {
    **dict.fromkeys(
        (
            "docs/lai-report.1",
            "docs/reference.md",
            "docs/schema/lai-report-1.json",
            "docs/tra-cuu.md",
            "docs/vi/lai-report.1",
        ),
        "docs/write.py makes it",
    ),
    "docs/huong-dan.md": "docs/guide.py fills in what each command answers",
    "lai_report/data/office/units.toml": "a roster: a table for each unit",
    "lai_report/data/roster-2025.toml": "a roster: a table for each unit",
}


def files_below(folder: str) -> Iterator[Path]:
    """Every file but what Python keeps of it."""
    for path in sorted((ROOT / folder).rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path


def longer(most: int, files: Iterable[Path]) -> set[str]:
    """Those with more lines, but for the ones that may; a file that is no text has none."""
    contents = {str(path.relative_to(ROOT)): path.read_bytes() for path in files}
    return {
        name
        for name, content in contents.items()
        if b"\0" not in content and content.count(b"\n") > most
    }


def test_no_folder_is_too_full() -> None:
    folders = Counter(str(path.parent.relative_to(ROOT)) for path in files_below("lai_report"))
    assert {folder for folder, files in folders.items() if files > 24} == STILL_TOO_FULL


def test_no_file_is_too_long() -> None:
    tests = (path for path in files_below("tests") if path.suffix == ".py")  # else a page or data
    long = longer(300, (*files_below("lai_report"), *files_below("docs"))) | longer(500, tests)
    assert long == STILL_TOO_LONG | LONG_BY_NATURE.keys()


def storeys(needs: Mapping[str, set[str]]) -> int:
    """The longest chain of imports."""
    heights: dict[str, int] = {}
    for name in TopologicalSorter(needs).static_order():
        heights[name] = 1 + max((heights[below] for below in needs[name]), default=0)
    return max(heights.values())


def test_reading_the_configuration_takes_few_files_in_few_storeys() -> None:
    files = sorted((PACKAGE / "read" / "config").glob("*.py"))
    names = {f"lai_report.read.config.{path.stem}" for path in files}
    needs = {
        f"lai_report.read.config.{path.stem}": names.intersection(
            imported(ast.parse(path.read_text(encoding="utf-8")))
        )
        for path in files
    }
    assert len(files) <= 12
    assert storeys(needs) <= 6


def test_a_chain_of_imports_is_as_high_as_its_longest_way() -> None:
    assert storeys({"a": {"b", "d"}, "b": {"c"}, "c": {"d"}, "d": set()}) == 4


def test_libraries_stay_in_their_homes() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for part, path, tree in modules()
        for name in imported(tree)
        if HOMES.get(name.split(".")[0], {part}).isdisjoint((part, str(path.relative_to(PACKAGE))))
    ]
    assert wrong == []


CLOCKS = {
    *(f"datetime.datetime.{name}" for name in ("now", "today", "utcnow")),
    *(
        f"time.{name}{unit}"
        for name in ("time", "monotonic", "perf_counter")
        for unit in ("", "_ns")
    ),
    *(f"time.{name}" for name in ("localtime", "gmtime", "ctime", "asctime", "strftime")),
    *("datetime.date.today", "pendulum.now", "pendulum.today"),
}
PRINTERS = {
    *("print", "rich.print", "pprint.pprint", "os.write"),
    *(f"{library}.{name}" for library in ("typer", "click") for name in ("echo", "secho")),
    *(
        f"sys.{stream}.{name}"
        for stream in ("stdout", "stderr")
        for name in ("write", "writelines")
    ),
}


def named_in(tree: ast.Module) -> Iterator[str]:
    """Every name a module uses, in full, whatever it calls the modules it has it from."""
    known = {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        if isinstance(node, ast.ImportFrom)
        else alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            first, dot, rest = ast.unparse(node).partition(".")
            yield known.get(first, first) + dot + rest


def reads_a_clock(tree: ast.Module) -> bool:
    return not CLOCKS.isdisjoint(named_in(tree))


def prints(tree: ast.Module) -> bool:
    names = set(named_in(tree))
    return not PRINTERS.isdisjoint(names) or any(name.endswith(".print") for name in names)


def those_that(do: Callable[[ast.Module], bool]) -> set[str]:
    return {str(path.relative_to(PACKAGE)) for _, path, tree in modules() if do(tree)}


def test_there_is_one_clock_and_one_stopwatch() -> None:
    # How long a server may take; no date comes of it.
    stopwatch = "read/mail/sources/imap_connection.py"
    assert those_that(reads_a_clock) == {"cli/context.py", stopwatch}


def test_printing_is_done_in_one_place_and_its_writer_for_the_screen() -> None:
    assert those_that(prints) == {"cli/output.py", "write/terminal.py"}


@pytest.mark.parametrize(
    "source",
    [
        "from datetime import datetime\ndatetime.now(UTC)",
        "from datetime import datetime as moment\nmoment.now(UTC)",
        "import datetime as dt\ndt.datetime.utcnow()",
        "def today():\n    from datetime import date as day\n    return day.today()",
        "import time\ntime.time_ns()",
        "from time import monotonic as ticks\nticks()",
        "import pendulum\npendulum.now()",
    ],
)
def test_a_clock_is_seen_under_any_name(source: str) -> None:
    assert reads_a_clock(ast.parse(source))


@pytest.mark.parametrize(
    "source",
    [
        "print(1)",
        "say = print\nsay(1)",
        "import typer\ntyper.echo(1)",
        "from click import secho as told\ntold(1)",
        "import sys\nsys.stdout.write('')",
        "from sys import stderr\nstderr.write('')",
        "Console().print(1)",
        "self.console.print(1)",
    ],
)
def test_a_printer_is_seen_under_any_name(source: str) -> None:
    assert prints(ast.parse(source))


def test_what_only_sounds_like_a_clock_or_a_printer_is_neither() -> None:
    tree = ast.parse("import time\ntime.sleep(1)\ncontext.now()\nfile.write('')\nday.today")
    assert not reads_a_clock(tree)
    assert not prints(tree)


def test_only_the_records_of_the_ledger_name_the_keys_of_a_payload() -> None:
    """And the statements of the stores, which are built from keys those records give."""
    homes = {PACKAGE / "core" / "entries", PACKAGE / "store" / "migrations"}  # what was, stays
    named = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for _, path, tree in modules()
        if homes.isdisjoint(path.parents)
        for node in ast.walk(tree)
        if _names_a_key(node)
    ]
    assert named == []


def _names_a_key(node: ast.AST) -> bool:
    """`payload["key"]`, `payload.get("key")`, `payload={"key": …}`, or SQL that spells a key."""
    if isinstance(node, ast.keyword):
        return node.arg == "payload" and isinstance(node.value, ast.Dict) and bool(node.value.keys)
    if isinstance(node, ast.Subscript):
        return _is_payload(node.value)
    if isinstance(node, ast.Attribute):
        return node.attr in {"get", "pop", "setdefault"} and _is_payload(node.value)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return bool(re.search(r"""payload, *'["$.]*[a-z_]+["']""", node.value))
    return False


def _is_payload(node: ast.AST) -> bool:
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return name in {"payload", "details"}


def test_a_record_of_many_fields_is_built_by_keyword() -> None:
    """Two texts in each other's place look right to every checker."""
    most = 4
    records = {
        node.name
        for _, _, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        and any("NamedTuple" in ast.unparse(base) for base in node.bases)
    }
    by_place = [
        f"{path.relative_to(PACKAGE)}:{node.lineno} {node.func.id}"
        for _, path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in records
        and len(node.args) > most
    ]
    assert by_place == []


def test_no_command_needs_another_command() -> None:
    """What two of them need stands in `cli/shared/`."""
    cli = PACKAGE / "cli"
    commands = {name.replace("-", "_") for name in COMMANDS} - {"import"} | {"import_"}
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for _, path, tree in modules()
        if cli in path.parents
        for name in imported(tree)
        if name.startswith("lai_report.cli.")
        and (needed := name.split(".")[2]) in commands
        and needed != path.relative_to(cli).parts[0].removesuffix(".py")
    ]
    assert wrong == []


def test_few_mappings_say_nothing_of_what_they_hold() -> None:
    """What leaves the program is typed in core/answers; left are parsed TOML and payloads."""
    most = 14
    untyped = [
        f"{path.relative_to(PACKAGE)}: {line.strip()}"
        for _, path, _ in modules()
        for line in path.read_text(encoding="utf-8").splitlines()
        if "dict[str, Any]" in line
    ]
    assert len(untyped) <= most, untyped


def test_no_module_takes_what_a_library_keeps_private() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for _, path, tree in modules()
        for name in imported(tree)
        if any(part.startswith("_") and part != "__future__" for part in name.split("."))
    ]
    assert wrong == []


def test_a_command_meets_only_the_declarations_of_the_reading_of_a_line() -> None:
    cli = PACKAGE / "cli"
    readers = {cli / "main.py", *(cli / "line").glob("*.py")}
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for _, path, tree in modules()
        if path not in readers
        for name in imported(tree)
        if name.startswith("lai_report.cli.line.")
        and name.split(".")[3] not in {"declaration", "options"}
    ]
    assert wrong == []


def test_a_class_name_means_one_thing() -> None:
    names = Counter(
        node.name for _, _, tree in modules() for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    )  # fmt: skip
    assert [name for name, count in names.items() if count > 1] == []
