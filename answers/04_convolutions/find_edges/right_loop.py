# One pass that starts the list anew whenever a larger change comes.
def find_edges(array):
    best, where = -1, []
    for i in range(len(array) - 1):
        change = abs(float(array[i + 1]) - float(array[i]))
        if change > best:
            best, where = change, [i]
        elif change == best:
            where.append(i)
    return where
