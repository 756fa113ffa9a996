// The one reading page that needs script: it searches and filters on the device.
export const csr = true;
