# %% right: by a permutation of the groups
def split_by_group(groups, share, rng):
    kinds = sorted(set(np.asarray(groups).tolist()))
    order = rng.permutation(len(kinds))
    drawn = {kinds[i] for i in order[: round(share * len(kinds))]}
    test = [i for i, group in enumerate(np.asarray(groups).tolist()) if group in drawn]
    train = [i for i, group in enumerate(np.asarray(groups).tolist()) if group not in drawn]
    return np.array(train), np.array(test)

# %% right: by choice without replacement
def split_by_group(groups, share, rng):
    groups = np.array(groups)
    kinds = np.unique(groups)
    in_test = np.isin(groups, rng.choice(kinds, size=round(share * len(kinds)), replace=False))
    everything = np.arange(len(groups))
    return everything[~in_test], everything[in_test]

# %% right: by shuffling in place, with lists
def split_by_group(groups, share, rng):
    kinds, place = np.unique(groups, return_inverse=True)
    numbers = np.arange(len(kinds))
    rng.shuffle(numbers)
    count = int(round(share * len(kinds)))
    test = np.concatenate([np.flatnonzero(place == number) for number in numbers[:count]])
    train = np.concatenate([np.flatnonzero(place == number) for number in numbers[count:]])
    return train.tolist(), test.tolist()

# %% wrong: splits the pictures
# told: a group is on both sides
def split_by_group(groups, share, rng):
    order = rng.permutation(len(groups))
    count = round(share * len(groups))
    return order[count:], order[:count]

# %% wrong: a share of the pictures, group after group
# told: another number of groups
def split_by_group(groups, share, rng):
    groups = np.asarray(groups)
    test = np.array([], int)
    for kind in rng.permutation(np.unique(groups)):
        if len(test) >= share * len(groups):
            break
        test = np.append(test, np.flatnonzero(groups == kind))
    return np.setdiff1d(np.arange(len(groups)), test), test

# %% wrong: has a generator of its own
# told: same draw each time
def split_by_group(groups, share, rng):
    kinds = np.random.default_rng(0).permutation(np.unique(groups))
    in_test = np.isin(groups, kinds[: round(share * len(kinds))])
    return np.flatnonzero(~in_test), np.flatnonzero(in_test)

# %% wrong: takes the first groups
# told: same draw each time
def split_by_group(groups, share, rng):
    kinds = np.unique(groups)
    in_test = np.isin(groups, kinds[: round(share * len(kinds))])
    return np.flatnonzero(~in_test), np.flatnonzero(in_test)

# %% wrong: draws from NumPy's common generator
# told: two equal generators give different splits
def split_by_group(groups, share, rng):
    kinds = np.random.permutation(np.unique(groups))
    in_test = np.isin(groups, kinds[: round(share * len(kinds))])
    return np.flatnonzero(~in_test), np.flatnonzero(in_test)

# %% wrong: test first
# told: train and test are swapped
def split_by_group(groups, share, rng):
    kinds = rng.permutation(np.unique(groups))
    in_test = np.isin(groups, kinds[: round(share * len(kinds))])
    return np.flatnonzero(in_test), np.flatnonzero(~in_test)

# %% wrong: returns the groups
# told: names in place of indices
def split_by_group(groups, share, rng):
    kinds = rng.permutation(np.unique(groups))
    count = round(share * len(kinds))
    return kinds[count:], kinds[:count]

# %% wrong: one picture of each group
# told: a picture is missing, or there twice
def split_by_group(groups, share, rng):
    kinds, first = np.unique(groups, return_index=True)
    order = rng.permutation(first)
    count = round(share * len(kinds))
    return order[count:], order[:count]

# %% wrong: rounds up
# told: another number of groups
def split_by_group(groups, share, rng):
    kinds = rng.permutation(np.unique(groups))
    in_test = np.isin(groups, kinds[: int(np.ceil(share * len(kinds)))])
    return np.flatnonzero(~in_test), np.flatnonzero(in_test)
