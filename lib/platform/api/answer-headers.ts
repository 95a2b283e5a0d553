/** What every answer of the city says to a browser, whoever gives it: page, program, file or refusal. */
export const answerHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  // A counter reads cards and scans paper; a citizen may speak or photograph. Nothing else of the device is needed.
  "Permissions-Policy": "camera=(self), microphone=(self), geolocation=(self), payment=(), usb=(), interest-cohort=()",
};

/** Said besides when the answer went over https. */
export const strictTransport = "max-age=31536000; includeSubDomains";
