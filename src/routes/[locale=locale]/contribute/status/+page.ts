// The receipt stays on the device behind the # of the address, which only script can read.
export const csr = true;
