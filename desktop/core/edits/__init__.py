"""Every change a person can make, each a pure function (record, …) -> record; a file for each kind of thing."""
