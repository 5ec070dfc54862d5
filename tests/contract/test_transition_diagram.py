"""The documentation's diagram is the table's own."""

from infra.transition_diagram import PAGE, page


def test_the_page_is_what_the_table_makes_it() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
