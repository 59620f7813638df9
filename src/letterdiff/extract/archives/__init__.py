"""Files that hold files: web archives (WARC, ARC, WACZ) and ZIP; each page in one is a source of its own."""
