/** Raw HTML with this tag may never appear in a page: whoever sees it in the source has found a hole. */
export const marker = "tbx";

/** What is thrown at SQL: quotes, comments, second statements, blind and time-based tries (OWASP testing guide, 4.7.5). */
export const sqlTexts = [
  "'",
  "' OR '1'='1",
  "' OR 1=1--",
  '" OR ""="',
  '\'; DROP TABLE "case"; --',
  "') UNION SELECT password_hash FROM account --",
  "1; SELECT pg_sleep(8)--",
  "'||(SELECT pg_sleep(8))||'",
  "%27%20OR%201=1",
  "\\'; --",
  "$1",
  `$\{jndi:ldap://127.0.0.1/a}`,
  "a%' ESCAPE '",
  "100%_\\",
  "{1,2}",
  "NULL",
] as const;

/** What is thrown at pages: tags, attributes, addresses, templates, and the end of a script (OWASP XSS filter evasion). */
export const markupTexts = [
  `<${marker}>`,
  `<script>/*<${marker}>*/alert(1)</script>`,
  `<img src=x onerror=alert(1)><${marker}>`,
  `"><svg/onload=alert(1)><${marker}>`,
  `' autofocus onfocus=alert(1) <${marker}>`,
  `</script><script>alert(1)</script><${marker}>`,
  `</textarea><${marker}>`,
  `<!--<${marker}>-->`,
  "javascript:alert(1)",
  "{{constructor.constructor('alert(1)')()}}",
  `$\{alert(1)}`,
  `]]><${marker}>`,
  `<${marker} style="position:fixed">`,
] as const;

/** What is hard to read, to store or to print: controls, halves of characters, right-to-left, very long, other numerals. */
export const oddTexts = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff\ud83d",
  "‮gnp.exe",
  "e\u0301\u0301\u0301\u0301",
  "👨‍👩‍👧‍👦",
  "𠮷野家",
  "１２３",
  "-1",
  "1e309",
  "0x10",
  "9007199254740993",
  "2026-02-30",
  "9999-99-99",
  "0000-01-01",
  "+275760-09-13",
  "../../../../etc/passwd",
  "..\\..\\windows",
  "/dev/null",
  "con",
  "a\r\nSet-Cookie: x=1",
  "%00",
  "%ff",
  "__proto__",
  "constructor",
  "toString",
  "长".repeat(5_000),
  "a".repeat(70_000),
  "9".repeat(400),
] as const;

export const hostileTexts: readonly string[] = [...sqlTexts, ...markupTexts, ...oddTexts];
