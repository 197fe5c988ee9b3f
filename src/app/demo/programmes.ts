import type { Day } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'

/** A programme of the story as its author would fill it in, and how far it has come by the story's day. */
export interface StoryProgramme {
  readonly code: string
  readonly name: Pair
  readonly from: Day
  readonly to: Day
  readonly audience: Partial<StoryAudience>
  readonly items: readonly string[]
  readonly overReason?: string
  /** Published on its first day, waiting for a second person, or still a draft. */
  readonly state: 'published' | 'submitted' | 'draft'
  /** How many of its assignments are done by the story's day. */
  readonly done?: number | 'the-week'
}

interface StoryAudience {
  readonly grades: readonly ('HIGH' | 'MEDIUM' | 'LOW')[]
  readonly families: readonly string[]
  readonly posts: readonly string[]
  readonly leading: boolean
  readonly everyone: boolean
  readonly partyMembers: boolean
}

const day = (text: string): Day => text as Day

/** Posts that buy, receive, spend or settle with outsiders: 331 people. */
export const dealingPosts: readonly string[] = [
  'purchasing',
  'warehouse-keeping',
  'well-service-outsourcing',
  'labour-outsourcing',
  'hr-pay',
  'electricity',
  'chemical-receipt',
  'vehicle-dispatch',
  'tender-review',
  'reception-cars',
  'expense-review',
  'area-liaison',
  'contract-budget',
  'settlement',
  'workover-supervision',
  'crude-loading',
]

const keyAudience: Partial<StoryAudience> = {
  grades: ['HIGH', 'MEDIUM'],
  families: ['gifts-hospitality'],
  leading: true,
}

