// What `npm start`, `npm test`, `npm run dev|bench|fonds` begin with. It may run on any Node from 20 on and imports
// nothing that has to be installed: it sees to Node 24, pnpm and the dependencies, then hands over.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    `Fonds needs Node.js 20 or newer, and this is ${process.version}: install a newer Node.js and try again.`,
  );
  process.exit(1);
}
// Imported only now, so that an older Node gets the line above and no syntax error.
const { main } = await import('./toolchain/main.mjs');
await main(process.argv.slice(2));
