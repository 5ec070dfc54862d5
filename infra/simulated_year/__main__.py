"""Writes the page: `python -m infra.simulated_year`."""

from infra.simulated_year.page import PAGE, page

if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
