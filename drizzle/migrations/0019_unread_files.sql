-- A file that was handed in is no fact: where no list was made of it, it is forgotten. One that a list refers to stays.
GRANT DELETE, UPDATE (at) ON workspace.roster_files TO paradero_app;
