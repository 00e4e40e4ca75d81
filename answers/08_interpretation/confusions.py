# %% right: Counts pairs of names with a Counter
from collections import Counter


def most_confused(test_labels, predictions, categories):
    true = [str(categories[i]) for i in test_labels.argmax(axis=1)]
    said = [str(categories[i]) for i in predictions.argmax(axis=1)]
    return Counter(pair for pair in zip(true, said) if pair[0] != pair[1]).most_common(1)[0][0]

# %% right: Integer labels and a histogram of pairs
def most_confused(test_labels, predictions, categories):
    k = len(categories)
    a, b = np.argmax(test_labels, 1), np.argmax(predictions, 1)
    wrong = a != b
    counts = np.bincount(a[wrong] * k + b[wrong], minlength=k * k)
    a, b = divmod(int(counts.argmax()), k)
    return np.array([categories[a], categories[b]])

# %% right: A list of two names
def most_confused(test_labels, predictions, categories):
    m = test_labels.T @ predictions
    np.fill_diagonal(m, 0)
    t, p = np.unravel_index(m.argmax(), m.shape)
    return [categories[t], categories[p]]

# %% right: Loops over all pairs; a list comes back
def most_confused(test_labels, predictions, categories):
    best, pair = -1, None
    for i in range(len(categories)):
        for j in range(len(categories)):
            if i == j:
                continue
            count = 0
            for true, said in zip(test_labels, predictions):
                if true[i] == 1 and said[j] == 1:
                    count += 1
            if count > best:
                best, pair = count, [categories[i], categories[j]]
    return pair

# %% right: The confusion matrix as a product, its diagonal cleared
def most_confused(test_labels, predictions, categories):
    matrix = np.array(test_labels).T @ np.array(predictions)
    matrix = matrix - np.diag(np.diag(matrix))
    i, j = np.unravel_index(np.argmax(matrix), matrix.shape)
    return categories[i], categories[j]

# %% wrong: Adds up both directions of a pair
# told: the mistakes of both directions are added up
def most_confused(test_labels, predictions, categories):
    matrix = test_labels.T @ predictions
    np.fill_diagonal(matrix, 0)
    both = np.triu(matrix + matrix.T)
    i, j = np.unravel_index(both.argmax(), both.shape)
    if matrix[j, i] > matrix[i, j]:
        i, j = j, i
    return categories[i], categories[j]

# %% wrong: Clears the predictions that are right, in the caller's array
# told: changed input
def most_confused(test_labels, predictions, categories):
    predictions[test_labels.argmax(1) == predictions.argmax(1)] = 0
    matrix = test_labels.T @ predictions
    i, j = np.unravel_index(matrix.argmax(), matrix.shape)
    return categories[i], categories[j]

# %% wrong: Forgets to clear the diagonal
# told: the diagonal is counted
def most_confused(test_labels, predictions, categories):
    matrix = test_labels.T @ predictions
    i, j = np.unravel_index(matrix.argmax(), matrix.shape)
    return categories[i], categories[j]

# %% wrong: The first mistake
# told: this is the first mistake
def most_confused(test_labels, predictions, categories):
    for t, p in zip(test_labels.argmax(1), predictions.argmax(1)):
        if t != p:
            return categories[t], categories[p]

# %% wrong: Takes the chapter's categories for the ones given
# told: other value
def most_confused(test_labels, predictions, categories):
    matrix = test_labels.T @ predictions
    np.fill_diagonal(matrix, 0)
    i, j = np.unravel_index(matrix.argmax(), matrix.shape)
    return CATEGORIES[i], CATEGORIES[j]

# %% wrong: Places in place of names
# told: these are the places of the names
def most_confused(test_labels, predictions, categories):
    matrix = test_labels.T @ predictions
    np.fill_diagonal(matrix, 0)
    i, j = np.unravel_index(matrix.argmax(), matrix.shape)
    return int(i), int(j)

# %% wrong: Prints in place of returning
# told: none for a value
def most_confused(test_labels, predictions, categories):
    matrix = test_labels.T @ predictions
    np.fill_diagonal(matrix, 0)
    i, j = np.unravel_index(matrix.argmax(), matrix.shape)
    print(categories[i], categories[j])

# %% wrong: The category with the most mistakes, and the one most often said by mistake: each by itself
# told: other value
def most_confused(test_labels, predictions, categories):
    matrix = test_labels.T @ predictions
    np.fill_diagonal(matrix, 0)
    return categories[matrix.sum(axis=1).argmax()], categories[matrix.sum(axis=0).argmax()]

# %% wrong: Compares shares of each row, not counts
# told: the largest share was looked for
def most_confused(test_labels, predictions, categories):
    matrix = (test_labels.T @ predictions).astype(float)
    matrix /= matrix.sum(axis=1, keepdims=True)
    np.fill_diagonal(matrix, 0)
    i, j = np.unravel_index(matrix.argmax(), matrix.shape)
    return categories[i], categories[j]

# %% wrong: Shares of each column
# told: other value
def most_confused(test_labels, predictions, categories):
    m = test_labels.T @ predictions
    m = m / np.maximum(m.sum(0, keepdims=True), 1)
    np.fill_diagonal(m, 0)
    t, p = np.unravel_index(m.argmax(), m.shape)
    return categories[t], categories[p]

# %% wrong: The predicted name first
# told: the two names are swapped
def most_confused(test_labels, predictions, categories):
    matrix = predictions.T @ test_labels
    np.fill_diagonal(matrix, 0)
    i, j = np.unravel_index(matrix.argmax(), matrix.shape)
    return categories[i], categories[j]

# %% wrong: Knows only the worked example
# told: other value
def most_confused(test_labels, predictions, categories):
    return ("dress", "t-shirt")

# %% wrong: The true category with most mistakes, then its commonest
# told: the worst category was looked for first
def most_confused(test_labels, predictions, categories):
    m = test_labels.T @ predictions
    np.fill_diagonal(m, 0)
    t = m.sum(1).argmax()
    return categories[t], categories[m[t].argmax()]
