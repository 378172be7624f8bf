// Configuration blocks: what their lines may be. A row of a table opens one by name.

import { ARCHIVE_BLOCKS } from './archive.ts'
import { LIST_BLOCKS } from './blocks-access.ts'
import { MORE_BLOCKS } from './blocks-more.ts'
import { QOS_BLOCKS } from './blocks-qos.ts'
import { ROUTING_BLOCKS } from './blocks-routing.ts'
import { BGP_BLOCKS } from './blocks-bgp.ts'
import { EIGRP_BLOCKS } from './blocks-eigrp.ts'
import { POLICY_BLOCKS } from './blocks-policy.ts'
import { CRYPTO_BLOCKS } from './blocks-crypto.ts'
import { IKEV2_BLOCKS } from './blocks-ikev2.ts'
import { PKI_BLOCKS } from './blocks-pki.ts'
import { SECURITY_BLOCKS } from './blocks-security.ts'
import { SERVICE_BLOCKS } from './blocks-services.ts'
import { VOICE_BLOCKS } from './blocks-voice.ts'
import { WIDE_BLOCKS } from './blocks-wide.ts'

export interface Block {
  /** The words that open it: `router ospf`. One inside another has the outer name before its own. */
  readonly name: string
  /** Between the brackets: `config-router`. */
  readonly prompt: string
  /** First line of `?`. */
  readonly header: string | null
  /** Its table of words, whose groups are in groups.ts. */
  readonly rows: string
}

export const BLOCKS: readonly Block[] = [
  ...ARCHIVE_BLOCKS,
  ...LIST_BLOCKS,
  ...QOS_BLOCKS,
  ...ROUTING_BLOCKS,
  ...EIGRP_BLOCKS,
  ...BGP_BLOCKS,
  ...POLICY_BLOCKS,
  ...CRYPTO_BLOCKS,
  ...IKEV2_BLOCKS,
  ...PKI_BLOCKS,
  ...SECURITY_BLOCKS,
  ...SERVICE_BLOCKS,
  ...VOICE_BLOCKS,
  ...MORE_BLOCKS,
  ...WIDE_BLOCKS,
]
