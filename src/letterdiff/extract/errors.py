"""What a reader raises when it can make no document of a file."""


class Unreadable(Exception):
    """The file gives no document: why, and what a person can do about it. Both are clean, short phrases."""

    def __init__(self, reason: str, next_step: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.next_step = next_step
