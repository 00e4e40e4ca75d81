# %% right: One matrix product
def gram(features):
    places = features.reshape(-1, features.shape[-1])
    return places.T @ places / len(places)

# %% right: Two loops over the maps
def gram(features):
    h, w, c = features.shape
    result = np.zeros((c, c))
    for i in range(c):
        for j in range(c):
            result[i, j] = (features[:, :, i] * features[:, :, j]).sum() / (h * w)
    return result

# %% right: np.einsum
def gram(features):
    return np.einsum("hwi,hwj->ij", features, features) / (features.shape[0] * features.shape[1])

# %% right: TensorFlow's tensordot
def gram(features):
    found = tf.tensordot(features, features, axes=[[0, 1], [0, 1]])
    return np.asarray(found) / features[..., 0].size

# %% right: Plain lists, place by place
def gram(features):
    h, w, c = features.shape
    total = [[0.0] * c for _ in range(c)]
    for row in features:
        for place in row:
            for i in range(c):
                for j in range(c):
                    total[i][j] += float(place[i]) * float(place[j]) / (h * w)
    return total

# %% right: Maps first, then their products with each other
def gram(features):
    maps = np.moveaxis(features, -1, 0).reshape(features.shape[-1], -1)
    return np.inner(maps, maps) / maps.shape[1]

# %% wrong: Not divided
# told: the sum is not divided
def gram(features):
    places = features.reshape(-1, features.shape[-1])
    return places.T @ places

# %% wrong: Divided by the square of the places
# told: it is divided by the number of places twice
def gram(features):
    places = features.reshape(-1, features.shape[-1])
    return places.T @ places / len(places) ** 2

# %% wrong: Divided by all numbers
# told: it is divided by the number of maps, too
def gram(features):
    places = features.reshape(-1, features.shape[-1])
    return places.T @ places / features.size

# %% wrong: A covariance
# told: the mean of each map was taken off
def gram(features):
    places = features.reshape(-1, features.shape[-1])
    places = places - places.mean(axis=0)
    return places.T @ places / len(places)

# %% wrong: np.cov
# told: the mean of each map was taken off
def gram(features):
    return np.cov(features.reshape(-1, features.shape[-1]), rowvar=False)

# %% wrong: Places by places
# told: there is a row for each place
def gram(features):
    places = features.reshape(-1, features.shape[-1])
    return places @ places.T / len(places)

# %% wrong: Reshaped to maps without moving the axis
# told: the maps got mixed up in reshaping
def gram(features):
    h, w, c = features.shape
    maps = features.reshape(c, h * w)
    return maps @ maps.T / (h * w)

# %% wrong: Each map with itself only
# told: only each map with itself is there
def gram(features):
    return (features**2).mean(axis=(0, 1))

# %% wrong: Sums over the rows only
# told: the sum runs over one axis only
def gram(features):
    return np.einsum("hwi,hwj->wij", features, features) / (features.shape[0] * features.shape[1])

# %% wrong: Divided by 6, as in the example
# told: the size of this one example is built in
def gram(features):
    places = features.reshape(-1, features.shape[-1])
    return places.T @ places / 6

# %% wrong: Takes the absolute values
# told: negative numbers lost their sign
def gram(features):
    places = np.abs(features.reshape(-1, features.shape[-1]))
    return places.T @ places / len(places)

# %% wrong: Takes the mean off in place
# told: the mean of each map was taken off
def gram(features):
    features -= features.mean(axis=(0, 1))
    places = features.reshape(-1, features.shape[-1])
    return places.T @ places / len(places)

# %% wrong: Divides its input in place
# told: changed input
def gram(features):
    h, w, c = features.shape
    features /= np.sqrt(h * w)
    places = features.reshape(-1, c)
    return places.T @ places

# %% wrong: Prints in place of returning
# told: none
def gram(features):
    places = features.reshape(-1, features.shape[-1])
    print(places.T @ places / len(places))

# %% wrong: Two maps only
# told: other shape
def gram(features):
    a, b = features[..., 0], features[..., 1]
    return np.array([[np.mean(a * a), np.mean(a * b)], [np.mean(b * a), np.mean(b * b)]])
