/** English counts one and many: `{n|post|posts}` stands where a figure comes before what it counts. */
import { filesUnder } from './files.mjs'

const nouns =
  'absences|accounts|assessments|cases|cells|checks|codes|controls|days|doubts|duties|entries|events|figures|files|' +
  'findings|hours|items|lessons|letters|members|minutes|months|people|persons|points|posts|programmes|questions|reviews|' +
  'rows|scenes|sessions|signals|steps|suggestions|things|times|units|versions|weeks|years'
const uncounted = new RegExp(`\\{\\w+\\} (?:[a-z-]+ ){0,2}(?:${nouns})\\b`)
const english = /\ben:\s*(?:'(?:[^'\\]|\\.)*'|"[^"]*"|`[^`]*`)/g

export const plurals = (base) =>
  filesUnder(base, /\.tsx?$/)
    .filter(({ path }) => /(^|\/)src\//.test(path) && !/\.test\.tsx?$/.test(path))
    .flatMap(({ path, text }) =>
      (text.match(english) ?? []).flatMap((sentence) => {
        const found = uncounted.exec(sentence)?.[0]
        return found ? [`${path}: “${found}” is wrong for one: write {n|one row|many rows}`] : []
      }),
    )
