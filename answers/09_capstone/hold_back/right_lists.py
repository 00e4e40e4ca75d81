# Loops and lists; the last of the shuffled places are held back.
def hold_back(images, labels, share, rng):
    places = list(range(len(images)))
    rng.shuffle(places)
    cut = len(images) - round(share * len(images))
    answer = []
    for part in (places[:cut], places[cut:]):
        answer.append(np.array([images[place] for place in part]))
        answer.append(np.array([labels[place] for place in part]))
    return answer
