# Page tables: one page of each two megabytes of a huge mapping is read, which costs a table of 4 kB and nothing that is counted.
import ctypes
import mmap

import numpy as np

libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
step = 2 << 20
size = 500_000 * step
start = libc.mmap(None, size, mmap.PROT_READ, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x4000, -1, 0)  # MAP_NORESERVE
pages = np.lib.stride_tricks.as_strided(np.frombuffer((ctypes.c_char * 1).from_address(start), np.uint8), (500_000,), (step,))
for part in range(0, 500_000, 50_000):
    pages[part : part + 50_000].sum()
print("got" + "<through>")
