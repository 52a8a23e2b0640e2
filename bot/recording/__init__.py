"""What a return says enters the books: figures, doubts and words, with the receipt that repeats them.

Shared by the verbs that record: receive (replies), and answer (a query settled, a figure told by telephone).
"""
