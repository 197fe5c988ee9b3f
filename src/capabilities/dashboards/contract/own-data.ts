import { Type } from 'typebox'
import { everyRole, fileAnswer, verb } from '#kernel/verb.ts'

/** R68: everything that is held about the person who asks, in one file that programs read, too. */
export const DownloadOwnData = verb(
  'dashboards.download-own-data',
  { roles: everyRole, data: 'sensitive', shows: 'own-records', ownDevice: true },
  { input: Type.Object({}), answer: fileAnswer, refusals: ['export-too-long'] },
)
