# Returns in the first round of the loop.
# told: look whether `return` stands inside the loop
def class_balance(labels, categories):
    shares = []
    for category in categories:
        shares.append(list(labels).count(category) / len(labels))
        return np.array(shares)
