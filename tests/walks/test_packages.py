"""What is imported is listed, what is listed is used, and the locks pin just that, without saying whence."""

import ast
import re
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.walks.repository import ROOT, content, tracked

OURS = {"bot", "handlers", "schedules", "db", "templates", "tests"}
PRODUCT = ("bot/", "handlers/", "schedules/", "db/")
LOCKS = ("requirements.lock", "requirements-dev.lock")

# Listed, though no line of ours imports them, and why.
WITHOUT_IMPORT = {
    "aiohttp": "Bolt's asynchronous client and Socket Mode run on it",
    "psycopg": "SQLAlchemy loads it by the database's URL",
    "tzdata": "zoneinfo looks there where the system has no time zones",
}
# Run as programs; pymupdf is bounded for outloud's sake.
TOOLS = {"pytest-asyncio", "pytest-xdist", "mypy", "ruff", "import-linter", "outloud", "pymupdf"}


def test_every_package_the_product_imports_is_listed():
    assert _imported(PRODUCT) - _listed("product") == set()


def test_every_package_the_tests_import_is_listed():
    assert _imported(("tests/", ".ci/")) - _listed("product") - _listed("dev") - {"pip"} == set()


def test_every_package_listed_for_the_product_is_used():
    assert _listed("product") - _imported(PRODUCT) - set(WITHOUT_IMPORT) == set()


def test_every_package_listed_for_the_tests_is_used():
    assert _listed("dev") - _imported(("tests/", ".ci/")) - TOOLS == set()


def test_every_package_has_an_upper_bound():
    listed = _requirements("product", *_project()["optional-dependencies"])
    assert [str(one) for one in listed if "<" not in str(one.specifier)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_what_is_listed_within_its_bounds(lock):
    pins, extra = _pins(lock), () if lock == LOCKS[0] else ("dev",)
    for asked in _requirements("product", "build", *extra):
        versions = pins.get(canonicalize_name(asked.name), [])
        assert versions, f"{asked} is not in {lock}: run make lock"
        assert all(asked.specifier.contains(version) for version in versions), f"{asked}: run make lock"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_of_a_lock_has_its_hashes(lock):
    pinned = re.findall(r"^[\w.-]+==.*(?:\n    .*)*", content(lock).decode(), re.MULTILINE)
    assert [pin for pin in pinned if "--hash=sha256:" not in pin] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_does_not_say_where_packages_come_from(lock):
    assert re.findall(r"://|--(?:extra-)?index|--find-links|--trusted-host", content(lock).decode()) == []


@cache
def _project():
    return tomllib.loads(content("pyproject.toml").decode())["project"]


def _requirements(*kinds: str) -> list[Requirement]:
    project = _project()
    kept = {"product": project["dependencies"], **project["optional-dependencies"]}
    return [Requirement(line) for kind in kinds for line in kept[kind]]


def _listed(kind: str) -> set[str]:
    return {canonicalize_name(one.name) for one in _requirements(kind)}


def _pins(lock: str) -> dict[str, list[str]]:
    pins: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", content(lock).decode(), re.MULTILINE):
        pins.setdefault(canonicalize_name(name), []).append(version)
    return pins


@cache
def _imported(folders: tuple[str, ...]) -> set[str]:
    """The packages, by the names they are installed under, that the files in those folders import."""
    found: set[str] = set()
    for name in tracked():
        if name.startswith(folders) and name.endswith(".py") and (ROOT / name).is_file():
            found |= {top for node in ast.walk(ast.parse(content(name))) for top in _tops(node)}
    known = packages_distributions()
    return {canonicalize_name(known.get(top, [top])[0]) for top in found - OURS - set(sys.stdlib_module_names)}


def _tops(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name.split(".")[0] for alias in node.names]
    return [node.module.split(".")[0]] if isinstance(node, ast.ImportFrom) and node.module and not node.level else []