export const storyProgrammes: readonly StoryProgramme[] = [
  {
    code: 'settlement-2026',
    name: { zh: '年终结算季岗位课', en: 'Post lessons for year-end settlement' },
    from: day('2026-10-19'),
    to: day('2026-11-20'),
    audience: { grades: ['HIGH', 'MEDIUM'], families: ['contracts-settlement', 'workload-visa'] },
    items: ['lesson:one-length-twice', 'lesson:look-before-signing'],
    state: 'published',
    done: 0.96,
  },
  {
    code: 'a-meal-2026',
    name: { zh: '一顿饭的边界', en: 'Where a meal ends' },
    from: day('2026-11-16'),
    to: day('2026-12-15'),
    audience: {
      posts: [
        'reception-cars',
        'expense-review',
        'contract-budget',
        'cost-accounting',
        'settlement',
        'ground-works',
        'land-compensation',
        'warehouse-keeping',
        'workover-supervision',
        'area-liaison',
        'canteen-logistics',
      ],
    },
    items: ['lesson:where-a-meal-ends'],
    state: 'published',
    done: 0.98,
  },
  {
    code: 'warning-2026',
    name: { zh: '十二月警示案例', en: 'Warning cases in December' },
    from: day('2026-12-07'),
    to: day('2026-12-25'),
    audience: { grades: ['HIGH'], leading: true },
    items: ['case:the-ticket-left-open'],
    state: 'published',
    done: 0.95,
  },
  {
    code: 'january-posts',
    name: { zh: '年货送到家门口', en: 'Gifts at the door' },
    from: day('2027-01-04'),
    to: day('2027-01-15'),
    audience: { posts: dealingPosts },
    items: ['lesson:new-year-parcel'],
    state: 'published',
    done: 'the-week',
  },
  {
    code: 'january-all',
    name: { zh: '元月回想与案例', en: 'January cases and test' },
    from: day('2027-01-04'),
    to: day('2027-01-29'),
    audience: { everyone: true },
    items: ['exam:figures-from-the-field', 'case:the-fuel-card-in-the-drawer', 'case:the-column-called-other'],
    state: 'published',
    done: 0.12,
  },
  {
    code: 'before-spring-festival',
    name: { zh: '春节前教育', en: 'Before Spring Festival' },
    from: day('2027-01-04'),
    to: day('2027-01-31'),
    audience: keyAudience,
    items: [
      'lesson:one-order-in-three',
      'lesson:three-quotes',
      'lesson:look-before-signing',
      'lesson:keys-after-hours',
      'lesson:where-a-meal-ends',
      'exam:gifts-and-festivals',
      'case:the-empty-chair',
    ],
    overReason: '春节前集中一次，二月不再安排。',
    state: 'published',
    done: 0.18,
  },
  {
    code: 'baseline-and-recall',
    name: { zh: '基线测验与回想', en: 'Baseline test and recall' },
    from: day('2027-01-18'),
    to: day('2027-03-30'),
    audience: { everyone: true },
    items: ['exam:purchasing-and-acceptance'],
    state: 'submitted',
  },
  {
    code: 'purchase-season',
    name: { zh: '采购季岗位课', en: 'Post lessons for the purchasing season' },
    from: day('2027-03-10'),
    to: day('2027-04-10'),
    audience: { grades: ['HIGH', 'MEDIUM'], families: ['procurement', 'materials'] },
    items: ['lesson:three-quotes', 'lesson:one-order-in-three'],
    state: 'draft',
  },
  {
    code: 'office-days',
    name: { zh: '办公室的日常', en: 'Everyday office' },
    from: day('2027-03-01'),
    to: day('2027-03-26'),
    audience: {
      posts: [
        'office-head',
        'expense-review',
        'cost-accounting',
        'it-administrator',
        'hr-pay',
        'union-welfare',
        'party-secretary',
      ],
    },
    items: ['exam:everyday-office'],
    state: 'draft',
  },
  {
    code: 'discipline-rules',
    name: { zh: '纪律条例', en: 'Discipline regulations' },
    from: day('2027-04-20'),
    to: day('2027-05-20'),
    audience: { partyMembers: true },
    items: ['exam:gifts-and-festivals'],
    state: 'draft',
  },
  {
    code: 'cars-and-stores',
    name: { zh: '车、料和旧件', en: 'Vehicles, stores and scrap' },
    from: day('2027-05-06'),
    to: day('2027-05-28'),
    audience: {
      posts: [
        'vehicle-dispatch',
        'fuel-cards',
        'warehouse-keeping',
        'maintenance-operator',
        'equipment',
        'scrap-disposal',
        'crew-leader',
        'station-head',
      ],
    },
    items: ['exam:vehicles-stores-and-scrap'],
    state: 'draft',
  },
  {
    code: 'before-dragon-boat',
    name: { zh: '端午前', en: 'Before Dragon Boat' },
    from: day('2027-05-25'),
    to: day('2027-06-15'),
    audience: { grades: ['HIGH', 'MEDIUM'], families: ['gifts-hospitality'] },
    items: ['lesson:new-year-parcel'],
    state: 'draft',
  },
  {
    code: 'safety-month',
    name: { zh: '安全生产月', en: 'Safety month' },
    from: day('2027-06-01'),
    to: day('2027-06-30'),
    audience: {
      posts: [
        'deputy-hse',
        'oily-waste',
        'equipment',
        'workover-supervision',
        'crew-leader',
        'station-head',
        'cost-accounting',
      ],
    },
    items: ['lesson:a-hazard-closed-on-paper', 'exam:safety-on-site'],
    state: 'draft',
  },
  {
    code: 'oil-and-samples',
    name: { zh: '油、样和表', en: 'Oil, samples and meters' },
    from: day('2027-06-14'),
    to: day('2027-07-09'),
    audience: {
      posts: [
        'crude-loading',
        'crude-metering',
        'gathering-operator',
        'operator',
        'patrol-leader',
        'lab-sampling',
        'chemical-receipt',
      ],
    },
    items: ['exam:oil-samples-and-meters'],
    state: 'draft',
  },
  {
    code: 'half-year-recall',
    name: { zh: '半年回想', en: 'Half-year recall' },
    from: day('2027-07-01'),
    to: day('2027-07-31'),
    audience: { everyone: true },
    items: ['exam:figures-from-the-field'],
    state: 'draft',
  },
  {
    code: 'school-and-mid-autumn',
    name: { zh: '升学与中秋', en: 'School admission and Mid-Autumn' },
    from: day('2027-08-10'),
    to: day('2027-09-20'),
    audience: keyAudience,
    items: ['lesson:where-a-meal-ends'],
    state: 'draft',
  },
  {
    code: 'autumn-on-the-line',
    name: { zh: '秋收前后，村里和线上', en: 'Harvest time, villages and lines' },
    from: day('2027-09-06'),
    to: day('2027-09-30'),
    audience: {
      posts: ['area-liaison', 'land-compensation', 'electricity'],
    },
    items: ['lesson:the-fee-with-no-receipt', 'exam:villages-and-power-lines'],
    state: 'draft',
  },
  {
    code: 'warning-cases',
    name: { zh: '警示案例', en: 'Warning cases' },
    from: day('2027-10-10'),
    to: day('2027-11-05'),
    audience: { grades: ['HIGH'], leading: true },
    items: ['case:the-empty-chair', 'case:measured-from-the-road'],
    state: 'draft',
  },
  {
    code: 'settlement-season',
    name: { zh: '结算季岗位课', en: 'Post lessons for the settlement season' },
    from: day('2027-11-10'),
    to: day('2027-12-15'),
    audience: { grades: ['HIGH', 'MEDIUM'], families: ['contracts-settlement', 'workload-visa'] },
    items: ['lesson:one-length-twice', 'exam:works-contractors-and-settlement'],
    state: 'draft',
  },
  {
    code: 'year-end-pay',
    name: { zh: '年底的奖金和报销', en: 'Pay and claims at year end' },
    from: day('2027-11-22'),
    to: day('2027-12-17'),
    audience: {
      posts: [
        'station-head',
        'crew-leader',
        'bonus-allocation',
        'hr-pay',
        'training-appraisal',
        'union-welfare',
        'party-secretary',
        'expense-review',
        'cost-accounting',
        'reception-cars',
        'office-head',
        'discipline-member',
      ],
    },
    items: ['exam:pay-welfare-and-expenses'],
    state: 'draft',
  },
]
