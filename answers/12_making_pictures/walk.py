# %% right: By a column of shares
def walk(a, b, steps):
    t = np.linspace(0, 1, steps)[:, None]
    return (1 - t) * a + t * b

# %% right: np.linspace between arrays
def walk(a, b, steps):
    return np.linspace(a, b, steps)

# %% right: A loop, into a list
def walk(a, b, steps):
    return [a + (b - a) * step / (steps - 1) for step in range(steps)]

# %% right: Number by number
def walk(a, b, steps):
    result = np.zeros((steps, len(a)))
    for i in range(len(a)):
        result[:, i] = np.linspace(a[i], b[i], steps)
    return result

# %% right: An outer product of shares and way
def walk(a, b, steps):
    return a + np.outer(np.arange(steps) / (steps - 1), b - a)

# %% wrong: Without b
# told: it ends before b
def walk(a, b, steps):
    return np.linspace(a, b, steps, endpoint=False)

# %% wrong: Steps counted as ways
# told: there is a row too many
def walk(a, b, steps):
    return [a + (b - a) * step / steps for step in range(steps + 1)]

# %% wrong: range(steps) divided by steps
# told: it ends before b
def walk(a, b, steps):
    return np.array([a + (b - a) * step / steps for step in range(steps)])

# %% wrong: Begins a step after a
# told: it begins after a
def walk(a, b, steps):
    return np.array([a + (b - a) * step / steps for step in range(1, steps + 1)])

# %% wrong: From b to a
# told: it goes from b to a
def walk(a, b, steps):
    return np.linspace(b, a, steps)

# %% wrong: Codes as columns
# told: rows and columns are swapped
def walk(a, b, steps):
    return np.linspace(a, b, steps).T

# %% wrong: Only the first number moves
# told: only one of the numbers moves
def walk(a, b, steps):
    result = np.repeat(a[None].astype(float), steps, axis=0)
    result[:, 0] = np.linspace(a[0], b[0], steps)
    return result

# %% wrong: The middle
# told: there is only the middle
def walk(a, b, steps):
    return (a + b) / 2

# %% wrong: In the dtype of the codes
# told: the steps are rounded to whole numbers
def walk(a, b, steps):
    return np.linspace(a, b, steps).astype(a.dtype)

# %% wrong: Always four steps
# told: there are always four steps
def walk(a, b, steps):
    return np.linspace(a, b, 4)

# %% wrong: Moves a
# told: changed input
def walk(a, b, steps):
    way, start, rows = (b - a) / (steps - 1), a.copy(), []
    for step in range(steps):
        rows.append(start + step * way)
    a[:] = b
    return np.array(rows)

# %% wrong: Prints in place of returning
# told: none
def walk(a, b, steps):
    print(np.linspace(a, b, steps))

# %% wrong: Slow at both ends
# told: other values
def walk(a, b, steps):
    t = (1 - np.cos(np.pi * np.linspace(0, 1, steps)))[:, None] / 2
    return (1 - t) * a + t * b
