"""Who owed a report before 16h30, who sent it in time, who late, who not, and what proves it."""
