declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified|…`, sign by sign. */
  const pairs: string;
  export default pairs;
}
