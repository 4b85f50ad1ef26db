/** What is used of citation-js, which brings no types along (https://citation.js.org/api/0.7/). */
declare module '@citation-js/core' {
  export const plugins: {
    readonly output: {
      format(name: 'bibliography', data: readonly object[], options: object): string;
    };
    readonly input: { chain(text: string, options: object): readonly unknown[] };
    readonly config: {
      get(plugin: '@csl'): { readonly styles: { add(name: string, style: string): unknown } };
    };
  };
}

declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
