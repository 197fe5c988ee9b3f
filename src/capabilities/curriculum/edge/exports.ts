import { type ExportColumn, longestExport } from '#kernel/export.ts'
import { joined, type Language, languages, type Pair } from '#kernel/text.ts'
import type { ExportedList } from '#platform/export.ts'
import type { QuestionRow, StudioQuestions } from '../contract/items.ts'
import type { Notices, NoticesAnswer } from '../contract/notices.ts'
import type { Cases, CasesAnswer, Lessons, LessonsAnswer } from '../contract.ts'
import { optionIds, type QuestionBody } from '../rules/question-draft.ts'
import { caseEditor, exportedQuestion, questionFieldNames as fields, questionKindText } from '../text/items.ts'
import { noticeHeads } from '../text/notices.ts'
import { pageText } from '../text/pages.ts'
import { stateText } from '../text/studio.ts'
import { exportHeads, familyText, kindLabel, kindText, rankText, sectorText } from '../text.ts'
import { casesOf } from '../views/cases.ts'
import { lessonsOf } from '../views/lessons.ts'
import { noticesOf } from '../views/notices.ts'
import { questionsPage } from '../views/studio-questions.ts'

/** One more than an export may hold, so that a longer list is refused and not cut off. */
const most = longestExport + 1

/** The lessons in their current versions. */
export const lessonsExport: ExportedList<typeof Lessons, LessonsAnswer['lessons'][number]> = {
  title: pageText.lessons,
  columns: [
    { head: exportHeads.code, width: 28, cell: ({ code }) => code },
    { head: exportHeads.title, width: 36, cell: ({ title }) => title },
    { head: kindLabel, cell: ({ kind }) => kindText[kind] },
    { head: exportHeads.minutes, cell: ({ minutes }) => minutes },
    { head: exportHeads.families, width: 28, cell: ({ families }) => joined(families.map(familyText)) },
    { head: exportHeads.summary, width: 60, cell: ({ summary }) => summary },
  ],
  view: lessonsOf(most),
  rows: (answer) => answer.lessons,
}

/** The warning cases. */
export const casesExport: ExportedList<typeof Cases, CasesAnswer['cases'][number]> = {
  title: pageText.cases,
  columns: [
    { head: exportHeads.code, width: 28, cell: ({ code }) => code },
    { head: exportHeads.title, width: 36, cell: ({ title }) => title },
    { head: exportHeads.node, width: 24, cell: ({ processNode }) => processNode },
    { head: caseEditor.sector, cell: ({ sector }) => sectorText(sector) },
    { head: caseEditor.rank, width: 20, cell: ({ rank }) => rankText[rank] },
    { head: exportHeads.minutes, cell: ({ minutes }) => minutes },
    { head: exportHeads.families, width: 28, cell: ({ families }) => joined(families.map(familyText)) },
    { head: exportHeads.opening, width: 60, cell: ({ opening }) => opening },
  ],
  view: casesOf(most),
  rows: (answer) => answer.cases,
}

type PartName = 'stem' | 'explanation' | 'atYourPost' | (typeof optionIds)[number]

/** Two columns, the one in Chinese and the other in English whatever the reader's language. */
const inBoth = (
  part: PartName,
  width: number,
  of: (body: QuestionBody) => Pair | undefined,
): ExportColumn<QuestionRow>[] =>
  languages.map((language: Language) => ({
    ...{ head: fields[`${part}-${language}`], width },
    cell: ({ body }) => of(body)?.[language] ?? null,
  }))

const lettersOf = ({ options }: QuestionBody): string =>
  options
    .filter(({ correct }) => correct)
    .map(({ id }) => id.toUpperCase())
    .join(' ')

const listed = (names: readonly Pair[]): Pair => ({
  zh: names.map(({ zh }) => zh).join('；'),
  en: names.map(({ en }) => en).join('；'),
})

/** A name that two posts share leads nowhere when it comes back; then the codes stand. */
const namesOrCodes = (codes: readonly string[], names: readonly Pair[]): Pair | string => {
  const alone = languages.every((language) => new Set(names.map((name) => name[language])).size === names.length)
  return alone ? listed(names) : codes.join('；')
}

/** R29: questions in the columns in which they are taken in, so that what comes back unchanged changes nothing. */
export const questionsExport: ExportedList<typeof StudioQuestions, QuestionRow> = {
  title: pageText.questions,
  columns: [
    { head: fields.code, width: 28, cell: ({ body }) => body.code },
    { head: fields.version, cell: ({ version }) => version },
    { head: fields.kind, cell: ({ body }) => questionKindText[body.kind] },
    { head: fields.lesson, width: 28, cell: ({ body, lessonTitle }) => lessonTitle ?? body.lesson },
    ...inBoth('stem', 48, ({ stem }) => stem),
    ...optionIds.flatMap((id) => inBoth(id, 32, ({ options }) => options.find((one) => one.id === id)?.text)),
    { head: fields.correct, cell: ({ body }) => lettersOf(body) },
    ...inBoth('explanation', 48, ({ explanation }) => explanation),
    ...inBoth('atYourPost', 48, ({ atYourPost }) => atYourPost),
    { head: fields.families, width: 24, cell: ({ body }) => listed(body.families.map(familyText)) },
    { head: fields.posts, width: 24, cell: ({ body, postNames }) => namesOrCodes(body.posts, postNames) },
    { head: fields.norms, width: 36, cell: ({ body }) => body.norms.join('；') },
    { head: exportedQuestion.state, cell: ({ state }) => state && stateText[state] },
  ],
  view: questionsPage(500),
  rows: ({ questions }) => questions,
  next: ({ page = 0, ...asked }, { matching }) =>
    (page + 1) * 500 < matching ? { ...asked, page: page + 1 } : undefined,
}

/** Notices, the newest first: what came from where, and what changes. */
export const noticesExport: ExportedList<typeof Notices, NoticesAnswer['notices'][number]> = {
  title: noticeHeads.list,
  columns: [
    { head: exportHeads.title, width: 36, cell: ({ title }) => title },
    { head: noticeHeads.source, width: 32, cell: ({ source }) => source },
    { head: noticeHeads.received, cell: ({ receivedOn }) => receivedOn },
    { head: noticeHeads.until, cell: ({ expiresOn }) => expiresOn },
    { head: noticeHeads.changes, width: 60, cell: ({ changes }) => changes },
    { head: noticeHeads.withdrawn, cell: ({ withdrawnOn }) => withdrawnOn },
    { head: noticeHeads.withdrawnWhy, width: 40, cell: ({ withdrawnWhy }) => withdrawnWhy },
    { head: exportHeads.code, width: 28, cell: ({ code }) => code },
  ],
  view: noticesOf(most),
  rows: (answer) => answer.notices,
}
