"""axe in a real Chromium: what a page does against WCAG, by the rules that can be checked by machine."""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tests.servers.need import missing, program

ROOT = Path(__file__).parents[2]
_AXE = Path("node_modules/axe-core/axe.min.js")
_RUN = """<script>axe.run().then(found => {
  const told = document.createElement("pre");
  told.id = "axe-found";
  told.textContent = encodeURIComponent(JSON.stringify(found.violations.map(one =>
    [one.id, one.help, one.nodes.map(node => node.html)])));
  document.body.appendChild(told);
})</script>"""


def violations(page: str, folder: Path) -> list[Any]:
    """Every rule a page breaks, as (rule, what it asks, where). The page is opened from a file in `folder`."""
    script = _script().read_text("utf-8").replace("</script", "<\\/script")
    before, end, after = page.rpartition("</body>")
    opened = folder / "page.html"
    opened.write_text(f"{before}<script>{script}</script>{_RUN}{end}{after}", "utf-8")
    found = re.search(r'<pre id="axe-found">([^<]*)</pre>', _dumped(opened, folder))
    assert found, "axe did not finish"
    told: list[Any] = json.loads(unquote(found[1]))
    return told


def _script() -> Path:
    home = Path(os.environ.get("REEVE_SERVERS", ROOT / ".servers"))
    return home / _AXE if (home / _AXE).exists() else missing("axe-core")


def _dumped(page: Path, folder: Path) -> str:
    """The page as it stands once its script has run."""
    command = [
        program("chromium"), "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--no-first-run", f"--user-data-dir={folder / 'chromium'}", "--virtual-time-budget=30000", "--dump-dom",
        page.as_uri(),
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=180, check=True).stdout
