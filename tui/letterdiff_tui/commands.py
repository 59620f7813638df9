"""Every command once: bindings, key bar, palette and help screen are all made from this table."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider

from letterdiff_tui.safe import line


@dataclass(frozen=True, slots=True)
class Command:
    """One named command: the screen's action, the keys that call it, and the words that tell of it.

    `keys` are Textual's key names; `glyph` how the first is shown; `short` one word for the key bar.
    """

    action: str
    keys: tuple[str, ...]
    glyph: str
    short: str
    title: str
    help: str


COMMANDS = (
    Command("next", ("j",), "j", "next", "Next finding", "Go to the next finding; the arrows do it too."),
    Command("previous", ("k",), "k", "prev", "Previous finding", "Go to the previous finding."),
    Command(
        "wide",
        ("enter",),
        "⏎",
        "wide",
        "Open the finding wide",
        "Give the finding the whole screen, with all of its context; again, or Esc, for the list.",
    ),
    Command("side", ("tab",), "⇥", "side", "Other side", "Choose the passage that o and y mean (marked ▸)."),
    Command("down", ("space",), "␣", "down", "Scroll down", "Scroll the finding down."),
    Command("up", ("b",), "b", "up", "Scroll up", "Scroll the finding back up."),
    Command(
        "search",
        ("slash",),
        "/",
        "filter",
        "Filter the findings",
        "Keep the findings that hold all the words: passages, speakers, files, topic, relation, verdict. "
        "Esc leaves the line and keeps the filter; a drops it.",
    ),
    Command("topic", ("t",), "t", "topic", "Filter by topic", "Keep the findings of one topic."),
    Command("all", ("a",), "a", "all", "All findings", "Drop the filter and the topic."),
    Command("open", ("o",), "o", "open", "Open the source", "Open the file at the passage's place."),
    Command(
        "copy",
        ("y",),
        "y",
        "copy",
        "Copy the quote",
        "Send the quote with its label, place and link to the terminal's clipboard; not every terminal "
        "takes it (in tmux: set -g set-clipboard on).",
    ),
    Command(
        "confirm",
        ("c",),
        "c",
        "confirm",
        "Verdict: confirmed",
        "Write down that the finding holds; asks why.",
    ),
    Command(
        "reject", ("r",), "r", "reject", "Verdict: rejected", "Write down that it does not hold; asks why."
    ),
    Command(
        "needs_reply",
        ("n",),
        "n",
        "ask",
        "Verdict: needs reply",
        "Write down that those concerned should be asked first; asks why.",
    ),
    Command("sources", ("s",), "s", "files", "Sources", "List what was read, and what is not known of it."),
    Command("problems", ("p",), "p", "problems", "Problems", "List the files that could not be read whole."),
    Command("shade", ("d",), "d", "dark", "Dark or light", "Change between the two themes."),
    Command("palette", ("ctrl+p",), "^p", "menu", "Command palette", "Find a command by its name."),
    Command("help", ("question_mark",), "?", "help", "Help", "Show this page."),
    Command("quit", ("q",), "q", "quit", "Quit", "Leave the reading room; verdicts are already saved."),
)


def bindings() -> list[Binding]:
    """The commands as key bindings of the reading screen."""
    return [
        Binding(key, command.action, command.title, key_display=command.glyph)
        for command in COMMANDS
        for key in command.keys
    ]


class CommandFinder(Provider):
    """The commands as entries of the command palette."""

    async def discover(self) -> Hits:
        """Every command, before a word is typed."""
        for command in COMMANDS:
            yield DiscoveryHit(
                line(f"{command.title}  ({command.glyph})"),
                self._caller(command),
                text=command.title,
                help=command.help,
            )

    async def search(self, query: str) -> Hits:
        """The commands whose title fits what was typed."""
        matcher = self.matcher(query)
        for command in COMMANDS:
            if (score := matcher.match(command.title)) > 0:
                yield Hit(score, matcher.highlight(command.title), self._caller(command), help=command.help)

    def _caller(self, command: Command) -> Callable[[], Awaitable[object]]:
        return partial(self.screen.run_action, command.action)
