// The desk works with passkeys and keeps drafts on the device, which needs script.
export const csr = true;
