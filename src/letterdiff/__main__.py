"""`python -m letterdiff`: the same as the command."""

from letterdiff.cli.main import run

if __name__ == "__main__":
    run()
