/** Bits a character below which a text is taken for words; random hexadecimal has 4, random base64 has 6. */
const MIN_BITS = 3.2;
const MIN_LENGTH = 12;

/** Whether a text looks random: Shannon entropy over its characters (Shannon 1948), with words and sequences out. */
export function hasHighEntropy(text: string): boolean {
  if (text.length < MIN_LENGTH || /\s/.test(text)) return false;
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / text.length;
    bits -= share * Math.log2(share);
  }
  const isWordLike = /^[a-z]+(?:[-_. ][a-z]+)*$/i.test(text);
  return !isWordLike && bits >= MIN_BITS;
}
