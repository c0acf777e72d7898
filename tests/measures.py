"""The shape of this code in figures, beside the models': `python -m tests.measures`.

A function's length is its lines from `def` to its end, as an editor counts them. Public is what no
part of its path hides behind an underscore, methods of public classes included.
"""

from __future__ import annotations

import ast
import io
import sys
import tokenize
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).parents[1]
Function = ast.FunctionDef | ast.AsyncFunctionDef

MODELS = {
    "functions: median lines": "5 (fava)",
    "functions: nine in ten under": "26 (fava)",
    "files: median lines": "127 (fava)",
    "signatures typed, %": "100 (fava)",
    "public names documented, %": "87 (fava)",
    "folders: most files": "23 (fava)",
    "imports of a file: median": "9 (fava)",
    "imports of a file: nine in ten under": "16 (fava)",
    "parameters: nine in ten under": "3 (fava)",
    "comments in 100 lines": "2 to 4 (fava, structlog, todoman, healthchecks)",
}
"""As issue 8 and the office's list of examples give them."""


@dataclass(frozen=True)
class Measures:
    """What was counted in one part of the code."""

    functions: list[int]
    bodies: list[int]
    files: list[int]
    typed: tuple[int, int]
    documented: tuple[int, int]
    comments: int
    folders: list[int]
    """How many files each folder holds."""
    imports: list[int]
    """How many modules each file imports from."""
    parameters: list[int]

    def figures(self) -> dict[str, str]:
        """Each figure under its name."""
        return {
            "functions": str(len(self.functions)),
            "functions: median lines": f"{median(self.functions):g}",
            "functions: median lines of the body": f"{median(self.bodies):g}",
            "functions: nine in ten under": f"{quantiles(self.functions, n=10)[-1]:g}",
            "functions: longest": str(max(self.functions)),
            "files": str(len(self.files)),
            "files: median lines": f"{median(self.files):g}",
            "files: longest": str(max(self.files)),
            "signatures typed, %": _percent(*self.typed),
            "public names documented, %": _percent(*self.documented),
            "comments in 100 lines": f"{100 * self.comments / sum(self.files):.1f}",
            "folders: most files": str(max(self.folders)),
            "imports of a file: median": f"{median(self.imports):g}",
            "imports of a file: nine in ten under": f"{quantiles(self.imports, n=10)[-1]:g}",
            "parameters: nine in ten under": f"{quantiles(self.parameters, n=10)[-1]:g}",
            "parameters: most": str(max(self.parameters)),
        }


def measured(paths: list[Path]) -> Measures:
    """The measures of some files."""
    texts = [path.read_text(encoding="utf-8") for path in paths]
    trees = [ast.parse(text) for text in texts]
    functions = [node for tree in trees for node in ast.walk(tree) if isinstance(node, Function)]
    public = [node for tree in trees for node in (tree, *_public(tree.body))]
    return Measures(
        functions=[(node.end_lineno or 0) - node.lineno + 1 for node in functions],
        bodies=[(node.end_lineno or 0) - _body(node) + 1 for node in functions],
        files=[text.count("\n") for text in texts if text],
        typed=(sum(map(_is_typed, functions)), len(functions)),
        documented=(sum(ast.get_docstring(node) is not None for node in public), len(public)),
        comments=sum(map(_comments, texts)),
        folders=list(Counter(path.parent for path in paths).values()),
        imports=[len(set(_imported(tree))) for tree in trees],
        parameters=[len(_parameters(node)) for node in functions],
    )


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module != "__future__":
            yield node.module or ""


def _public(body: list[ast.stmt]) -> Iterator[ast.ClassDef | Function]:
    for node in body:
        if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node.body)


def _body(node: Function) -> int:
    """The line the body begins at, after the signature and the docstring."""
    has_more = ast.get_docstring(node) is not None and len(node.body) > 1
    return node.body[1 if has_more else 0].lineno


def _parameters(node: Function) -> list[ast.arg]:
    """What a caller gives, `self` and `cls` aside."""
    given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    return given[1:] if given and given[0].arg in {"self", "cls"} else given


def _is_typed(node: Function) -> bool:
    return node.returns is not None and all(arg.annotation for arg in _parameters(node))


def _comments(text: str) -> int:
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return sum(token.type == tokenize.COMMENT for token in tokens)


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}"


def main() -> None:
    """Print the figures of the program and of its tests, beside the models'."""
    words = sorted(ROOT.glob("lai_report/locale/*/*.txt"))
    parts = {
        "program": sorted(ROOT.glob("lai_report/**/*.py")),
        "tests": sorted(ROOT.glob("tests/**/*.py")),
    }
    found = {name: measured(paths).figures() for name, paths in parts.items()}
    sys.stdout.write("| | program | tests | models |\n|---|---|---|---|\n")
    for name in found["program"]:
        row = [name, found["program"][name], found["tests"][name], MODELS.get(name, "")]
        sys.stdout.write(f"| {' | '.join(row)} |\n")
    sys.stdout.write(f"\nThe words stand apart, in {len(words)} files of lai_report/locale.\n")


if __name__ == "__main__":
    main()
