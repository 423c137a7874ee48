import { readDataset } from '../../viewer/src/data/dataset.ts';
import { readVocabulary } from '../../viewer/src/data/vocabulary.ts';
import { maliGraph } from '../fixtures/viewer/mali.ts';

export const mali = readDataset(maliGraph());
export const words = readVocabulary(
  {
    kinds: [{ name: 'Country', label: 'Country', plural: 'Countries', colour: '#123456' }],
    relations: [{ name: 'hired', label: 'hired', inverse: 'was hired by' }],
  },
  mali,
);
