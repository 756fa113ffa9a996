/** Under which sources the clauses of `content/` and of the French agreements are stored: there they are corrected too. */
export const contentOrigins = {
  model: 'model',
  provisions: 'provisions',
  france: 'kali',
} as const;
