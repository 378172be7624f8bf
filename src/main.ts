// Runs one command of `drillmark`, imported only when it is asked for, and puts the server's parts together.

import type { ServerParts } from './cli/serve.ts'

const NODE = 26

type Command = (argv: string[]) => Promise<number>

const COMMANDS: Readonly<Record<string, { readonly summary: string; readonly load: () => Promise<Command> }>> = {
  serve: { summary: 'start the web server', load: serveCommand },
  check: {
    summary: 'check the content and run every transcript in it',
    load: async () => (await import('./cli/check.ts')).check,
  },
  statements: {
    summary: 'draw statements of chapters that nothing proves, to judge them by hand',
    load: async () => (await import('./cli/statements.ts')).statements,
  },
  grade: { summary: 'grade lines on a scenario', load: async () => (await import('./cli/grade.ts')).grade },
  simulate: {
    summary: 'run lines on a simulated device',
    load: async () => (await import('./cli/simulate.ts')).simulate,
  },
  new: { summary: 'begin a chapter, an item or a scenario', load: newCommand },
  regrade: { summary: 'grade stored attempts again after a scenario was changed', load: regradeCommand },
  routes: { summary: 'print passing answers that no transcript has', load: routesCommand },
  account: {
    summary: 'print a one-time link to a new account or a new password, or give a role',
    load: accountCommand,
  },
  demo: { summary: 'fill a new database with a school that does not exist', load: demoCommand },
  export: { summary: 'write what is kept of a learner to a file', load: exportCommand },
  import: { summary: 'unite a history from a file with what is kept of a learner', load: importCommand },
  backup: { summary: 'copy the database while the server runs, and check the copy', load: backupCommand },
  doctor: { summary: 'look for what is wrong with the database, and rebuild what can be rebuilt', load: doctorCommand },
  picture: {
    summary: 'print the picture of a network, as SVG',
    load: async () => (await import('./cli/picture.ts')).picture,
  },
  trace: {
    summary: 'follow a packet through the network of a scenario, device by device',
    load: async () => (await import('./cli/trace.ts')).trace,
  },
  console: {
    summary: 'type at a simulated device',
    load: async () => (await import('./cli/console.ts')).consoleCommand,
  },
}

// The reader may close the pipe early (`| head`). The rest is dropped, and the command ends as usual.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
process.exitCode = await main(process.argv.slice(2))

/** The exit code: what the command says, 0 for help, 2 when there is no such command. */
async function main([name, ...argv]: string[]): Promise<number> {
  const major = Number(process.versions.node.split('.')[0])
  if (major < NODE) {
    process.stderr.write(
      `drillmark needs Node ${NODE}, and this is ${process.version}: use "npm start" or "npm run -s drillmark -- COMMAND", which bring their own\n`,
    )
    return 2
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(helpText())
    return 0
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    const { didYouMean } = await import('./content/did-you-mean.ts')
    const wrong =
      name === undefined ? 'name a command' : `there is no command "${name}"${didYouMean(name, Object.keys(COMMANDS))}`
    process.stderr.write(`drillmark: ${wrong}\n\n${helpText()}`)
    return 2
  }
  const run = await command.load()
  return run(argv)
}

function helpText(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length))
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return `Usage: npm run -s drillmark -- COMMAND [OPTIONS]\n\n${lines.join('\n')}\n\nCOMMAND --help says what a command takes.\n`
}

async function newCommand(): Promise<Command> {
  const { newContent } = await import('./cli/new.ts')
  return (argv) => newContent(argv, new Date().toISOString().slice(0, 10))
}

async function regradeCommand(): Promise<Command> {
  const [{ regrade }, { openStore }] = await Promise.all([
    import('./cli/regrade.ts'),
    import('./store/sqlite/open-store.ts'),
  ])
  return (argv) => regrade(argv, { openStore, now: () => new Date() })
}

async function routesCommand(): Promise<Command> {
  const [{ routes }, { openStore }] = await Promise.all([
    import('./cli/routes.ts'),
    import('./store/sqlite/open-store.ts'),
  ])
  return (argv) => routes(argv, { openStore })
}

async function accountCommand(): Promise<Command> {
  const [{ account }, { newLink }, { openStore }] = await Promise.all([
    import('./cli/account.ts'),
    import('./web/setup-link.ts'),
    import('./store/sqlite/open-store.ts'),
  ])
  return (argv) => account(argv, { openStore, newLink, now: () => new Date() })
}

async function backupCommand(): Promise<Command> {
  const [{ backup }, { openStore }] = await Promise.all([
    import('./cli/backup.ts'),
    import('./store/sqlite/open-store.ts'),
  ])
  return (argv) => backup(argv, { openStore })
}

async function demoCommand(): Promise<Command> {
  const [{ demo }, { fillSchool, SCHOOL }, { hashPassword }, { newToken, tokenHash }, { openStore }] =
    await Promise.all([
      import('./cli/demo.ts'),
      import('./demo/school.ts'),
      import('./web/password.ts'),
      import('./web/identity.ts'),
      import('./store/sqlite/open-store.ts'),
    ])
  const tokens = () => {
    const token = newToken()
    return { token, tokenHash: tokenHash(token) }
  }
  return (argv) =>
    demo(argv, { openStore, fillSchool, plan: SCHOOL, hashPassword, newToken: tokens, now: () => new Date() })
}

async function exportCommand(): Promise<Command> {
  const [{ exportLearner }, { openStore }] = await Promise.all([
    import('./cli/export.ts'),
    import('./store/sqlite/open-store.ts'),
  ])
  return (argv) => exportLearner(argv, { openStore, now: () => new Date() })
}

async function importCommand(): Promise<Command> {
  const [{ importHistory }, { unite }, { openStore }] = await Promise.all([
    import('./cli/import.ts'),
    import('./web/uniting.ts'),
    import('./store/sqlite/open-store.ts'),
  ])
  return (argv) => importHistory(argv, { openStore, unite, now: () => new Date() })
}

async function doctorCommand(): Promise<Command> {
  const [{ doctor }, { openStore }] = await Promise.all([
    import('./cli/doctor.ts'),
    import('./store/sqlite/open-store.ts'),
  ])
  return (argv) => doctor(argv, { openStore })
}

/** The one place where web, store and command line meet. */
async function serveCommand(): Promise<Command> {
  const { serve } = await import('./cli/serve.ts')
  return (argv) => serve(argv, serverParts)
}

async function serverParts(): Promise<ServerParts> {
  const [{ bundleAssets }, { buildApp }, { mailer }, { setupPath }, { openStore }] = await Promise.all([
    import('./web/assets.ts'),
    import('./web/app.ts'),
    import('./web/mail.ts'),
    import('./web/setup-link.ts'),
    import('./store/sqlite/open-store.ts'),
  ])
  // By a process of its own: it is done by the time the content is read. What goes wrong with it is said by `buildApp`.
  bundleAssets().catch(() => {})
  return { buildApp, mailer, openStore, setupPath }
}

/** Reads all files that a server comes to read: for a process that does it before the server (start.mjs). */
export async function readServer(): Promise<void> {
  await Promise.all([
    import('./cli/serve.ts'),
    import('./compile-process.ts'),
    import('./load-content.ts'),
    import('./store/sqlite/open-store.ts'),
    import('./unite-worker.ts'),
    import('./web/app.ts'),
    import('./web/bundle.ts'),
    import('./web/mail.ts'),
    import('./web/repair-worker.ts'),
    import('./web/setup-link.ts'),
    import('./web/simulator-parts.ts'),
  ])
}
