/**
 * How the marks of UI.md look in a page: they differ in shape as well as colour, hold in dark pages (no text colour is
 * set) and move nothing (a highlight cannot change the layout). Colours: mid tones with 3:1 on white and on black.
 */
export const PAGE_MARKS_CSS = `
::highlight(retold-shared) {
  text-decoration: underline solid #7a8793 1px;
}
::highlight(retold-changed) {
  text-decoration: underline dotted #b8700a 2.5px;
  background-color: rgb(214 148 34 / 0.16);
}
::highlight(retold-only-here) {
  text-decoration: underline dashed #2f7fc1 2px;
  background-color: rgb(47 127 193 / 0.13);
}
::highlight(retold-others-say-more) {
  text-decoration: underline wavy #8a5fb0 1.5px;
}
::highlight(retold-revealed) {
  background-color: rgb(255 214 90 / 0.75);
  color: #1a1a1a;
}
`;
