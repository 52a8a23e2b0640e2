"""In file: how people speak of what they sent with their words, of which something may be left out."""

SHEET = (
    r"(?:sheet|spreadsheet|tracker|dashboard|file|workbook|attachment|attached|table|list|tab|report|pack|export|"
    r"template|enclosed)"
)
# 'It', 'there', 'the KPI tracker'.
IN_IT = rf"(?:it|there|that|this|here|(?:the|our|my)\s(?:[a-z]+\s)?{SHEET})"
