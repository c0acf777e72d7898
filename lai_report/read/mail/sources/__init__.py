"""Where mail lies: an IMAP server, an mbox, a Maildir, saved messages; one source each."""
