/** The checking schema, compiled at build time by `src/generate/validator.ts`. */
declare module 'bmc:validator' {
  interface SchemaError {
    readonly instancePath: string;
    readonly keyword: string;
    readonly params: Readonly<Record<string, unknown>>;
  }
  type Validator = ((value: unknown) => boolean) & { readonly errors?: readonly SchemaError[] | null };

  export const canvas: Validator;
  export const block_key_partners: Validator;
  export const block_key_activities: Validator;
  export const block_key_resources: Validator;
  export const block_value_propositions: Validator;
  export const block_customer_relationships: Validator;
  export const block_channels: Validator;
  export const block_customer_segments: Validator;
  export const block_cost_structure: Validator;
  export const block_revenue_streams: Validator;
  export const item_key_partners: Validator;
  export const item_key_activities: Validator;
  export const item_key_resources: Validator;
  export const item_value_propositions: Validator;
  export const item_customer_relationships: Validator;
  export const item_channels: Validator;
  export const item_customer_segments: Validator;
  export const item_cost_structure: Validator;
  export const item_revenue_streams: Validator;
}
