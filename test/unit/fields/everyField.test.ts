import { aspects, fieldCases } from '../kit/fieldAspects';

for (const each of fieldCases()) {
  describe(`the field ${each.title}`, () => {
    for (const [title, check] of Object.entries(aspects)) it(title, () => { check(each); });
  });
}
