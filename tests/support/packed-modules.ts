/** Modules with long texts of every sort: what their texts are packed in, in tests/scripts/packed-texts.test.ts. */
export * from '../../src/insight/giving/gift-way';
export * from '../../src/insight/terms/pastimes';
export * from '../../src/words/verbs';
