// The wizard reads the document on the device, which needs script; without it there is a plain form.
export const csr = true;
