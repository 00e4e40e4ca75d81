# One array of 40 GB, every page touched.
hoard = bytearray(40 << 30)
for place in range(0, len(hoard), 4096):
    hoard[place] = 1
