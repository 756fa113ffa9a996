// The clocks run on the device.
export const csr = true;
