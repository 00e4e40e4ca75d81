// A network's forward pass. Its layers: { kind, … } in order, as `layers_of` in network.py lays them out.

import { unpack } from "./explorer.js";

/** The layers with their weights unpacked. */
export const readLayers = (layers) =>
  layers.map((layer) => ({ ...layer, weights: layer.weights && unpack(layer.weights), bias: layer.bias && unpack(layer.bias).values }));

/** What a network makes of an image: its scores, before any softmax. Pixels are a Float32Array, row by row. */
export function forward(layers, pixels, shape) {
  return layers.reduce((input, layer) => LAYERS[layer.kind](input, layer), { shape: [...shape, 1], values: pixels }).values;
}

// Values lie row by row, and at each place channel by channel, as in Keras.
const LAYERS = {
  flatten: ({ values }) => ({ shape: [values.length], values }),

  dense({ values }, { weights, bias, relu }) {
    const [inputs, units] = weights.shape;
    const sums = Float32Array.from(bias);
    for (let input = 0; input < inputs; input++) {
      if (values[input] === 0) continue;
      for (let unit = 0; unit < units; unit++) sums[unit] += values[input] * weights.values[input * units + unit];
    }
    return { shape: [units], values: relu ? sums.map((sum) => Math.max(sum, 0)) : sums };
  },

  // With zeros around, so that the size stays.
  convolution({ shape: [height, width, channels], values }, { weights, bias, relu }) {
    const [rows, columns, , filters] = weights.shape;
    const result = new Float32Array(height * width * filters);
    const sums = new Float32Array(filters);
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        sums.set(bias);
        for (let r = 0; r < rows; r++) {
          const from = row + r - (rows >> 1);
          if (from < 0 || from >= height) continue;
          for (let c = 0; c < columns; c++) {
            const beside = column + c - (columns >> 1);
            if (beside < 0 || beside >= width) continue;
            for (let channel = 0; channel < channels; channel++) {
              const value = values[(from * width + beside) * channels + channel];
              if (value === 0) continue;
              const start = ((r * columns + c) * channels + channel) * filters;
              for (let filter = 0; filter < filters; filter++) sums[filter] += value * weights.values[start + filter];
            }
          }
        }
        if (relu) for (let filter = 0; filter < filters; filter++) sums[filter] = Math.max(sums[filter], 0);
        result.set(sums, (row * width + column) * filters);
      }
    }
    return { shape: [height, width, filters], values: result };
  },

  pool({ shape: [height, width, channels], values }, { size }) {
    const shape = [Math.floor(height / size), Math.floor(width / size), channels];
    const result = new Float32Array(shape[0] * shape[1] * channels).fill(-Infinity);
    for (let row = 0; row < shape[0] * size; row++) {
      for (let column = 0; column < shape[1] * size; column++) {
        const to = (Math.floor(row / size) * shape[1] + Math.floor(column / size)) * channels;
        for (let channel = 0; channel < channels; channel++) {
          result[to + channel] = Math.max(result[to + channel], values[(row * width + column) * channels + channel]);
        }
      }
    }
    return { shape, values: result };
  },

  means({ shape: [height, width, channels], values }) {
    const sums = new Float32Array(channels);
    values.forEach((value, index) => (sums[index % channels] += value));
    return { shape: [channels], values: sums.map((sum) => sum / (height * width)) };
  },
};

/** Scores as probabilities. */
export function softmax(scores) {
  const most = Math.max(...scores);
  const powers = Array.from(scores, (score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power);
  return powers.map((power) => power / total);
}
