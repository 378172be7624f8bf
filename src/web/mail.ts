// Mail, where whoever runs the server has named an SMTP server.

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}
/** Rejects when the SMTP server does not take it. */
export type SendMail = (mail: Mail) => Promise<void>

const TIMEOUT_MS = 20_000

/** Sends by an SMTP server, `smtp://user:password@mail.example.org:587`, from an address. */
export async function mailer(url: string, from: string): Promise<SendMail> {
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({ url, connectionTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS }, { from })
  return async (mail) => {
    await transport.sendMail(mail)
  }
}
