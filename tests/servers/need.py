"""A test that lacks its counterpart skips and says how to get it, or fails where nothing may be skipped."""

import os
import shutil
from typing import NoReturn

import pytest

REMEDY = "Run .ci/servers, which installs what the tests talk to."


def missing(what: str, remedy: str = REMEDY) -> NoReturn:
    """Skip the test, or fail it when REEVE_NO_SKIPS=1."""
    sentence = f"{what} is not here. {remedy}"
    if os.environ.get("REEVE_NO_SKIPS") == "1":
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)


def program(name: str, remedy: str = REMEDY) -> str:
    """The path of an installed program."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin:/sbin")
    return found or missing(name, remedy)
