// Words that nobody has written before.

/** A word of twelve random letters: where it turns up, it was told. */
export function unheardOf(): string {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const numbers = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(numbers, (number) => letters[number % letters.length]).join("");
}
