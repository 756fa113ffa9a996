/** Whether a text is a whole web address that names its host openly: `https://known.example@other.example/` does not. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  return (
    username === '' && password === '' && hostname !== '' && !/^https?:\/\/[^/?#]*@/i.test(text)
  );
}
