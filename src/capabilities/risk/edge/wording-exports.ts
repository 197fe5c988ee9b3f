import { longestExport } from '#kernel/export.ts'
import type { ExportedList } from '#platform/export.ts'
import type { Processes, ProcessLine } from '../contract/processes.ts'
import type { Quality, QualityAnswer } from '../contract/quality.ts'
import type { SharedPoints, SharedPointsAnswer } from '../contract/shared.ts'
import type { PostTemplates, PostTemplatesAnswer } from '../contract/templates.ts'
import { pageText } from '../text/pages.ts'
import { postsText } from '../text/posts.ts'
import { processesText } from '../text/processes.ts'
import { faultText, likenessText, qualityText } from '../text/quality.ts'
import { sharedText } from '../text/shared.ts'
import { templatesText } from '../text/templates.ts'
import { businessText, needsText } from '../text/words.ts'
import { postTemplatesOf } from '../views/post-templates.ts'
import { processesOf } from '../views/processes.ts'
import { qualityOf } from '../views/quality.ts'
import { sharedPointsOf } from '../views/shared-points.ts'

/** One more than an export may hold, so that a longer list is refused and not cut off. */
const most = longestExport + 1

/** R31: the process maps in sight. */
export const processesExport: ExportedList<typeof Processes, ProcessLine> = {
  title: pageText.processes,
  columns: [
    { head: processesText.name, width: 28, cell: ({ name }) => name },
    { head: processesText.purpose, width: 40, cell: ({ purpose }) => purpose },
    { head: processesText.unit, width: 24, cell: ({ unit }) => unit },
    { head: processesText.steps, cell: ({ steps }) => steps },
    { head: processesText.risks, cell: ({ risks }) => risks },
    { head: processesText.highHead, cell: ({ high }) => high },
    { head: processesText.since, cell: ({ fromOn }) => fromOn ?? processesText.notYet },
    { head: processesText.waitsHead, width: 24, cell: ({ waits }) => needsText(waits) },
  ],
  view: processesOf(most),
  rows: (answer) => answer.processes,
}

type Pair = QualityAnswer['pairs'][number]

const none = { pairs: 0, education: 0, unclear: 0 }

/** The first by number alone were looked at. */
const partNote = ({ whole }: QualityAnswer) => (whole ? null : qualityText.part)

const wording = ({ passages }: Pair['a']): string => passages.map(({ text }) => text).join('')

/** RSK-90: risk points of two posts that are worded alike, and what was said to it. */
export const pairsExport: ExportedList<typeof Quality, Pair> = {
  title: qualityText.exportPairs,
  columns: [
    { head: qualityText.post, width: 24, cell: ({ a }) => a.postName },
    { head: qualityText.point, width: 28, cell: ({ a }) => a.name },
    { head: qualityText.wording, width: 48, cell: ({ a }) => wording(a) },
    { head: qualityText.otherPost, width: 24, cell: ({ b }) => b.postName },
    { head: qualityText.otherPoint, width: 28, cell: ({ b }) => b.name },
    { head: qualityText.otherWording, width: 48, cell: ({ b }) => wording(b) },
    { head: qualityText.shareHead, cell: ({ share }) => share },
    { head: qualityText.answerHead, width: 24, cell: ({ answer }) => answer && likenessText[answer.answer] },
    { head: qualityText.fineReason, width: 40, cell: ({ answer }) => answer?.reason ?? null },
    { head: qualityText.answeredOn, cell: ({ answer }) => answer?.on ?? null },
  ],
  view: qualityOf({ ...none, pairs: most }),
  rows: ({ pairs }) => pairs,
  note: partNote,
}

/** RSK-32: risk points held by study alone, each with something that can be checked instead. */
export const studyExport: ExportedList<typeof Quality, QualityAnswer['educationOnly'][number]> = {
  title: qualityText.exportStudy,
  columns: [
    { head: postsText.unit, width: 24, cell: ({ unit }) => unit },
    { head: qualityText.post, width: 24, cell: ({ postName }) => postName },
    { head: qualityText.point, width: 28, cell: ({ name }) => name },
    { head: qualityText.now, width: 48, cell: ({ control }) => control },
    { head: qualityText.instead, width: 48, cell: ({ instead }) => instead ?? qualityText.noInstead },
  ],
  view: qualityOf({ ...none, education: most }),
  rows: ({ educationOnly }) => educationOnly,
}

/** RSK-93: names that say no deed. */
export const namesExport: ExportedList<typeof Quality, QualityAnswer['unclear'][number]> = {
  title: qualityText.exportNames,
  columns: [
    { head: postsText.unit, width: 24, cell: ({ unit }) => unit },
    { head: qualityText.post, width: 24, cell: ({ postName }) => postName },
    { head: qualityText.point, width: 32, cell: ({ name }) => name },
    { head: qualityText.why, width: 40, cell: ({ fault }) => faultText[fault] },
  ],
  view: qualityOf({ ...none, unclear: most }),
  rows: ({ unclear }) => unclear,
  note: partNote,
}

type Shared = SharedPointsAnswer['shared'][number]
type SharedLine = Shared & { readonly point: Shared['points'][number] }

/** RSK-88: points that are one at several posts, a line for each post. */
export const sharedExport: ExportedList<typeof SharedPoints, SharedLine> = {
  title: sharedText.title,
  columns: [
    { head: qualityText.point, width: 28, cell: ({ name }) => name },
    { head: qualityText.wording, width: 48, cell: ({ manifestation }) => manifestation },
    { head: processesText.state, cell: ({ state }) => (state === 'proposed' ? sharedText.waits : sharedText.shared) },
    { head: processesText.proposedHead, cell: ({ proposedOn }) => proposedOn },
    { head: qualityText.post, width: 24, cell: ({ point }) => point.postName },
    { head: sharedText.saysHead, width: 48, cell: ({ point }) => point.manifestation },
  ],
  view: sharedPointsOf(most),
  rows: ({ shared }) => shared.flatMap((one) => one.points.map((point) => ({ ...one, point }))),
}

/** The post templates of the packs, with what each holds and how many posts in reach lean on it. */
export const postTemplatesExport: ExportedList<typeof PostTemplates, PostTemplatesAnswer['templates'][number]> = {
  title: templatesText.list,
  columns: [
    { head: templatesText.codeHead, width: 28, cell: ({ code }) => code },
    { head: templatesText.template, width: 28, cell: ({ name }) => name },
    { head: templatesText.businessHead, width: 20, cell: ({ business }) => businessText(business) },
    { head: templatesText.dutiesHead, width: 48, cell: ({ duties }) => duties },
    { head: templatesText.key, cell: ({ key }) => key },
    { head: qualityText.point, cell: ({ points }) => points },
    { head: templatesText.powersHead, cell: ({ powers }) => powers },
    { head: pageText.processes, cell: (template) => template.processes },
    { head: templatesText.usedHead, cell: ({ used }) => used },
    { head: templatesText.versionHead, cell: ({ version }) => version },
  ],
  view: postTemplatesOf(most),
  rows: ({ templates }) => templates,
}
