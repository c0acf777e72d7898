"""`import`: stub."""


def import_() -> None: ...
