# Shared pages that are filled and then unmapped page by page, so that nobody counts them, up to 1 GB.
import mmap

hoard = mmap.mmap(-1, 1 << 30)
for place in range(0, 1 << 30, 50 << 20):
    end = min(place + (50 << 20), 1 << 30)
    hoard[place:end] = b"x" * (end - place)
    hoard.madvise(mmap.MADV_DONTNEED, place, end - place)
print("got" + "<through>")
