/** The product speaks of itself alone: no machine paths, no registry hosts, and none of the words it stands against. */
import { filesUnder } from './files.mjs'

const unwanted = [
  [/(?:^|[\s'"`(])\/(?:work|root|home\/\w+)\//m, 'a path of one machine'],
  [/registry\.npm|https?:\/\/[^\s'"]*npmjs/, 'a registry host'],
  [/积分榜|学习时长榜|廉洁画像|一键生成纪要/, 'a word the product stands against'],
]

export const hygiene = (base) =>
  filesUnder(base, /\.(tsx?|mjs|md|sql|json|css|html)$/)
    .filter(({ path }) => !/package-lock\.json$|scripts\/checks\/hygiene\.mjs$|docs\/words\.md$/.test(path))
    .flatMap(({ path, text }) =>
      unwanted.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${path} holds ${what}: say it without`),
    )
