import type { Pair } from '#kernel/text.ts'
import type { ExportedList } from '#platform/export.ts'
import type { ControlLine, Controls, Register, RegisterLine } from '../contract/exports.ts'
import type { PostLine, Posts } from '../contract/posts.ts'
import type { PowerLine, PowerList } from '../contract/powers.ts'
import { pageText } from '../text/pages.ts'
import { categoryText, pointFormText } from '../text/point-form.ts'
import { postsText } from '../text/posts.ts'
import { counterpartyText, discretionText, powerForm, powerKindText, powersText } from '../text/powers.ts'
import { powersWords } from '../text/powers-import.ts'
import { registerWords, registerText as text } from '../text/register.ts'
import { controlKindText, detectionText, dueText, gradeWords } from '../text/words.ts'
import { postsPage } from '../views/posts.ts'
import { powerList } from '../views/powers.ts'
import { controls, register } from '../views/register.ts'

const length = 2_000

/** The posts in reach with their grade and what stands behind their risk points. */
export const postsExport: ExportedList<typeof Posts, PostLine> = {
  title: pageText.posts,
  columns: [
    { head: postsText.post, width: 28, cell: ({ name }) => name },
    { head: postsText.unit, width: 24, cell: ({ unit }) => unit },
    { head: postsText.grade, cell: ({ grade }) => (grade === null ? postsText.notGraded : gradeWords[grade]) },
    { head: postsText.points, cell: ({ points }) => points },
    { head: postsText.lessons, cell: ({ lessons }) => lessons },
    { head: postsText.controls, cell: ({ controls }) => controls },
    { head: postsText.reviewed, cell: ({ reviewedOn }) => reviewedOn },
    { head: postsText.dueTag, cell: ({ due }) => due && dueText[due] },
  ],
  view: postsPage(length),
  rows: ({ posts }) => posts,
  next: ({ page = 0, ...asked }, { matching }) =>
    (page + 1) * length < matching ? { ...asked, page: page + 1 } : undefined,
}

const { fields } = registerWords

/** R34: the register in the columns in which it is taken in, so that what comes back mended finds its points again. */
export const registerExport: ExportedList<typeof Register, RegisterLine> = {
  title: text.register,
  columns: [
    { head: text.no, cell: ({ no }) => no },
    { head: fields.unit, width: 24, cell: ({ unit }) => unit },
    { head: fields.post, width: 24, cell: ({ post }) => post },
    { head: fields.name, width: 32, cell: ({ name }) => name },
    { head: fields.manifestation, width: 48, cell: ({ manifestation }) => manifestation },
    { head: pointFormText.cause, width: 48, cell: ({ cause }) => cause },
    { head: pointFormText.benefits, width: 32, cell: ({ benefits }) => benefits },
    { head: pointFormText.detection, cell: ({ detection }) => detection && detectionText[detection] },
    { head: pointFormText.indicator, width: 40, cell: ({ indicator }) => indicator },
    { head: fields.basis, width: 40, cell: ({ norms }) => listed(norms.map(asItIs)) },
    { head: fields.category, cell: ({ category }) => categoryText[category] },
    { head: fields.grade, cell: ({ selfGrade }) => selfGrade && gradeWords[selfGrade] },
    { head: fields.likelihood, cell: ({ likelihood }) => likelihood },
    { head: fields.consequence, cell: ({ consequence }) => consequence },
    { head: fields.controls, width: 64, cell: ({ controls: all }) => listed(all) },
    { head: fields.head, cell: ({ head }) => head },
    { head: fields.leader, cell: ({ leader }) => leader },
    { head: text.confirmed, cell: ({ grade, confirmedOn }) => (confirmedOn === null ? null : gradeWords[grade]) },
  ],
  view: register,
  rows: ({ points }) => points,
  next: ({ page = 0, ...asked }, { more }) => (more ? { ...asked, page: page + 1 } : undefined),
}

/** Parted by semicolons; none stands inside a control. */
const listed = (all: readonly Pair[]): Pair => {
  const told = (language: 'zh' | 'en'): string => all.map((one) => one[language].replace(/[；;]/g, '，')).join('；')
  return { zh: told('zh'), en: told('en') }
}

/** R36: every control with its posts, its day and its newest check. */
export const controlsExport: ExportedList<typeof Controls, ControlLine> = {
  title: text.controls,
  columns: [
    { head: text.no, cell: ({ no }) => no },
    { head: fields.post, width: 24, cell: ({ post }) => post },
    { head: fields.name, width: 32, cell: ({ point }) => point },
    { head: text.control, width: 48, cell: (control) => control.text },
    { head: text.kind, cell: ({ kind }) => controlKindText[kind] },
    { head: text.frequency, cell: ({ frequency }) => frequency },
    { head: text.owner, width: 24, cell: ({ owner }) => owner },
    { head: text.checker, width: 24, cell: ({ checker }) => checker },
    { head: text.due, cell: ({ dueOn }) => dueOn },
    { head: text.checked, cell: ({ checkedOn }) => checkedOn },
    { head: text.effective, cell: ({ effective }) => effective },
  ],
  view: controls,
  rows: (answer) => answer.controls,
  next: ({ page = 0, ...asked }, { more }) => (more ? { ...asked, page: page + 1 } : undefined),
}

/** R30: the power list in the columns in which it is taken in. */
export const powerListExport: ExportedList<typeof PowerList, PowerLine> = {
  title: powersText.list,
  columns: [
    { head: powersWords.fields.unit, width: 24, cell: ({ unit }) => unit },
    { head: powersWords.fields.post, width: 24, cell: ({ post }) => post },
    { head: powersWords.fields.name, width: 40, cell: ({ name }) => name },
    { head: powersWords.fields.kind, cell: ({ kind }) => powerKindText[kind] },
    { head: powersWords.fields.discretion, cell: ({ discretion }) => discretionText[discretion] },
    { head: powersWords.fields.limits, width: 40, cell: ({ limits }) => limits },
    { head: powersWords.fields.basis, width: 40, cell: ({ norms, rule }) => grounds(norms, rule) },
    {
      head: powersWords.fields.counterparties,
      width: 32,
      cell: ({ counterparties }) => listed(counterparties.map((kind) => counterpartyText[kind])),
    },
    { head: powersWords.fields.checker, width: 24, cell: ({ checkerName }) => checkerName },
    { head: powerForm.fromOn, cell: ({ fromOn }) => fromOn },
  ],
  view: powerList,
  rows: ({ powers }) => powers,
  next: ({ page = 0, ...asked }, { more }) => (more ? { ...asked, page: page + 1 } : undefined),
}

/** Citations as they are found again, then the rule of the house. */
const grounds = (norms: readonly string[], rule: Pair): Pair =>
  listed([...norms.map(asItIs), ...(rule.zh === '' ? [] : [rule])])

const asItIs = (reference: string): Pair => ({ zh: reference, en: reference })
