"""Every invariant's guard is missed when it is taken out: a test fails that passes while it is there."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.forks import lives
from tests.faults.mutations import MUTATIONS, Mutation

HERE = Path(__file__).parents[2]
PARTS = ("bot", "db", "handlers", "schedules", "templates", "tests")
NAMES = [f"{one.invariant}: {one.name}" for one in MUTATIONS]


def patched(text: str, find: str, replace: str) -> str:
    """The text with a guard taken out; the patch must fit in one place."""
    assert text.count(find) == 1, f"the patch fits {text.count(find)} times: {find!r}"
    return text.replace(find, replace)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=NAMES)
def test_every_patch_still_fits(mutation):
    texts: dict[str, str] = {}
    for file, find, replace in mutation.patches:
        texts[file] = patched(texts.get(file) or (HERE / file).read_text("utf-8"), find, replace)
    for file, text in texts.items():
        compile(text, file, "exec")


@pytest.mark.parametrize("mutation", MUTATIONS, ids=NAMES)
def test_every_patch_names_a_test_there_is(mutation):
    file, _, name = mutation.test.partition("::")
    assert re.search(rf"def {name.partition('[')[0]}\(", (HERE / file).read_text("utf-8"))


def test_every_invariant_has_a_patch():
    assert {mutation.invariant for mutation in MUTATIONS} == set(range(1, 17))


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """A copy of the tree, made once: what Python compiles of it serves every patch."""
    folder = tmp_path_factory.mktemp("copy") / "tree"
    for part in PARTS:
        shutil.copytree(HERE / part, folder / part, ignore=shutil.ignore_patterns("__pycache__", "messages"))
    shutil.copy(HERE / "pyproject.toml", folder)
    if (HERE / ".servers").exists():
        (folder / ".servers").symlink_to(HERE / ".servers")
    return folder


@contextmanager
def without(mutation: Mutation, tree: Path) -> Iterator[None]:
    """The tree with one guard taken out, and put back after."""
    texts = {file: (tree / file).read_text("utf-8") for file, _, _ in mutation.patches}
    changed = dict(texts)
    for file, find, replace in mutation.patches:
        changed[file] = patched(changed[file], find, replace)
    try:
        written(tree, changed)
        yield
    finally:
        written(tree, texts)


def written(tree: Path, texts: dict[str, str]) -> None:
    """Write files anew, and forget what was compiled of them: a change within a second may look like none."""
    for file, text in texts.items():
        path = tree / file
        path.write_text(text, "utf-8")
        for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*"):
            compiled.unlink()


@pytest.fixture(scope="module")
def life(tree):
    """Run one test in the copy of the tree; how pytest ended, what it said being in a file."""
    with lives(tree / "tests" / "faults" / "tester.py", tree) as life:
        yield life


@pytest.mark.slow
@pytest.mark.parametrize("mutation", MUTATIONS, ids=NAMES)
def test_a_guard_taken_out_is_missed(mutation, tree, life, tmp_path):
    with without(mutation, tree):
        code = life(mutation.test, tmp_path / "said", tmp_path / "temp")
    said = (tmp_path / "said").read_text("utf-8")
    if code == 0 and "skipped" in said and " passed" not in said:
        pytest.skip(f"{mutation.test} was skipped: its counterpart is not here")
    assert code == 1, said[-3000:]
    assert " failed" in said or " error" in said
