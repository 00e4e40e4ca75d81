# One key more than asked for.
# told: should not be there
def describe(image):
    height, width = image.shape[:2]
    channels = image.shape[2] if image.ndim == 3 else 1
    return {"height": height, "width": width, "channels": channels, "pixels": height * width, "values": image.size, "dtype": str(image.dtype)}
