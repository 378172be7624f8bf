// Why something did not come about, as values for the graders: nobody has to read what was printed.

/** Why a copy did not arrive. */
export type CopyCause =
  /** There is no such file, directory or disk. */
  | { readonly kind: 'missing'; readonly where: 'source' | 'destination'; readonly what: 'file' | 'directory' | 'disk' }
  | { readonly kind: 'is-directory'; readonly where: 'source' | 'destination' }
  /** Nothing answered. `no-way`: no port, route or source interface leads there; `silent`: the host is not there; `no-service`: it does not speak the protocol. */
  | {
      readonly kind: 'unreachable'
      readonly host: string
      readonly because: 'name' | 'no-way' | 'silent' | 'no-service'
    }
  /** The server does not take this user with this password; null: none was given. */
  | { readonly kind: 'credentials'; readonly host: string; readonly user: string | null }
  | { readonly kind: 'read-only'; readonly host: string }
  | { readonly kind: 'no-space'; readonly needs: number; readonly free: number }
  /** The file is longer than its TFTP server can number. */
  | { readonly kind: 'too-long'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'same-file' }
  /** A name that the destination does not take: `y` for startup-config. */
  | { readonly kind: 'misnamed'; readonly name: string }
  /** Only text becomes a configuration. */
  | { readonly kind: 'not-text' }
  | { readonly kind: 'not-an-archive' }
  | { readonly kind: 'not-an-image' }
  | { readonly kind: 'wrong-platform' }
  | { readonly kind: 'damaged' }
  /** The terminal sent nothing. */
  | { readonly kind: 'nothing-sent' }

/** Why a transfer failed: for the graders, and as the device says it in parentheses. */
export interface Refusal {
  readonly cause: CopyCause
  readonly error: string
}
