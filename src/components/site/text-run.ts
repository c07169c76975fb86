/** Text nodes read as one text, in which a place can be turned into a range. */
export class TextRun {
  text = '';
  readonly #nodes: Text[] = [];
  readonly #starts: number[] = [];

  add(node: Text): void {
    this.#nodes.push(node);
    this.#starts.push(this.text.length);
    this.text += node.data;
  }

  /** @param to - Behind the last character. */
  range(from: number, to: number): Range {
    const range = new Range();
    range.setStart(
      ...this.#place(
        this.#starts.findLastIndex((start) => start <= from),
        from,
      ),
    );
    range.setEnd(
      ...this.#place(
        this.#starts.findLastIndex((start) => start < to),
        to,
      ),
    );
    return range;
  }

  #place(found: number, at: number): [Text, number] {
    const index = Math.max(found, 0);
    return [this.#nodes[index] as Text, at - (this.#starts[index] ?? 0)];
  }
}
