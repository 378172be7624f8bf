// The part of nodemailer that is used: the rest of its types need not be read.

declare module 'nodemailer' {
  export function createTransport(
    options: { readonly url: string; readonly connectionTimeout: number; readonly socketTimeout: number },
    defaults: { readonly from: string },
  ): {
    sendMail(mail: { readonly to: string; readonly subject: string; readonly text: string }): Promise<unknown>
  }
}
