# Asks of each place whether the rate divides it.
def dilate_kernel(kernel, rate):
    kh, kw = len(kernel), len(kernel[0])
    return [
        [kernel[r // rate][c // rate] if r % rate == 0 and c % rate == 0 else 0 for c in range(rate * (kw - 1) + 1)]
        for r in range(rate * (kh - 1) + 1)
    ]
