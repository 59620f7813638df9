"""Mails and pages saved as mails: EML, Outlook's MSG, MHTML."""
