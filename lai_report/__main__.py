"""`python -m lai_report` is the same program."""

from lai_report.cli.main import main

main()
