"""What goes out: each writer takes a document and knows no domain."""
