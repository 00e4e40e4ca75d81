# Begins with nothing seen.
# told: counted from 0
def receptive_field(layers):
    seen, step = 0, 1
    for k, s in layers:
        seen += (k - 1) * step; step *= s
    return seen
