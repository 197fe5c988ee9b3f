import type { ReactNode } from 'react'
import { setUpSteps as words } from '#capabilities/organisation/text/set-up.ts'
import type { Pair } from '#kernel/text.ts'
import { grouped } from '#kernel/text.ts'
import { type Text, useLocation, useQuestion, useSession, useText } from '#platform/web.ts'
import { LinkButton } from '#ui/button.tsx'
import { ThreadSteps } from '#ui/thread-steps.tsx'
import { SetUpSteps, type SetUpStepsAnswer } from '../contract.ts'
import { doneStages, type SetUpStage, setUpStages } from '../rules/set-up.ts'
import { setUpFrameText as text } from '../text/set-up.ts'
import style from './set-up-frame.module.css'

/** The thread of the first run beside each of its steps, until all five are done (picture 10). */
export const SetUpFrame = ({ children }: { readonly children: ReactNode }) => {
  const { roles } = useSession()
  const [path] = useLocation()
  const isKeeper = roles.includes('system-administrator')
  const { data } = useQuestion(SetUpSteps, isKeeper ? {} : undefined)
  const done = data && doneStages(data)
  const now = setUpStages.find((stage) => path === `/setup/${stage}`)
  const isWhole = done?.size === setUpStages.length
  const isBeside = now !== undefined && (!isWhole || now === 'evidence')
  // The page keeps its place in the tree when the thread comes or goes, so that nothing begun on it is lost.
  return (
    <div className={data && isBeside ? style.page : undefined}>
      {data && done && isBeside ? <Rail facts={data} done={done} now={now} /> : null}
      <div>
        {children}
        {data && isBeside && <Foot now={now} isWhole={isWhole} />}
      </div>
    </div>
  )
}

interface RailProps {
  readonly facts: SetUpStepsAnswer
  readonly done: ReadonlySet<SetUpStage>
  readonly now: SetUpStage
}

const Rail = ({ facts, done, now }: RailProps) => {
  const t = useText()
  return (
    <div className={style.rail}>
      <ThreadSteps
        label={t(words.label)}
        steps={setUpStages.map((stage) => ({
          title: t(words[stage]),
          note: noteOf(t, stage, facts),
          state: stage === now ? 'now' : done.has(stage) ? 'done' : 'open',
          // The first step is done once; what it made is kept under Settings.
          href: stage === 'organisation' ? '/settings/roles' : `/setup/${stage}`,
        }))}
      />
      <p className="t13 muted">{t(words.later)}</p>
    </div>
  )
}

const Foot = ({ now, isWhole }: { readonly now: SetUpStage; readonly isWhole: boolean }) => {
  const t = useText()
  const at = setUpStages.indexOf(now)
  const [before, after] = [at > 1 ? setUpStages[at - 1] : undefined, setUpStages[at + 1]]
  return (
    <div className={style.foot}>
      {before && (
        <LinkButton href={`/setup/${before}`} icon="left">
          {t(text.before)}
        </LinkButton>
      )}
      <span className={style.gap} />
      {after ? (
        <LinkButton href={`/setup/${after}`}>{t(text.after)}</LinkButton>
      ) : (
        <LinkButton href="/today" tone="primary">
          {t(isWhole ? text.finish : text.half)}
        </LinkButton>
      )}
    </div>
  )
}

/** What a step has brought so far; before that, what it takes. */
const noteOf = (t: Text, stage: SetUpStage, facts: SetUpStepsAnswer): string => {
  const { people, waiting, ceilings, copies, backedUp, administrators } = facts
  const withWaiting = (note: string, rows: number): string =>
    rows > 0 ? t(text.waiting, { note, n: grouped(rows) }) : note
  const noted: Record<SetUpStage, () => string> = {
    organisation: () =>
      administrators.signedIn > 0 && administrators.signedIn < administrators.all
        ? t(text.administrators, administrators)
        : t(facts.organisation),
    roster: () =>
      withWaiting(
        people > administrators.all ? t(words.rosterDone, { n: grouped(people) }) : t(words.rosterNote),
        waiting.roster,
      ),
    posts: () => withWaiting(postsNote(t, facts), waiting.posts),
    burden: () => (ceilings.set ? t(text.ceilings, { n: ceilings.other }) : t(words.burdenNote)),
    evidence: () => t(evidenceNote(copies, backedUp), { n: copies }),
  }
  return noted[stage]()
}

const postsNote = (t: Text, { posts, points, proposed }: SetUpStepsAnswer): string => {
  if (posts === 0) return t(words.postsNote)
  return proposed > 0 ? t(words.postsProposed, { posts, points, proposed }) : t(words.postsDone, { posts, points })
}

const evidenceNote = (copies: number, backedUp: boolean): Pair => {
  if (backedUp) return copies > 0 ? text.evidenceDone : text.evidenceCopy
  return copies > 0 ? text.evidenceOpen : words.evidenceNote
}
