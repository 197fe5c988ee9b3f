import { useText } from '#platform/web.ts'
import { GradeWaterfall } from '#ui/charts/grade-waterfall.tsx'
import { type FactorScore, factorSumBounds } from '../rules/factor-sum.ts'
import type { Grade } from '../rules/grade.ts'
import { largestFactors } from '../rules/grading.ts'
import { whyText } from '../text/post.ts'
import { factorText, gradeWords } from '../text/words.ts'
import style from './post.module.css'

export interface FactorWaterfallProps {
  readonly factors: readonly FactorScore[]
  readonly total: number
  readonly grade: Grade
}

/** The sum of method D as bars, with the reason in words above (RSK-12). */
export const FactorWaterfall = ({ factors, total, grade }: FactorWaterfallProps) => {
  const t = useText()
  const largest = largestFactors(factors).map((factor) => t(factorText[factor]))
  const sentence = t(largest.length > 0 ? whyText.sentence : whyText.plainSentence, {
    ...{ total, grade: t(gradeWords[grade]) },
    factors: largest.join(t(whyText.separator)),
  })
  return (
    <>
      <p className={style.reason}>{sentence}</p>
      <GradeWaterfall
        factors={factors.map(({ factor, score, note }) => ({
          name: t(factorText[factor]),
          note: t(note),
          points: score,
        }))}
        bands={[
          { name: t(gradeWords.LOW), from: 0, to: factorSumBounds.medium - 1 },
          { name: t(gradeWords.MEDIUM), from: factorSumBounds.medium, to: factorSumBounds.high - 1 },
          { name: t(gradeWords.HIGH), from: factorSumBounds.high, to: 20 },
        ]}
        totalName={t(whyText.total)}
        label={sentence}
      />
    </>
  )
}
