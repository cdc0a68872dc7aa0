/** An instruction with all lines that belong to it. */
export interface InstructionText {
  readonly start: number;
  /** Behind the last character of its last line, a heredoc's end included. */
  readonly end: number;
  /** Behind the instruction's own lines, where the first heredoc begins. */
  readonly lineEnd: number;
  /** Escaped line breaks, and comment lines in between: they count as nothing, not even as white space. */
  readonly gaps: readonly Span[];
  readonly comments: readonly Span[];
  readonly heredocs: readonly Heredoc[];
}

export interface Heredoc extends Span {
  /** The content without the line that ends it. */
  readonly contentEnd: number;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface DockerfileLines {
  readonly instructions: readonly InstructionText[];
  /** Comments between instructions, parser directives among them. */
  readonly comments: readonly Span[];
}

/** Divides a Dockerfile into instructions, as BuildKit does: continuation lines, comments within them, heredocs. */
export function divideDockerfile(text: string): DockerfileLines {
  return new LineReader(text).read();
}

/** Instructions that may have heredocs. */
const TAKES_HEREDOC = /^(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\b/i;
const HEREDOC = /<<(-?)(["']?)([A-Za-z_][\w.]*)\2/g;

class LineReader {
  readonly #instructions: InstructionText[] = [];
  readonly #comments: Span[] = [];
  readonly #escape: string;
  #at = 0;

  constructor(private readonly text: string) {
    this.#escape = /^(?:#[^\n]*\n)*?#[ \t]*escape[ \t]*=[ \t]*`/i.test(text) ? "`" : "\\";
  }

  read(): DockerfileLines {
    while (this.#at < this.text.length) {
      const line = this.#line();
      if (this.#isComment(line)) this.#comments.push(line);
      if (line.start === line.end || this.#isComment(line)) this.#at = line.next;
      else this.#instruction();
    }
    return { instructions: this.#instructions, comments: this.#comments };
  }

  /** The present line without white space around. */
  #line(): Span & { next: number } {
    const { text } = this;
    const breakAt = text.indexOf("\n", this.#at);
    const last = breakAt < 0 ? text.length : breakAt;
    let start = this.#at;
    let end = last;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    return { start, end, next: breakAt < 0 ? text.length : breakAt + 1 };
  }

  #isComment({ start, end }: Span): boolean {
    return start < end && this.text[start] === "#";
  }

  #instruction(): void {
    const gaps: Span[] = [];
    const comments: Span[] = [];
    const { start } = this.#line();
    let end = start;
    for (let continues = true; continues && this.#at < this.text.length; ) {
      const line = this.#line();
      const isBlank = line.start === line.end;
      const isComment = end > start && this.#isComment(line);
      if (isComment) comments.push(line);
      if (isComment || (isBlank && end > start)) gaps.push({ start: this.#at, end: line.next });
      else {
        continues = this.text[line.end - 1] === this.#escape;
        end = line.end;
        if (continues) {
          gaps.push({ start: line.end - 1, end: line.next });
          end--;
        }
      }
      this.#at = line.next;
    }
    while (end > start && isSpace(this.text.charCodeAt(end - 1))) end--;
    const heredocs = this.#heredocs(start, end);
    const last = heredocs.at(-1);
    const isWithin = (comment: Span) => comment.end <= end;
    this.#comments.push(...comments.filter((comment) => !isWithin(comment)));
    this.#instructions.push({
      start,
      end: last?.end ?? end,
      lineEnd: end,
      gaps,
      comments: comments.filter(isWithin),
      heredocs,
    });
  }

  #heredocs(start: number, end: number): Heredoc[] {
    const line = this.text.slice(start, end);
    if (!TAKES_HEREDOC.test(line)) return [];
    return [...line.matchAll(HEREDOC)].map(([, dash, , name]) => this.#heredoc(name!, dash === "-"));
  }

  /** Up to the line that is the name alone, or the end of the file. */
  #heredoc(name: string, indented: boolean): Heredoc {
    const start = this.#at;
    while (this.#at < this.text.length) {
      const from = this.#at;
      const line = this.#line();
      this.#at = line.next;
      const isEnd = this.text.slice(indented ? line.start : from, line.end) === name;
      if (isEnd) return { start, end: line.end, contentEnd: from };
    }
    return { start, end: this.text.length, contentEnd: this.text.length };
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
