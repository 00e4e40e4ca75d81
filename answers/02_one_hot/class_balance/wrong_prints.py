# Prints them.
# told: does the function end with `return`
def class_balance(labels, categories):
    print([list(labels).count(name) / len(labels) for name in categories])
