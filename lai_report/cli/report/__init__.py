"""`report`: the half page of a day, and báo cáo tổng hợp of a period."""
