# A row for each category, looked up; tuples come back.
def one_hot(labels, categories):
    width = len(categories)
    rows = {}
    for place, category in enumerate(categories):
        rows[category] = (0.0,) * place + (1.0,) + (0.0,) * (width - place - 1)
    missing = [label for label in labels if label not in rows]
    if missing:
        raise ValueError(f"unknown label {missing[0]}")
    return [rows[label] for label in labels]
