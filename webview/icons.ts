export * from '../src/preview/icons';
