"""What the fuzzers kept, and what hypothesis makes of it, goes through each target in CI."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import CORPUS, TARGETS

KEPT = [path for name in TARGETS for path in sorted((CORPUS / name).iterdir())]
SHARDS = {name: [p.read_bytes() for p in KEPT if p.parent.name == name] for name in TARGETS}


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_is_kept_goes_through_its_target(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_two_kept_inputs_cut_and_joined_go_through_too(name: str, data: st.DataObject) -> None:
    kept = st.sampled_from(SHARDS[name])
    first, second = data.draw(kept), data.draw(kept)
    cut = data.draw(st.integers(0, len(first))), data.draw(st.integers(0, len(second)))
    TARGETS[name](first[: cut[0]] + data.draw(st.binary(max_size=4)) + second[cut[1] :])


def test_every_target_has_a_corpus() -> None:
    assert all(SHARDS.values())
