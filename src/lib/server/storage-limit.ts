/** What `HUB_STORAGE_LIMIT` says, in millions of bytes, that the hub keeps for people; nothing where it says nothing. */
export function storageLimit(platform: App.Platform | undefined): { storageLimit?: number } {
  const millions = Number((platform?.env ?? process.env).HUB_STORAGE_LIMIT ?? '');
  return millions > 0 ? { storageLimit: millions * 1_000_000 } : {};
}
