/** Text as it may stand on a paper: one form per character, no control, bidirectional or invisible signs (they could
 *  make a name read differently from what was registered). Line feeds stay; Kangxi radicals become the characters
 *  they look like, so that the printed name can be searched. */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "")
    .normalize("NFC")
    .replace(/[\u2F00-\u2FDF\u2E80-\u2EF3]/g, (radical) => radical.normalize("NFKC"))
    .replace(/\r\n?/g, "\n")
    .replace(/[\t\u00A0]/g, " ")
    .replace(/[\p{Cf}\p{Co}\p{Variation_Selector}]/gu, "")
    .replace(/[^\P{Cc}\n]/gu, "");
}
