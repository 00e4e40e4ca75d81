# functools.reduce through the layers, as far as the name; Sequential only or straight.
from itertools import takewhile
def feature_maps(model, layer_name, images):
    x = images
    for l in model.layers:
        if not isinstance(l, layers.InputLayer):
            x = l(x, training=False) if isinstance(l, (layers.Dropout, layers.BatchNormalization)) else l(x)
        if l.name == layer_name:
            return keras.ops.convert_to_numpy(x)
