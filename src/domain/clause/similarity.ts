/** A text as its words weighed by rarity (TF-IDF), of length 1. */
export type WordVector = Map<string, number>;

/** The words of a text, without accents and case, of three letters or more. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? []
  );
}

/** Weighs each text's words by how rare they are among all texts; words in over a fifth of the texts say nothing. */
export function weighWords(texts: string[]): WordVector[] {
  const counted = texts.map((text) => countWords(wordsOf(text)));
  const documents = new Map<string, number>();
  for (const counts of counted) {
    for (const word of counts.keys()) documents.set(word, (documents.get(word) ?? 0) + 1);
  }
  const common = Math.max(texts.length / 5, 2);
  return counted.map((counts) => {
    const vector: WordVector = new Map();
    for (const [word, count] of counts) {
      const frequency = documents.get(word) ?? 1;
      if (frequency > common) continue;
      vector.set(word, (1 + Math.log(count)) * Math.log(texts.length / frequency));
    }
    return normalise(vector);
  });
}

/** For each vector the `most` others nearest to it by cosine (0 to 1), nearest first, none below `least`. */
export function nearest(
  vectors: WordVector[],
  { max, min }: { max: number; min: number },
): { index: number; score: number }[][] {
  const postings = new Map<string, { index: number; weight: number }[]>();
  vectors.forEach((vector, index) => {
    for (const [word, weight] of vector) {
      const list = postings.get(word) ?? [];
      list.push({ index, weight });
      postings.set(word, list);
    }
  });
  return vectors.map((vector, own) => {
    const scores = new Map<number, number>();
    for (const [word, weight] of vector) {
      for (const posting of postings.get(word) ?? []) {
        if (posting.index === own) continue;
        scores.set(posting.index, (scores.get(posting.index) ?? 0) + weight * posting.weight);
      }
    }
    return [...scores]
      .map(([index, score]) => ({ index, score: Math.min(score, 1) }))
      .filter(({ score }) => score >= min)
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, max);
  });
}

function countWords(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function normalise(vector: WordVector): WordVector {
  const length = Math.hypot(...vector.values()) || 1;
  return new Map([...vector].map(([word, weight]) => [word, weight / length]));
}
