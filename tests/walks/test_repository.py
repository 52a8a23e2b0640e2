"""The repository holds the product and nothing of the machine it was made on."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path, PurePath

from tests.walks.repository import content, git, holding, tracked

FOLDERS = {"bot", "handlers", "schedules", "templates", "db", "tests", "docs", ".ci"}
ROOMS = {"db", "domain", "reading", "verbs", "doors", "walks", "faults", "bench"}
LARGEST = 1_000_000


def test_the_top_level_holds_the_given_folders_and_no_other():
    assert {PurePath(name).parts[0] for name in tracked() if "/" in name} <= FOLDERS


def test_nothing_is_tracked_that_is_to_be_ignored():
    assert git("ls-files", "--cached", "--ignored", "--exclude-standard") == ()


def test_no_tracked_file_is_large():
    assert [name for name in tracked() if len(content(name)) > LARGEST and not name.endswith(".lock")] == []


def test_no_file_names_where_this_machine_gets_its_packages():
    hosts = sorted(_package_hosts())
    assert {host: holding(host) for host in hosts if holding(host)} == {}


HOMES = re.compile(rb"(?<![\w.])/(?:root|work|home/\w+|Users/\w+)/")


def test_no_file_holds_a_path_of_somebodys_machine():
    assert [name for name in tracked() if HOMES.search(content(name))] == []


def test_no_file_holds_this_folders_own_path():
    assert holding(os.fspath(Path(__file__).resolve().parents[2]) + "/") == []


def test_every_test_stands_in_one_of_the_rooms():
    parts = [PurePath(name).parts for name in tracked() if PurePath(name).name.startswith("test_")]
    assert {found[1] for found in parts if found[0] == "tests"} <= ROOMS
    assert all(found[0] == "tests" for found in parts)


def test_no_two_test_files_share_a_name():
    names = [PurePath(name).name for name in tracked() if PurePath(name).name.startswith("test_")]
    assert sorted(names) == sorted(set(names))


def test_every_file_with_tests_is_called_so_that_it_runs():
    tests = re.compile(rb"^(?:async )?def test_", re.MULTILINE)
    files = [name for name in tracked() if name.startswith("tests/") and name.endswith(".py")]
    assert [name for name in files if tests.search(content(name)) and "/test_" not in name] == []


def test_every_test_has_a_sentence_for_a_name():
    named = re.compile(rb"^(?:async )?def (test_\w+)", re.MULTILINE)
    found = [
        (name, test.decode()) for name in tracked() if name.endswith(".py") for test in named.findall(content(name))
    ]
    assert [(name, test) for name, test in found if test.count("_") < 3] == []


ADDRESS = re.compile(r"https?://(?:[^/@\s'\"]*@)?([A-Za-z0-9.-]+\.[a-z]+)")


def _package_hosts() -> set[str]:
    """The hosts that pip, npm and Debian's tools are set up with here, and pip's own by default."""
    found = set(ADDRESS.findall("\n".join([*_settings(), *_debian()])))
    return {host for host in found if not host.startswith("example.") and ".example." not in host}


def _settings() -> list[str]:
    from pip._internal.models.index import PyPI

    said = [value for name, value in os.environ.items() if re.search("INDEX|REGISTRY|FIND_LINKS", name, re.IGNORECASE)]
    asked = [[sys.executable, "-m", "pip", "config", "list"], ["npm", "config", "get", "registry"]]
    runs = [subprocess.run(one, capture_output=True, text=True, check=False) for one in asked if shutil.which(one[0])]
    return [PyPI.url, f"https://{PyPI.file_storage_domain}", *said, *(run.stdout for run in runs)]


def _debian() -> list[str]:
    sources = Path("/etc/apt")
    files = [sources / "sources.list", *(sources / "sources.list.d").glob("*")] if sources.is_dir() else []
    return [file.read_text(errors="replace") for file in files if file.is_file()]
