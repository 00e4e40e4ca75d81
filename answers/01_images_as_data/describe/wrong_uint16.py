# Counts in uint16: wraps for large images.
def describe(image):
    h, w = image.shape[:2]
    c = image.shape[2] if image.ndim == 3 else 1
    return {"height": h, "width": w, "channels": c, "pixels": np.uint16(h) * np.uint16(w), "values": np.uint16(h) * np.uint16(w) * np.uint16(c)}
