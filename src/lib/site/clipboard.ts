/** Whether this page may write the clipboard: browsers let pages of https:// and of this machine, not those of http://name. */
export const canCopy = (): boolean => 'clipboard' in navigator;
