export type UploadAnswer = { ok: true; body: unknown } | { ok: false; status: number; body: unknown };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Sends one file as multipart form data and says how far it is (0–1). `fetch` cannot tell progress, hence XHR.
 *  Status 0 means that the line broke; an aborted signal rejects with AbortError. */
export function uploadFile(
  address: string,
  file: File,
  options: { fields?: Record<string, string>; onProgress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<UploadAnswer> {
  return new Promise((resolve, reject) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(options.fields ?? {})) body.set(name, value);
    body.set("file", file);
    const request = new XMLHttpRequest();
    request.upload.onprogress = (event) => event.lengthComputable && options.onProgress?.(event.loaded / event.total);
    request.onload = () => {
      const ok = request.status >= 200 && request.status < 300;
      const answer = parsed(request.responseText);
      resolve(ok ? { ok, body: answer } : { ok, status: request.status, body: answer });
    };
    request.onerror = () => resolve({ ok: false, status: 0, body: null });
    request.onabort = () => reject(new DOMException("aborted", "AbortError"));
    options.signal?.addEventListener("abort", () => request.abort());
    request.open("POST", address);
    request.send(body);
  });
}
