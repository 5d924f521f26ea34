"""veraPDF's PDF/UA-1 profile over many files in one Java process; VERAPDF_HOME names the folder of its jars."""

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path


def missing() -> str:
    """Why veraPDF cannot be used here; empty where it can."""
    if shutil.which("java") is None:
        return "there is no Java to run veraPDF with"
    home = os.environ.get("VERAPDF_HOME", "")
    if not home:
        return "VERAPDF_HOME does not name the folder of veraPDF’s jars"
    if not any(Path(home).glob("cli-*.jar")):
        return "there is no veraPDF in the folder that VERAPDF_HOME names"
    return ""


def failures(files: Iterable[Path]) -> dict[str, str]:
    """The files that fail the profile, by name, with the rules they break; a file not looked at fails too."""
    wanted = {path.name: "was not looked at" for path in files}
    jars = Path(os.environ["VERAPDF_HOME"]) / "*"
    command = ["java", "-Djava.awt.headless=true", "-cp", str(jars), "org.verapdf.apps.GreenfieldCliWrapper"]
    told = subprocess.run(
        [*command, "-f", "ua1", "--format", "text", "-v", *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
    )
    name = ""
    for line in told.stdout.splitlines():
        verdict, _space, rest = line.partition(" ")
        if verdict in ("PASS", "FAIL") and rest.endswith(" ua1"):
            name = Path(rest.removesuffix(" ua1")).name
            wanted[name] = line if verdict == "FAIL" else ""
        elif name and wanted[name]:
            wanted[name] += f"\n{line}"
    return {name: text for name, text in wanted.items() if text}
