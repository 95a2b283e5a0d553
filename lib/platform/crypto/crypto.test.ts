import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  keyedHash,
  sm2GenerateKey,
  sm2PublicKey,
  sm2PublicKeyPem,
  sm2Sign,
  sm2Verify,
  sm3,
  sm4Decrypt,
  sm4Encrypt,
} from ".";
import { sm4Ctr } from "./sm4";

beforeEach(() => {
  vi.stubEnv("TONGBAN_KEY", "0123456789abcdeffedcba9876543210".repeat(2));
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe("SM3", () => {
  test.each([
    ["abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"],
    ["abcd".repeat(16), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"],
    ["", "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b"],
  ])("of %j is the standard's (GB/T 32905 annex A)", (text, digest) => {
    expect(sm3(text)).toBe(digest);
    expect(sm3(Buffer.from(text))).toBe(digest);
  });
});

describe("SM4", () => {
  const key = Buffer.from("0123456789abcdeffedcba9876543210", "hex");

  test("one block is the standard's (GB/T 32907 annex A): the keystream of a counter equal to its plain text", () => {
    expect(sm4Ctr(key, key, Buffer.alloc(16)).toString("hex")).toBe("681edf34d206965e86b3e94f536e4246");
  });

  test.each(["", "张三", "440524188001010014", "😀".repeat(5000)])("opens what it sealed", (text) => {
    const sealed = sm4Encrypt(text);
    expect(sealed).toMatch(/^v1\.[\w-]+$/);
    expect(sm4Decrypt(sealed)).toBe(text);
    expect(sm4Encrypt(text)).not.toBe(sealed);
  });

  test("refuses every changed byte, a cut text, another purpose, another key, and what it never sealed", () => {
    const sealed = sm4Encrypt("440524188001010014", "id");
    const bytes = Buffer.from(sealed.slice(3), "base64url");
    for (let i = 0; i < bytes.length; i++) {
      const changed = Buffer.from(bytes);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(() => sm4Decrypt(`v1.${changed.toString("base64url")}`, "id")).toThrow(/changed/);
    }
    expect(() => sm4Decrypt(`v1.${bytes.subarray(1).toString("base64url")}`, "id")).toThrow();
    expect(() => sm4Decrypt(sealed)).toThrow(/changed/);
    for (const text of ["", "v1.", "440524188001010014", sealed.slice(3)])
      expect(() => sm4Decrypt(text)).toThrow(/not a text/);
    vi.stubEnv("TONGBAN_KEY", "f".repeat(64));
    expect(() => sm4Decrypt(sealed, "id")).toThrow(/TONGBAN_KEY/);
  });

  test.each([undefined, "", "short", "g".repeat(64)])(
    "does nothing with the key %j, and says which variable is wrong",
    (bad) => {
      if (bad === undefined) delete process.env.TONGBAN_KEY;
      else process.env.TONGBAN_KEY = bad;
      expect(() => sm4Encrypt("x")).toThrow(/TONGBAN_KEY must be 64/);
      expect(() => keyedHash("x", "id")).toThrow(/TONGBAN_KEY must be 64/);
    },
  );
});

test("a keyed hash is stable, and differs by value, purpose and key", () => {
  const hash = keyedHash("440524188001010014", "id");
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(keyedHash("440524188001010014", "id")).toBe(hash);
  expect(keyedHash("440524188001010014", "phone")).not.toBe(hash);
  expect(keyedHash("440524188001010015", "id")).not.toBe(hash);
  vi.stubEnv("TONGBAN_KEY", "f".repeat(64));
  expect(keyedHash("440524188001010014", "id")).not.toBe(hash);
});

describe("SM2", () => {
  const privateKey = "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
  const publicKey = `0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13`;
  const der = `3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa`;

  test("the signature of GB/T 32918.5 annex A verifies", () => {
    expect(sm2PublicKey(privateKey)).toBe(publicKey);
    expect(sm2Verify("message digest", der, publicKey)).toBe(true);
    expect(sm2Verify("message digesT", der, publicKey)).toBe(false);
  });

  test("signs texts as UTF-8 and bytes alike, and refuses everything else", () => {
    const key = sm2GenerateKey();
    const signature = sm2Sign("准予行政许可", key.privateKey);
    expect(sm2Verify(Buffer.from("准予行政许可"), signature, key.publicKey)).toBe(true);
    expect(sm2Verify("不予行政许可", signature, key.publicKey)).toBe(false);
    expect(sm2Verify("准予行政许可", signature, sm2GenerateKey().publicKey)).toBe(false);
    for (const bad of ["", "00", "zz", signature.slice(2), `${signature.slice(0, -2)}00`, `${signature}00`]) {
      expect(sm2Verify("准予行政许可", bad, key.publicKey)).toBe(false);
    }
    expect(sm2Verify("准予行政许可", signature, "04")).toBe(false);
  });

  test("openssl verifies what we sign, and we verify what openssl signs", (context) => {
    if (!hasOpenssl()) return context.skip();
    const folder = mkdtempSync(path.join(tmpdir(), "sm2-"));
    const at = (name: string) => path.join(folder, name);
    const openssl = (...args: string[]) => execFileSync("openssl", args, { encoding: "utf8", stdio: "pipe" });
    const distid = ["-sigopt", "distid:1234567812345678"];
    try {
      writeFileSync(at("text"), "准予行政许可决定书\n");
      for (let i = 0; i < 20; i++) {
        const key = sm2GenerateKey();
        writeFileSync(at("public.pem"), sm2PublicKeyPem(key.publicKey));
        writeFileSync(at("ours"), Buffer.from(sm2Sign(readFileSync(at("text")), key.privateKey), "hex"));
        expect(
          openssl("dgst", "-sm3", "-verify", at("public.pem"), ...distid, "-signature", at("ours"), at("text")),
        ).toContain("Verified OK");
      }
      openssl("ecparam", "-genkey", "-name", "SM2", "-noout", "-out", at("key.pem"));
      openssl("ec", "-in", at("key.pem"), "-pubout", "-outform", "DER", "-out", at("public.der"));
      const publicKey = readFileSync(at("public.der")).subarray(-65).toString("hex");
      for (let i = 0; i < 20; i++) {
        openssl("dgst", "-sm3", "-sign", at("key.pem"), ...distid, "-out", at("theirs"), at("text"));
        expect(sm2Verify(readFileSync(at("text")), readFileSync(at("theirs")).toString("hex"), publicKey)).toBe(true);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function hasOpenssl(): boolean {
  try {
    return /^OpenSSL [3-9]/.test(execFileSync("openssl", ["version"], { encoding: "utf8" }));
  } catch {
    return false;
  }
}
