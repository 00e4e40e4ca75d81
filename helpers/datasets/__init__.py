"""The course's data, all real and all offline: Fashion-MNIST, faces, photographs, and the stall that is made of them."""

from helpers.datasets.fashion import CATEGORIES, THREE_CATEGORIES, Labelled, load_fashion
from helpers.datasets.networks import load_first_network, load_weights
from helpers.datasets.own_pictures import read_garment
from helpers.datasets.photos import PHOTOS, load_faces, load_hard_faces, photo, photo_path
from helpers.datasets.stall import Stall, load_stall, photograph, surface

__all__ = [
    "CATEGORIES",
    "PHOTOS",
    "THREE_CATEGORIES",
    "Labelled",
    "Stall",
    "load_faces",
    "load_fashion",
    "load_first_network",
    "load_hard_faces",
    "load_stall",
    "load_weights",
    "photo",
    "photo_path",
    "photograph",
    "read_garment",
    "surface",
]
