// A small SMTP server on a port of this machine: takes every mail and keeps it.

import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

export interface TakenMail {
  readonly from: string
  readonly to: string
  /** Head and body as they came. */
  readonly text: string
}
export interface SmtpServer {
  readonly url: string
  readonly mails: readonly TakenMail[]
  /** The next mail that comes. */
  next(): Promise<TakenMail>
  close(): Promise<void>
}

export async function startSmtp(): Promise<SmtpServer> {
  const mails: TakenMail[] = []
  const waiting: ((mail: TakenMail) => void)[] = []
  const server = createServer((socket) => {
    let [from, to, read, isData] = ['', '', '', false]
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 test')
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      read += chunk
      for (;;) {
        const end = isData ? read.indexOf('\r\n.\r\n') : read.indexOf('\r\n')
        if (end === -1) return
        const line = read.slice(0, end)
        read = read.slice(end + (isData ? 5 : 2))
        if (isData) {
          isData = false
          const mail = { from, to, text: line }
          mails.push(mail)
          waiting.shift()?.(mail)
          say('250 taken')
        } else if (/^MAIL/i.test(line)) say(`250 ${(from = /<([^>]*)>/.exec(line)?.[1] ?? '')}`)
        else if (/^RCPT/i.test(line)) say(`250 ${(to = /<([^>]*)>/.exec(line)?.[1] ?? '')}`)
        else if (/^DATA/i.test(line)) {
          isData = true
          say('354 go on')
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
        else say('250 yes')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    next: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
