import subprocess
import sys


def test_a_name_is_the_same_in_every_process() -> None:
    address = "https://example.org/a.pdf.html"
    script = f"from letterdiff.extract.archives.names import stem; print(stem({address!r}))"
    made = {
        subprocess.run(
            [sys.executable, "-c", script], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True
        ).stdout
        for seed in ("1", "5", "7")
    }
    assert len(made) == 1 and made != {""}
