import { longestExport, momentColumn } from '#kernel/export.ts'
import { joined } from '#kernel/text.ts'
import type { ExportedList } from '#platform/export.ts'
import type { Doubts, DoubtsAnswer } from '../contract/doubts.ts'
import type { NoticeReach, NoticeReachAnswer } from '../contract/notice.ts'
import type { ContentQuality, ContentQualityAnswer, StatisticShown } from '../contract/quality.ts'
import type { MyRecord, MyRecordAnswer } from '../contract/today.ts'
import { doubtHeads, doubtKind } from '../text/doubts.ts'
import { reachText } from '../text/notice.ts'
import { flagText, qualityText, reasonsText, usefulText } from '../text/quality.ts'
import { recordHeads, recordKindText } from '../text/record.ts'
import { contentQualityOf } from '../views/content-quality.ts'
import { doubtsOf } from '../views/doubts.ts'
import { myRecordOf } from '../views/my-record.ts'
import { noticeReach } from '../views/notice-reach.ts'

/** R68: what the person who takes it out has finished; no result is in it. */
export const myRecordExport: ExportedList<typeof MyRecord, MyRecordAnswer['completions'][number]> = {
  title: recordHeads.list,
  columns: [
    { head: recordHeads.what, width: 40, cell: ({ title, code }) => title ?? code },
    { head: recordHeads.kind, cell: ({ kind }) => recordKindText[kind] },
    { head: recordHeads.version, cell: ({ version }) => version },
    momentColumn(recordHeads.finished, ({ occurredAt }) => occurredAt),
    momentColumn(recordHeads.recorded, ({ recordedAt }) => recordedAt),
  ],
  // One more than an export may hold, so that a longer list is refused and not cut off.
  view: myRecordOf(longestExport + 1),
  rows: ({ completions }) => completions,
}

/** R70: the lines about content with their answers; they carry no sender. */
export const doubtsExport: ExportedList<typeof Doubts, DoubtsAnswer['doubts'][number]> = {
  title: doubtHeads.list,
  columns: [
    { head: doubtHeads.kind, cell: ({ kind }) => doubtKind[kind] },
    { head: doubtHeads.code, width: 28, cell: ({ code }) => code },
    { head: recordHeads.version, cell: ({ version }) => version },
    { head: doubtHeads.title, width: 48, cell: ({ title }) => title },
    { head: doubtHeads.line, width: 60, cell: ({ line }) => line },
    momentColumn(doubtHeads.raised, ({ raisedAt }) => raisedAt),
    { head: doubtHeads.answer, width: 60, cell: (row) => row.answer?.line ?? null },
    { head: doubtHeads.answeredOn, cell: (row) => row.answer?.on ?? null },
  ],
  // One more than an export may hold, so that a longer list is refused and not cut off.
  view: doubtsOf(longestExport + 1),
  rows: (answer) => answer.doubts,
}

const percent = (value: number): number => Math.round(value * 100)
const twoPlaces = (of: StatisticShown | null, part: 'estimate' | 'low' | 'high'): number | null =>
  of && Math.round(of[part] * 100) / 100

/** How hard questions are and how well they tell, with their intervals; nothing under twenty answers. */
export const contentQualityExport: ExportedList<typeof ContentQuality, ContentQualityAnswer['questions'][number]> = {
  title: qualityText.questions,
  columns: [
    { head: doubtHeads.code, width: 28, cell: ({ code }) => code },
    { head: recordHeads.version, cell: ({ version }) => version },
    { head: qualityText.question, width: 60, cell: ({ stem }) => stem },
    { head: qualityText.rightHead, cell: ({ difficulty }) => percent(difficulty.estimate) },
    { head: qualityText.lowHead, cell: ({ difficulty }) => percent(difficulty.low) },
    { head: qualityText.highHead, cell: ({ difficulty }) => percent(difficulty.high) },
    { head: qualityText.firstHead, cell: ({ difficulty }) => difficulty.n },
    { head: qualityText.telling, cell: ({ discrimination }) => twoPlaces(discrimination, 'estimate') },
    { head: qualityText.lowHead, cell: ({ discrimination }) => twoPlaces(discrimination, 'low') },
    { head: qualityText.highHead, cell: ({ discrimination }) => twoPlaces(discrimination, 'high') },
    { head: qualityText.flagsHead, width: 48, cell: ({ flags }) => joined(flags.map((flag) => flagText[flag])) },
  ],
  view: contentQualityOf(longestExport + 1),
  rows: ({ questions }) => questions,
}

/** R29: whether lessons and cases are useful at work; counts alone. */
export const ratingsExport: ExportedList<typeof ContentQuality, ContentQualityAnswer['ratings'][number]> = {
  title: qualityText.ratings,
  columns: [
    { head: recordHeads.kind, cell: ({ kind }) => recordKindText[kind] },
    { head: qualityText.item, width: 40, cell: ({ title }) => title },
    { head: recordHeads.version, cell: ({ version }) => version },
    { head: qualityText.ratedHead, cell: ({ n }) => n },
    { head: usefulText.yes, cell: ({ yes }) => yes },
    { head: usefulText.partly, cell: ({ partly }) => partly },
    { head: usefulText.no, cell: (row) => row.no },
    {
      head: qualityText.reasons,
      width: 48,
      cell: ({ reasons }) =>
        joined(
          reasons.map(({ reason, n }) => ({
            zh: `${reasonsText[reason].zh} ${n}`,
            en: `${reasonsText[reason].en} ${n}`,
          })),
        ),
    },
  ],
  view: contentQualityOf(longestExport + 1),
  rows: ({ ratings }) => ratings,
}

/** LRN-25: how far a notice came in each unit below the reach; those of fewer than five people stand together. */
export const noticeReachExport: ExportedList<
  typeof NoticeReach,
  NoticeReachAnswer['units'][number] & Pick<NoticeReachAnswer, 'withdrawnOn'>
> = {
  title: reachText.byUnit,
  columns: [
    { head: reachText.unitHead, width: 28, cell: ({ unit }) => unit ?? reachText.otherUnits },
    { head: reachText.sentHead, cell: ({ sent }) => sent },
    { head: reachText.readHead, cell: ({ read }) => read },
    { head: reachText.withdrawnHead, cell: ({ withdrawnOn }) => withdrawnOn },
  ],
  view: noticeReach,
  rows: ({ units, withdrawnOn }) => units.map((unit) => ({ ...unit, withdrawnOn })),
}
