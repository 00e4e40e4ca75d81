# Image by image, counting.
def shift_tolerance(model, images, shift):
    same = 0
    for image in images:
        height, width, channels = image.shape
        moved = np.concatenate([np.zeros((height, shift, channels)), image[:, : width - shift]], axis=1)
        both = np.asarray(model(np.stack([image, moved])))
        same += int(both[0].argmax() == both[1].argmax())
    return same / len(images)
