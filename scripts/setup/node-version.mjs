/** Imported before everything else: an older Node would stop somewhere inside with an error nobody understands. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 15)) {
  console.error(`Tongban needs Node.js 20.15 or newer; this is ${process.version}.`);
  process.exit(1);
}
