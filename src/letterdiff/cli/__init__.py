"""The command line: one module a command, one writer for each stream, exit codes in one enum."""
