"""What a backup is made of: the database first, then the files (which never change), and a list of both."""
