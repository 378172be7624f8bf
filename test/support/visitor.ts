// A person with a browser, as far as tests need one: opens pages, follows links, fills in forms and presses buttons, over `app.inject`.

import { setImmediate } from 'node:timers/promises'

import type { FastifyInstance } from 'fastify'

/** A form as it stands on a page: what pressing one of its buttons would send. */
export interface Form {
  readonly method: 'GET' | 'POST'
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}
export interface Page {
  readonly url: string
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly html: string
  /** What stands on the page between the header and the footer, without markup, blanks collapsed. */
  readonly text: string
  readonly title: string
}

export class Visitor {
  readonly #app: FastifyInstance
  readonly cookies = new Map<string, string>([['zone', 'UTC']])
  #page: Page | null = null

  /** Where the browser is, to the server. */
  readonly address: string

  constructor(app: FastifyInstance, address = '127.0.0.1') {
    this.#app = app
    this.address = address
  }

  get page(): Page {
    if (!this.#page) throw new Error('no page was opened yet')
    return this.#page
  }

  /** Goes to another server with the same cookies: the same browser after a restart. */
  at(app: FastifyInstance): Visitor {
    const moved = new Visitor(app, this.address)
    for (const [name, value] of this.cookies) moved.cookies.set(name, value)
    return moved
  }

  open(url: string): Promise<Page> {
    return this.#go('GET', url, undefined)
  }

  /** Follows the link with this text. */
  follow(label: string): Promise<Page> {
    for (const [, attributes = '', inner = ''] of this.page.html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)) {
      if (textOf(inner) === label) return this.open(attribute(attributes, 'href') ?? '')
    }
    throw new Error(`no link "${label}" on ${this.page.url}`)
  }

  /** Presses a button, with what the form holds changed by `fields`; null takes a field away. */
  press(label: string, fields: Readonly<Record<string, string | readonly string[] | null>> = {}): Promise<Page> {
    return this.send(this.form(label), fields)
  }

  send(form: Form, fields: Readonly<Record<string, string | readonly string[] | null>> = {}): Promise<Page> {
    const body = new URLSearchParams(
      form.fields.filter(([name]) => !(name in fields)).map(([name, value]) => [name, value]),
    )
    for (const [name, value] of Object.entries(fields))
      for (const each of value === null ? [] : [value].flat()) body.append(name, each)
    // Browsers send line ends of text as CRLF.
    for (const [name, value] of Array.from(body))
      if (/(?<!\r)\n/.test(value)) body.set(name, value.replaceAll(/\r?\n/g, '\r\n'))
    return form.method === 'GET'
      ? this.open(`${form.action.split('#')[0]}?${body.toString()}`)
      : this.#go('POST', form.action, body.toString())
  }

  /** The form that a button belongs to, as it would be sent now. */
  form(label: string): Form {
    for (const [, attributes = '', inner = ''] of this.page.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
      for (const [, button = '', text = ''] of inner.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)) {
        if (textOf(text) !== label && !textOf(text).startsWith(`${label} `)) continue
        const own = attribute(button, 'name')
        const action = attribute(button, 'formaction') ?? attribute(attributes, 'action') ?? this.page.url
        return {
          method: attribute(attributes, 'method') === 'post' ? 'POST' : 'GET',
          action,
          fields: [
            ...fieldsOf(inner),
            ...(own === undefined ? [] : [[own, attribute(button, 'value') ?? ''] as const]),
          ],
        }
      }
    }
    throw new Error(`no button "${label}" on ${this.page.url}: ${this.page.text.slice(0, 300)}`)
  }

  has(button: string): boolean {
    try {
      return this.form(button) !== null
    } catch {
      return false
    }
  }

  async #go(method: 'GET' | 'POST', url: string, body: string | undefined): Promise<Page> {
    const response = await this.#app.inject({
      method,
      url: url.split('#')[0] ?? '',
      remoteAddress: this.address,
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined
          ? {}
          : {
              'content-type': 'application/x-www-form-urlencoded',
              origin: 'http://localhost',
              host: 'localhost',
              'sec-fetch-site': 'same-origin',
            }),
      },
      ...(body === undefined ? {} : { payload: body }),
    })
    // Two requests of a browser never come in one turn of the event loop.
    await setImmediate()
    for (const cookie of [response.headers['set-cookie'] ?? []].flat()) this.#keep(cookie)
    const { location } = response.headers
    if (response.statusCode >= 300 && response.statusCode < 400 && location !== undefined) return this.open(location)
    const html = response.body
    this.#page = {
      url,
      status: response.statusCode,
      headers: response.headers,
      html,
      text: textOf(/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html),
      title: textOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? ''),
    }
    return this.#page
  }

  #keep(cookie: string): void {
    const [pair = '', ...rest] = cookie.split(';')
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    if (value === '' || rest.some((part) => /^\s*max-age=0$/i.test(part))) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

/** Text as a reader sees it. */
export function textOf(html: string): string {
  const inline = /<\/?(?:a|code|em|kbd|small|span|strong)\b[^>]*>/g
  return decode(html.replaceAll(inline, '').replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** What a text area holds: a browser drops the first line end after its tag. */
export function linesIn(html: string): string {
  const inner = /<textarea\b[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? ''
  return decode(inner.replace(/^\r?\n/, ''))
}

function fieldsOf(html: string): (readonly [string, string])[] {
  const fields: (readonly [string, string])[] = []
  for (const [, attributes = ''] of html.matchAll(/<input\b([^>]*)>/g)) {
    const name = attribute(attributes, 'name')
    const type = attribute(attributes, 'type')
    if (name === undefined || ((type === 'radio' || type === 'checkbox') && !/\bchecked\b/.test(attributes))) continue
    fields.push([name, attribute(attributes, 'value') ?? ''])
  }
  for (const [, attributes = ''] of html.matchAll(/<textarea\b([^>]*)>/g))
    fields.push([attribute(attributes, 'name') ?? '', linesIn(html)])
  for (const [, attributes = '', options = ''] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option\b([^>]*)\bselected\b[^>]*>([^<]*)</.exec(options)
    fields.push([
      attribute(attributes, 'name') ?? '',
      chosen ? (attribute(chosen[1] ?? '', 'value') ?? decode(chosen[2] ?? '')) : '',
    ])
  }
  return fields
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]
  return found === undefined ? undefined : decode(found)
}

function decode(text: string): string {
  return text
    .replaceAll(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
