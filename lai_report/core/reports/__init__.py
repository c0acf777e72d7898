"""One report a file: values in, a document out."""
