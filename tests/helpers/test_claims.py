"""A claim that holds adds nothing to the page; one that does not is told, and stops nothing."""

from helpers.claims import claim


def test_only_a_claim_that_does_not_hold_is_told(capsys):
    claim(True, "the second network is right more often")
    assert capsys.readouterr().out == ""
    claim(False, "the second network is right more often")
    assert "the second network is right more often" in capsys.readouterr().out
