"""What an organisation told the government, beside what it told the public.

The engine: it reads letters and statements, pairs related passages, marks what differs, and leads every
quote back to its source. Importing this package loads none of the views and no terminal library.
"""

__version__ = "0.1.0"
