# %% right: with Pillow and a loop
def read_folder(path, image_size):
    rows, columns = image_size
    names = sorted(folder.name for folder in Path(path).iterdir() if folder.is_dir())
    images, labels = [], []
    for number, name in enumerate(names):
        for file in sorted(Path(path, name).iterdir()):
            try:
                with Image.open(file) as picture:
                    small = picture.convert("RGB").resize((columns, rows), Image.Resampling.BILINEAR)
            except OSError:
                continue
            images.append(np.array(small, dtype=np.float32) / 255)
            labels.append(number)
    return np.array(images), np.array(labels), names

# %% right: with Keras's load_img
def read_folder(path, image_size):
    names = sorted(entry.name for entry in Path(path).iterdir() if entry.is_dir())
    found = []
    for number, name in enumerate(names):
        for file in sorted((Path(path) / name).glob("*")):
            try:
                picture = keras.utils.load_img(str(file), color_mode="rgb", target_size=image_size)
                found.append((keras.utils.img_to_array(picture) / 255, number))
            except Exception:
                pass
    return np.stack([image for image, _ in found]).astype("float32"), [number for _, number in found], tuple(names)

# %% right: with os, and every channel by hand
def read_folder(path, image_size):
    import os

    def one(file):
        try:
            array = np.asarray(Image.open(file).resize((image_size[1], image_size[0])))
        except OSError:
            return None
        if array.ndim == 2:
            array = np.dstack([array, array, array])
        return array[:, :, :3].astype(np.float32) / np.float32(255)

    names = sorted(name for name in os.listdir(path) if os.path.isdir(os.path.join(path, name)))
    rows, labels = [], []
    for name in names:
        for file in sorted(os.listdir(os.path.join(path, name))):
            image = one(os.path.join(path, name, file))
            if image is not None:
                rows.append(image)
                labels.append(names.index(name))
    return np.array(rows), np.array(labels), np.array(names)

# %% wrong: leaves 0 to 255
# told: the values are still 0 to 255
def read_folder(path, image_size):
    names = sorted(folder.name for folder in Path(path).iterdir() if folder.is_dir())
    images, labels = [], []
    for number, name in enumerate(names):
        for file in sorted(Path(path, name).iterdir()):
            try:
                images.append(np.asarray(Image.open(file).convert("RGB").resize(image_size[::-1]), np.float32))
                labels.append(number)
            except OSError:
                pass
    return np.array(images), np.array(labels), names

# %% wrong: divides once for each picture and once for all
# told: scaled twice
def read_folder(path, image_size):
    names = sorted(folder.name for folder in Path(path).iterdir() if folder.is_dir())
    images, labels = [], []
    for number, name in enumerate(names):
        for file in sorted(Path(path, name).iterdir()):
            try:
                images.append(np.asarray(Image.open(file).convert("RGB").resize(image_size[::-1]), np.float32) / 255)
                labels.append(number)
            except OSError:
                pass
    return np.array(images) / 255, np.array(labels), names

# %% wrong: turns the channels round, as for OpenCV
# told: blue comes first
def read_folder(path, image_size):
    names = sorted(folder.name for folder in Path(path).iterdir() if folder.is_dir())
    images, labels = [], []
    for number, name in enumerate(names):
        for file in sorted(Path(path, name).iterdir()):
            try:
                picture = np.asarray(Image.open(file).convert("RGB").resize(image_size[::-1]), np.float32) / 255
            except OSError:
                continue
            images.append(picture[..., ::-1])
            labels.append(number)
    return np.array(images), np.array(labels), names

# %% wrong: keeps an alpha channel
# told: the fourth channel is kept
def read_folder(path, image_size):
    names = sorted(folder.name for folder in Path(path).iterdir() if folder.is_dir())
    images, labels = [], []
    for number, name in enumerate(names):
        for file in sorted(Path(path, name).iterdir()):
            try:
                images.append(np.asarray(Image.open(file).convert("RGBA").resize(image_size[::-1]), np.float32) / 255)
                labels.append(number)
            except OSError:
                pass
    return np.array(images), np.array(labels), names

