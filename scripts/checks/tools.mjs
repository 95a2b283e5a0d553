import { accessSync, constants } from "node:fs";
import path from "node:path";
import { isRoot } from "../setup/place.mjs";
import { run, succeed } from "../setup/run.mjs";
import { SetupProblem } from "../setup/stop-stack.mjs";

/** Debian's packages of what the tests use: a browser, Chinese letters for it, tools that check our PDF files and keys. */
const needs = [
  { what: "Chromium", packages: ["chromium"], there: async () => findBrowser() !== null },
  { what: "Chinese fonts", packages: ["fonts-noto-cjk", "fontconfig"], there: hasChineseFont },
  { what: "pdfsig", packages: ["poppler-utils"], there: async () => findProgram("pdfsig") !== null },
  { what: "certutil", packages: ["libnss3-tools"], there: async () => findProgram("certutil") !== null },
];

/**
 * The browser for the journeys, after making sure that every tool is there: root installs what is missing, anybody else is
 * told at once. Nothing is ever left out of the tests for want of a tool.
 * @param {import("../setup/stop-stack.mjs").StopStack} stack
 * @returns {Promise<string>} path of the browser
 */
export async function requireTools(stack) {
  const given = process.env.CHROMIUM;
  if (given && !isProgram(given)) throw new SetupProblem(`CHROMIUM is ${given}: there is no such program.`);
  let missing = await missingNeeds();
  if (missing.length > 0 && isRoot && findProgram("apt-get")) {
    await installPackages(
      missing.flatMap((need) => need.packages),
      stack,
    );
    missing = await missingNeeds();
  }
  const browser = findBrowser();
  if (missing.length === 0 && browser !== null) return browser;
  const packages = missing.flatMap((need) => need.packages).join(" ");
  throw new SetupProblem(
    `The tests need ${missing.map((need) => need.what).join(", ")}.\nInstall them: sudo apt-get install ${packages}\n` +
      "Another browser of the Chromium family can be named with CHROMIUM=/path/to/it.",
  );
}

/** @param {string[]} packages @param {import("../setup/stop-stack.mjs").StopStack} stack */
async function installPackages(packages, stack) {
  const patience = ["-o", "DPkg::Lock::Timeout=300"];
  console.log(`  installing ${packages.join(" ")}`);
  // An outdated list is only a problem when the installation fails on it.
  await run("apt-get", ["update", "-q", ...patience], { stack });
  const install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", ...patience, ...packages];
  await succeed("apt-get install", run("env", ["DEBIAN_FRONTEND=noninteractive", ...install], { stack }));
}

async function missingNeeds() {
  const there = await Promise.all(needs.map((need) => need.there()));
  return needs.filter((_, at) => !there[at]);
}

function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  return names.map(findProgram).find((found) => found !== null) ?? null;
}

async function hasChineseFont() {
  const { code, output } = await run("fc-list", [":lang=zh-cn"]);
  return code === 0 && output.trim() !== "";
}

/** @param {string} name */
function findProgram(name) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find(isProgram) ?? null;
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
