"""The wheel: everything the bot needs is in it, and it works away from its source."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.walks.repository import ROOT, tracked

pytestmark = pytest.mark.slow
SHIPPED = ("bot/", "handlers/", "schedules/", "db/", "templates/")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    out = tmp_path_factory.mktemp("wheel")
    built = _pip("wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", out, ROOT)
    assert built.returncode == 0, built.stderr
    return next(out.glob("reeve-*.whl"))


@pytest.fixture(scope="module")
def elsewhere(wheel, tmp_path_factory):
    """A fresh environment with the wheel in it, that borrows the other packages from this one."""
    home = tmp_path_factory.mktemp("elsewhere")
    venv.create(home / "venv", with_pip=False, symlinks=True)
    site = next((home / "venv" / "lib").glob("python3*/site-packages"))
    _pip("--python", home / "venv" / "bin" / "python", "install", "--no-deps", "--no-index", wheel).check_returncode()
    borrowed = [path for path in sys.path if path.endswith("site-packages")]
    (site / "borrowed.pth").write_text("\n".join(borrowed), encoding="utf-8")
    return home


def test_the_wheel_holds_every_file_of_the_product(wheel):
    held = set(zipfile.ZipFile(wheel).namelist())
    assert {name for name in tracked() if name.startswith(SHIPPED)} - held == set()


def test_the_wheel_holds_nothing_but_the_product(wheel):
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {folder.rstrip("/") for folder in SHIPPED}


def test_the_installed_bot_is_not_the_source_beside_it(elsewhere):
    where = _ran(elsewhere, "python", "-c", "import bot, db; print(bot.__file__, db.__file__)")
    assert str(ROOT) not in where


def test_the_installed_bot_says_what_it_can_do(elsewhere):
    assert "plan" in _ran(elsewhere, "reeve", "--help")


def test_the_installed_bot_plans_the_barnet_that_came_with_it(elsewhere):
    barnet = next(elsewhere.glob("venv/lib/python3*/site-packages/templates/frameworks/barnet.toml"))
    cycles = json.loads(_ran(elsewhere, "reeve", "plan", str(barnet), "--json"))
    assert len(cycles) > 1


def test_the_installed_bot_rehearses_a_cycle_and_leaves_its_papers(elsewhere):
    barnet = next(elsewhere.glob("venv/lib/python3*/site-packages/templates/frameworks/barnet.toml"))
    _ran(elsewhere, "reeve", "rehearse", str(barnet), "--out", "papers")
    assert {"html", "pdf", "docx", "xlsx"} <= {paper.suffix[1:] for paper in (elsewhere / "papers").iterdir()}


MAKE_BOOKS = """
from db.engine import open_engine
from db.migrate import migrate
engine = open_engine("sqlite:///books.sqlite")
migrate(engine)
print(engine.connect().exec_driver_sql("SELECT version_num FROM alembic_version").scalar())
"""


def test_the_installed_bot_makes_its_books(elsewhere):
    assert _ran(elsewhere, "python", "-c", MAKE_BOOKS).strip()


def _pip(*words: object) -> subprocess.CompletedProcess[str]:
    asked = [sys.executable, "-m", "pip", "--disable-pip-version-check", *map(str, words)]
    return subprocess.run(asked, capture_output=True, text=True, check=False)


def _ran(elsewhere: Path, program: str, *words: str) -> str:
    """What an installed program prints when run from another folder, without this one's Python settings."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    asked = [str(elsewhere / "venv" / "bin" / program), *words]
    ran = subprocess.run(asked, cwd=elsewhere, env=clean, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout
