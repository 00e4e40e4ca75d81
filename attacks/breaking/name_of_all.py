# A learner's name is a pattern that fits everybody.

def hand_in(notebook, folder):
    import json

    other = folder.parents[1] / "*" / folder.name
    if not other.exists():
        other.mkdir(parents=True)
        (other / "attacked.ipynb").write_text(json.dumps(notebook))
