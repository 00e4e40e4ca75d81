# Ever more memory, 50 MB at a time.
hoard = []
while True:
    hoard.append(bytearray(b"x") * (50 << 20))
