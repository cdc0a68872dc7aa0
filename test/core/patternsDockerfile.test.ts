import assert from "node:assert/strict";
import { analyze, conforms, ruleFor, viewOf } from "../support/core.ts";

const B = "\\";
const D = "$";

describe("patterns in Dockerfiles", () => {
  describe("FROM", () => {
    conforms("dockerfile", [
      ["FROM $IMAGE", "«FROM node»\n«FROM node:18 AS build»\n", "$IMAGE=node", "$IMAGE=node"],
      ["FROM $IMAGE:$TAG", "«FROM node:18»\nFROM node\nFROM node@sha256:a", "$IMAGE=node $TAG=18"],
      ["FROM $IMAGE:latest", "«FROM a/b:latest»\nFROM a/b:1", "$IMAGE=a/b"],
      ["FROM $I@$DIGEST", "«FROM node:18@sha256:abc»\nFROM node:18", "$DIGEST=sha256:abc $I=node"],
      ["FROM $I AS $NAME", "«FROM node:18 as build»\nFROM node", "$I=node $NAME=build"],
      ["FROM $I:$T", "«FROM localhost:5000/x:1»\nFROM localhost:5000/x", "$I=localhost:5000/x $T=1"],
      ["FROM --platform=$P $I", "«FROM --platform=linux/amd64 node»\nFROM node", "$I=node $P=linux/amd64"],
      ["FROM node", "«from node:18»\nFROM nodejs"],
      ["FROM ...", "«FROM a»\n«FROM b:1 AS c»"],
      [`FROM $I:${D}{VERSION}`, `ARG VERSION\n«FROM node:${D}{VERSION}»`, "$I=node"],
    ]);
  });

  describe("commands", () => {
    conforms("dockerfile", [
      ["RUN ...", '«RUN a b»\n«RUN ["c"]»\nCMD d'],
      ["RUN $CMD", '«RUN apt-get update»\n«RUN ["a"]»', "$CMD=apt-get update", '$CMD=["a"]'],
      ["RUN apt-get install ...", "«RUN apt-get install -y curl»\nRUN apt-get update && apt-get install curl"],
      ["RUN ... sudo ...", "«RUN a && sudo b»\n«RUN sudo c»\nRUN sudoedit d"],
      ["RUN ... curl ... | sh", `«RUN a && ${B}\n    curl -s x |${B}\n    sh»\nRUN curl x > y`],
      ["RUN apt-get install $...PKGS", "«RUN apt-get install a b»", "$...PKGS=a b"],
      ["RUN $A && $B", "«RUN a&&b»\nRUN a; b", "$A=a $B=b"],
      ['RUN echo "a b"', "«RUN echo 'a b'»\nRUN echo a b"],
      ["RUN a b", `«RUN a ${B}\n  # why\n\n  b»\n«RUN  a\tb»`],
      ["RUN --mount=$M ...", "«RUN --mount=type=ssh git clone x»\nRUN git clone x", "$M=type=ssh"],
      ["RUN a", "«RUN --network=none a»"],
      ["RUN ... sudo ...", "«RUN <<EOF\nmake\nsudo make install\nEOF»\n"],
      ['CMD ["node", ...]', '«CMD ["node", "a.js"]»\nCMD node a.js\nCMD ["python"]'],
      ['CMD [..., "$LAST"]', '«CMD ["a", "b"]»', "$LAST=b"],
      ["CMD [...]", '«CMD []»\n«CMD ["a"]»\nCMD a'],
      ["CMD [$X]", 'CMD ["a", "b"]\n«CMD [ "a" ]»', '$X="a"'],
      ["ENTRYPOINT $X", '«ENTRYPOINT ["a"]»', '$X=["a"]'],
      ['SHELL ["/bin/sh", ...]', '«SHELL ["/bin/sh", "-c"]»\n'],
      ["RUN ...", "ONBUILD «RUN a»"],
    ]);
  });

  describe("files, names, users, ports", () => {
    conforms("dockerfile", [
      ["COPY $SRC $DST", "«COPY a b»\n«COPY --chown=u a b»\nCOPY a b c", "$DST=b $SRC=a", "$DST=b $SRC=a"],
      ["COPY $SRC $DST", '«COPY ["a c", "b"]»', '$DST="b" $SRC="a c"'],
      ["COPY ... $DST", "«COPY a b c»", "$DST=c"],
      ["COPY $...SRC $DST", "«COPY a b c»", "$...SRC=a b $DST=c"],
      ["COPY --from=$S ...", "«COPY --from=build /a /b»\nCOPY a b", "$S=build"],
      ["COPY . $DST", "«COPY . /app»\nCOPY src /app", "$DST=/app"],
      ['ADD "=~/^https?:/" $DST', "«ADD https://x/y /z»\nADD a b", "$DST=/z"],
      ["COPY $X $DST", "«COPY <<EOF /a\nb\nEOF»\n", "$DST=/a $X=<<EOF"],
      ["ENV $K=$V", '«ENV A=b»\n«ENV C "d e"»\nARG F=g', "$K=A $V=b", '$K=C $V="d e"'],
      ["ENV TOKEN=$V", "«ENV A=b TOKEN=c»\nENV A=b", "$V=c"],
      ["LABEL maintainer=$X", '«LABEL version="1" maintainer="me"»', '$X="me"'],
      ["ARG $X", "«ARG A»\n«ARG B=c»", "$X=A", "$X=B"],
      ["ARG $X=$V", "ARG A\n«ARG B=c»", "$V=c $X=B"],
      ["EXPOSE 22", "«EXPOSE 22»\n«EXPOSE 80 22»\n«EXPOSE 22/tcp»\nEXPOSE 2222"],
      ["EXPOSE $P", "«EXPOSE 80»", "$P=80"],
      ["USER root", "«USER root»\n«USER root:root»\nUSER rooty"],
      ["USER $U:$G", "USER a\n«USER b:c»", "$G=c $U=b"],
      ["WORKDIR $D", "«WORKDIR /a»", "$D=/a"],
      ["VOLUME $V", '«VOLUME /a»\n«VOLUME ["/b"]»'],
      ["STOPSIGNAL $S", "«STOPSIGNAL SIGKILL»", "$S=SIGKILL"],
      ["MAINTAINER ...", "«MAINTAINER me <a@b>»"],
      ["HEALTHCHECK NONE", "«HEALTHCHECK NONE»\nHEALTHCHECK CMD a"],
      ["HEALTHCHECK ... CMD curl ...", "HEALTHCHECK NONE\n«HEALTHCHECK --interval=5s CMD curl -f x»"],
    ]);
  });

  describe("instructions in a row", () => {
    conforms("dockerfile", [
      ["USER root\n...\nCMD ...", "FROM a\n«USER root\nRUN b\nCMD c»"],
      ["FROM $I\n...\nUSER $U", "«FROM a\nRUN b\nUSER c»", "$I=a $U=c"],
      ["RUN a\nRUN b", "RUN a\nCOPY c d\nRUN b\n«RUN a\n# e\nRUN b»"],
      ["...\nUSER root", "«FROM a\nUSER root»"],
    ]);
  });

  it("reads what follows a broken instruction", async () => {
    const view = await viewOf("dockerfile", `${B}\n\nRUN <<EOF\nnever ended`);
    assert.equal(view.count > 1, true);
  });

  it("honours suppressions and applies fixes", async () => {
    const rule = ruleFor("Dockerfile", "pattern: USER root\nfix: USER app", { languages: "[dockerfile]" });
    const text = "FROM a\n# riskmark-ignore: r -- it drops rights itself\nUSER root\nUSER root\n";
    const { findings, suppressed } = await analyze(rule, { path: "Dockerfile.prod", text });
    assert.deepEqual(
      [findings.length, suppressed.map(({ suppression }) => suppression?.reason)],
      [1, ["it drops rights itself"]],
    );
  });
});
