"""One module a command: HELP, `arguments(parser)`, `run(arguments) -> Exit`; imports of weight inside run."""
