// Refuses an old Node in words: it could not even read the TypeScript of `src/main.ts`, which starts everything else.

const NODE = 26

if (Number(process.versions.node.split('.')[0]) >= NODE) {
  await import('./src/main.ts')
} else {
  process.stderr.write(
    `drillmark needs Node ${NODE}, and this is ${process.version}. Node ${NODE} comes with the packages: run "npm ci", then "npm start" or "npm run -s drillmark -- COMMAND". ` +
      `If it did not come, there is none for this machine (${process.platform}, ${process.arch}): install Node ${NODE} yourself.\n`,
  )
  process.exitCode = 2
}
