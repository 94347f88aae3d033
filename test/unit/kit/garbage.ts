import v8 from 'node:v8';
import vm from 'node:vm';

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc') as () => void;

/** Removes what earlier tests left, so that what a call costs is not what it costs to clear up behind them. */
export function collectGarbage(): void {
  collect();
}
