// The page it is about and the receipt stay on the device behind the # of the address, which only script can read.
export const csr = true;
