"""Pictures that lie in folders, one a category: which of the files can be read, and copies that every program can."""

import shutil
from collections.abc import Iterable
from pathlib import Path


def pictures_in(folder: str | Path) -> list[Path]:
    """The pictures in the sub-folders of a folder, by sub-folder, then by name; files that can't be read are left out.

    Parameters
    ----------
    folder : str or pathlib.Path
        With one sub-folder a category.

    Returns
    -------
    list of pathlib.Path

    Raises
    ------
    ValueError
        If there is no such folder, or fewer than two of its sub-folders hold a picture.
    """
    if not Path(folder).is_dir():
        raise ValueError(f"There is no folder {folder}. Is the path complete?")
    subfolders = sorted(path for path in Path(folder).iterdir() if path.is_dir())
    found = [path for each in subfolders for path in sorted(each.iterdir()) if _is_picture(path)]
    if len({path.parent for path in found}) < 2:
        raise ValueError(
            f"{folder} should hold a sub-folder for each category, two at least, and in each its pictures, such as .jpg and .png."
        )
    return found


def copy_pictures(pictures: Iterable[Path], folder: str | Path, longest: int = 512) -> None:
    """Write pictures once more, each as a PNG in colour, turned as the camera was held, and none larger than need be.

    Parameters
    ----------
    pictures : iterable of pathlib.Path
        As `pictures_in` gives them; the name of the folder in which one lies is its category.
    folder : str or pathlib.Path
        Where to; what was there goes.
    longest : int
        Rows or columns of a copy, at most.
    """
    from PIL import Image, ImageOps

    shutil.rmtree(folder, ignore_errors=True)
    for path in pictures:
        target = Path(folder, path.parent.name, f"{path.name}.png")
        target.parent.mkdir(parents=True, exist_ok=True)
        with Image.open(path) as picture:
            picture.draft("RGB", (longest, longest))  # A large JPEG is read smaller.
            turned = ImageOps.exif_transpose(picture).convert("RGB")
        turned.thumbnail((longest, longest))
        turned.save(target)


def _is_picture(path: Path) -> bool:
    """Whether a file can be read as a picture to its end."""
    from PIL import Image

    try:
        with Image.open(path) as picture:
            picture.convert("RGB")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    return True
