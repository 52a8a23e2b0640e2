"""What stands in a text: names, figures, periods, dates and what is said of them."""
