"""Groups: which claims are about which measure, and about which of the periods asked for."""