# %% wrong: names in the order in which they were made
# told: the names are not sorted
def read_folder(path, image_size):
    names = sorted((folder.name for folder in Path(path).iterdir() if folder.is_dir()), reverse=True)
    images, labels = [], []
    for number, name in enumerate(names):
        for file in sorted(Path(path, name).iterdir()):
            try:
                images.append(np.asarray(Image.open(file).convert("RGB").resize(image_size[::-1]), np.float32) / 255)
                labels.append(number)
            except OSError:
                pass
    return np.array(images), np.array(labels), names

# %% wrong: files as the system lists them, here by size
# told: the files are not sorted
def read_folder(path, image_size):
    names = sorted(folder.name for folder in Path(path).iterdir() if folder.is_dir())
    images, labels = [], []
    for number, name in enumerate(names):
        for file in sorted(Path(path, name).iterdir(), reverse=True):
            try:
                images.append(np.asarray(Image.open(file).convert("RGB").resize(image_size[::-1]), np.float32) / 255)
                labels.append(number)
            except OSError:
                pass
    return np.array(images), np.array(labels), names

# %% wrong: rows and columns as Pillow wants them
# told: rows and columns are swapped
def read_folder(path, image_size):
    names = sorted(folder.name for folder in Path(path).iterdir() if folder.is_dir())
    images, labels = [], []
    for number, name in enumerate(names):
        for file in sorted(Path(path, name).iterdir()):
            try:
                images.append(np.asarray(Image.open(file).convert("RGB").resize(image_size), np.float32) / 255)
                labels.append(number)
            except OSError:
                pass
    return np.array(images), np.array(labels), names

# %% wrong: takes every entry for a category
# told: a file beside the folders counts as a category
def read_folder(path, image_size):
    names = sorted(entry.name for entry in Path(path).iterdir())
    images, labels = [], []
    for number, name in enumerate(names):
        for file in sorted(Path(path, name).glob("*")):
            try:
                images.append(np.asarray(Image.open(file).convert("RGB").resize(image_size[::-1]), np.float32) / 255)
                labels.append(number)
            except OSError:
                pass
    return np.array(images), np.array(labels), names

# %% wrong: believes the ending of a name
# told: OSError
def read_folder(path, image_size):
    names = sorted(folder.name for folder in Path(path).iterdir() if folder.is_dir())
    images, labels = [], []
    for number, name in enumerate(names):
        for file in sorted(Path(path, name).iterdir()):
            if file.suffix.lower() in (".png", ".jpg", ".jpeg", ".bmp"):
                images.append(np.asarray(Image.open(file).convert("RGB").resize(image_size[::-1]), np.float32) / 255)
                labels.append(number)
    return np.array(images), np.array(labels), names

# %% wrong: knows only .png
def read_folder(path, image_size):
    names = sorted(folder.name for folder in Path(path).iterdir() if folder.is_dir())
    images, labels = [], []
    for number, name in enumerate(names):
        for file in sorted(Path(path, name).glob("*.png")):
            images.append(np.asarray(Image.open(file).convert("RGB").resize(image_size[::-1]), np.float32) / 255)
            labels.append(number)
    return np.array(images), np.array(labels), names

# %% wrong: float64
# told: other dtype
def read_folder(path, image_size):
    names = sorted(folder.name for folder in Path(path).iterdir() if folder.is_dir())
    images, labels = [], []
    for number, name in enumerate(names):
        for file in sorted(Path(path, name).iterdir()):
            try:
                images.append(np.asarray(Image.open(file).convert("RGB").resize(image_size[::-1])) / 255)
                labels.append(number)
            except OSError:
                pass
    return np.array(images), np.array(labels), names
