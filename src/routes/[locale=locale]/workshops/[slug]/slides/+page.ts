// Slides are turned, timed and shown full screen on the device.
export const csr = true;
