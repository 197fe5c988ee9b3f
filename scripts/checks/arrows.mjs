/** Import arrows, tiers and circles, by dependency-cruiser. */
import { relative } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import extractTypeScript from 'dependency-cruiser/config-utl/extract-ts-config'

/**
 * @param {string} base folder that holds `src`
 * @param {string} root folder of the configuration
 * @param {number} atLeast modules that must have been read: a run that reads nothing is a fault, not a success
 */
export const arrows = async (base, root, atLeast) => {
  const config = await extractConfig(`${root}/.dependency-cruiser.mjs`)
  const { output } = await cruise(
    [`${relative(process.cwd(), base) || '.'}/src`],
    { ...config.options, ruleSet: config, validate: true },
    undefined,
    { tsConfig: extractTypeScript(`${root}/tsconfig.base.json`) },
  )
  const { totalCruised, violations } = output.summary
  const faults = violations.map(
    ({ from, to, rule }) =>
      `${from} → ${to}: ${rule.name}. ${config.forbidden.find(({ name }) => name === rule.name)?.comment ?? ''}`,
  )
  return totalCruised < atLeast ? [`only ${totalCruised} modules were read of at least ${atLeast}`, ...faults] : faults
}
