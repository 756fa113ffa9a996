// It is filled in on the device; without script the framework can be read.
export const csr = true;
