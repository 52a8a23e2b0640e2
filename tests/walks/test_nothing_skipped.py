"""With REEVE_NO_SKIPS=1 nothing is skipped in silence; without it a newcomer is told why, once."""

import os
import subprocess
import sys

import pytest

from tests.walks.repository import ROOT

SKIPPING = {
    "in the test": "import pytest\ndef test_it(): pytest.skip('no server')\n",
    "by a mark": "import pytest\n@pytest.mark.skip(reason='no server')\ndef test_it(): pass\n",
    "in a fixture": "import pytest\n@pytest.fixture\ndef it(): pytest.skip('no server')\ndef test_it(it): pass\n",
    "as a whole file": "import pytest\npytest.skip('no server', allow_module_level=True)\n",
}


@pytest.fixture
def run(tmp_path):
    def run(text: str, no_skips: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "test_it.py").write_text(text, encoding="utf-8")
        asked = [sys.executable, "-m", "pytest", "-q", "-p", "tests.servers.no_skips", "--rootdir", tmp_path, tmp_path]
        env = {**os.environ, "REEVE_NO_SKIPS": no_skips, "PYTHONPATH": str(ROOT)}
        return subprocess.run(asked, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)

    return run


@pytest.mark.parametrize("text", SKIPPING.values(), ids=SKIPPING)
def test_a_skip_fails_where_nothing_may_be_skipped(run, text):
    ran = run(text, "1")
    assert ran.returncode != 0, ran.stdout
    assert "no server" in ran.stdout


def test_a_skip_is_told_once_with_its_reason(run):
    twice = SKIPPING["in the test"] + "def test_again(): pytest.skip('no server')\n"
    assert "2 skipped. no server" in run(twice, "0").stdout
