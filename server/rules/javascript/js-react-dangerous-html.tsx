import { useMemo } from "react";
import sanitizeHtml from "sanitize-html";
import DOMPurify from "dompurify";

interface Post {
  title: string;
  body: string;
}

const BANNER = "<strong>Maintenance tonight</strong>";

export function Article({ post }: { post: Post }) {
  return (
    <article>
      <h1>{post.title}</h1>
      {/* ruleid: js-react-dangerous-html */}
      <div className="body" dangerouslySetInnerHTML={{ __html: post.body }} />
    </article>
  );
}

export const Comment = ({ html }: { html: string }) => {
  // ruleid: js-react-dangerous-html
  return <p dangerouslySetInnerHTML={{ __html: html }} />;
};

export function Message(props: { content: string }) {
  return (
    <section>
      <span
        id="message"
        // ruleid: js-react-dangerous-html
        dangerouslySetInnerHTML={{ __html: props.content }}
      ></span>
    </section>
  );
}

export function SafeArticle({ post }: { post: Post }) {
  // ok: js-react-dangerous-html
  return <div dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(post.body) }} />;
}

export function SafeComment({ body }: { body: string }) {
  const clean = useMemo(() => sanitizeHtml(body), [body]);
  // ok: js-react-dangerous-html
  return <div dangerouslySetInnerHTML={{ __html: clean }} />;
}

export function Markdown({ source }: { source: string }) {
  const markup = sanitizeHtml(source, { allowedTags: ["b", "i"] });
  // ok: js-react-dangerous-html
  return <div dangerouslySetInnerHTML={{ __html: markup }} />;
}

export function Banner() {
  // ok: js-react-dangerous-html
  return <div dangerouslySetInnerHTML={{ __html: BANNER }} />;
}

export function StructuredData({ json }: { json: string }) {
  // ok: js-react-dangerous-html
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

export function Plain({ text }: { text: string }) {
  // ok: js-react-dangerous-html
  return <div>{text}</div>;
}
