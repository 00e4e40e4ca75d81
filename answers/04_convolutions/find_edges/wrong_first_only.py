# argmax gives one index.
# told: only the first edge
def find_edges(array):
    return [int(np.argmax(np.abs(np.diff(array))))]
