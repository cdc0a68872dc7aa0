import { ChunkRecorder, type Chunks } from "./chunks.ts";
import { allocateSnapshot, type MutableSnapshot, type Snapshot, trim } from "./snapshot.ts";
import type { GrammarTables, WasmMemory } from "./wasmMemory.ts";

/**
 * Decodes a tree straight from the parser's memory: twelve times as fast as walking it with a cursor.
 *
 * The layout is tree-sitter's own (subtree.h of 0.26/0.27, 32-bit target). A child slot is eight bytes: either an
 * inline leaf (bit 0 set: flags, symbol, padding and size in bytes) or a pointer to heap data, whose children lie
 * directly before it. Heap data, by byte offset: +4 padding bytes, +16 size bytes, +36 child count, +40 symbol,
 * +44 flags, +56 visible descendants, +66 production id. Since the layout is private, the
 * runtime's version is pinned and each grammar proves the decoder against a cursor when it is loaded.
 *
 * @param previous the snapshot of an earlier version of the text, whose parts are copied where the tree shares them. Its
 * tree has to be alive still, and not edited: then what lies at an address is what lay there before.
 */
export function decodeMemory(
  memory: WasmMemory,
  treeAddress: number,
  tables: GrammarTables,
  previous?: Snapshot,
): Snapshot {
  const U32 = memory.HEAPU32;
  const U16 = memory.HEAPU16;
  const root = U32[treeAddress >> 2]!;
  if (root & 1) throw new Error("the root of a tree is never an inline leaf");
  const out = allocateSnapshot(U32[(root + 56) >> 2]! + 16);
  const { kind, start, end, parent, next, field, flags } = out;
  const { publicSymbol, named, alias, field: fieldOf, stride } = tables;
  const stack = frames;
  const chunks = new ChunkRecorder(out.kind.length);
  const known = previous?.chunks;

  const rootPosition = U32[(root + 4) >> 2]!;
  kind[0] = publicSymbol[U16[(root + 40) >> 1]!]!;
  start[0] = rootPosition >>> 1;
  end[0] = (rootPosition + U32[(root + 16) >> 2]!) >>> 1;
  parent[0] = -1;
  field[0] = 0;
  flags[0] = ((U16[(root + 44) >> 1]! >> 1) & 1) | (U16[(root + 40) >> 1] === 65535 ? 8 : 0);
  let count = 1;
  let depth = 0;
  let reached = 0; // the deepest node with children so far within the present chunk, the root being 0

  // The frame of the node whose children are being read.
  let top = 0;
  let address = root - U32[(root + 36) >> 2]! * 8;
  let last = root;
  let position = rootPosition;
  let structural = 0;
  let row = U16[(root + 66) >> 1]! * stride;
  let inherited = 0;
  let owner = 0;
  let first = true;
  let visibleFrame = 1;
  let chunk = -1;
  let reachedBefore = 0;

  for (;;) {
    if (address === last) {
      if (chunk >= 0) {
        chunks.end(chunk, count, reached - depth + visibleFrame);
        if (reachedBefore > reached) reached = reachedBefore;
      }
      if (visibleFrame) {
        next[owner] = count;
        depth--;
      }
      if (top === 0) break;
      top -= FRAME;
      address = stack[top]!;
      last = stack[top + 1]!;
      position = stack[top + 2]!;
      structural = stack[top + 3]!;
      row = stack[top + 4]!;
      inherited = stack[top + 5]!;
      owner = stack[top + 6]!;
      visibleFrame = stack[top + 7]!;
      chunk = stack[top + 8]!;
      reachedBefore = stack[top + 9]!;
      first = false;
      continue;
    }
    const low = U32[address >> 2]!;
    if (low & 1) {
      const high = U32[(address >> 2) + 1]!;
      if (first) first = false;
      else position += (high >>> 16) & 255;
      const size = high >>> 24;
      const extra = low & 8;
      let aliased = 0;
      let name = 0;
      if (!extra) {
        // Rows have `stride` columns; a child beyond them (only in error recovery) has neither alias nor field.
        if (structural < stride) {
          aliased = alias[row + structural]!;
          name = fieldOf[row + structural]! || inherited;
        } else name = inherited;
        structural++;
      }
      if (low & 2 || aliased) {
        const symbol = aliased || (low >>> 8) & 255;
        kind[count] = publicSymbol[symbol]!;
        start[count] = position >>> 1;
        end[count] = (position + size) >>> 1;
        parent[count] = owner;
        field[count] = name;
        flags[count] = (aliased ? named[aliased]! : (low >> 2) & 1) | (extra ? 2 : 0) | ((low >> 3) & 4);
        next[count] = ++count;
      }
      position += size;
      address += 8;
      continue;
    }
    const heap = low;
    const word = heap >> 2;
    if (first) first = false;
    else position += U32[word + 1]!;
    const size = U32[word + 4]!;
    const bits = U16[(heap + 44) >> 1]!;
    const children = U32[word + 9]!;
    const symbol = U16[(heap + 40) >> 1]!;
    const extra = bits & 4;
    let aliased = 0;
    let name = 0;
    if (!extra) {
      if (structural < stride) {
        aliased = alias[row + structural]!;
        name = fieldOf[row + structural]! || inherited;
      } else name = inherited;
      structural++;
    }
    address += 8;
    const descendants = children > 0 ? U32[word + 14]! : 0;
    const isChunk = descendants >= CHUNK_NODES && !aliased;
    if (isChunk && known) {
      const same = known.find(heap, name);
      if (same >= 0) {
        const copied = copyChunk(previous!, known, same, out, count, owner, position);
        chunks.addFrom(known, same, count, position);
        const below = depth + known.depth[same]!;
        if (below > reached) reached = below;
        count += copied;
        position += size;
        continue;
      }
    }
    const visible = bits & 1 || aliased;
    const newChunk = isChunk ? chunks.begin(heap, count, position, name) : -1;
    let self = owner;
    if (visible) {
      const shown = aliased || symbol;
      kind[count] = publicSymbol[shown]!;
      start[count] = position >>> 1;
      end[count] = (position + size) >>> 1;
      parent[count] = owner;
      field[count] = name;
      flags[count] =
        (aliased ? named[aliased]! : (bits >> 1) & 1) |
        (extra ? 2 : 0) |
        ((bits >> 7) & 4) |
        (symbol === 65535 ? 8 : 0);
      self = count;
      next[count] = ++count;
    }
    if (descendants === 0) {
      position += size;
      continue;
    }
    if (top + FRAME > stack.length) throw new RangeError("syntax tree too deep to decode");
    stack[top] = address;
    stack[top + 1] = last;
    stack[top + 2] = position + size;
    stack[top + 3] = structural;
    stack[top + 4] = row;
    stack[top + 5] = inherited;
    stack[top + 6] = owner;
    stack[top + 7] = visibleFrame;
    stack[top + 8] = chunk;
    stack[top + 9] = reachedBefore;
    top += FRAME;
    address = heap - children * 8;
    last = heap;
    structural = 0;
    row = U16[(heap + 66) >> 1]! * stride;
    inherited = visible ? 0 : name;
    owner = self;
    first = true;
    visibleFrame = visible ? 1 : 0;
    chunk = newChunk;
    if (visible) depth++;
    if (newChunk >= 0) {
      reachedBefore = reached;
      reached = depth;
    } else if (depth > reached) reached = depth;
  }
  return trim(out, count, count > 1 ? reached + 1 : 0, chunks.done());
}

/** Copies the nodes of a chunk to where it stands now; returns how many they are. */
function copyChunk(
  from: Snapshot,
  chunks: Chunks,
  index: number,
  to: MutableSnapshot,
  at: number,
  owner: number,
  position: number,
): number {
  const { kind, start, end, parent, next, field, flags } = from;
  const first = chunks.from[index]!;
  const last = chunks.to[index]!;
  const nodes = at - first;
  const units = (position - chunks.position[index]!) >> 1;
  to.kind.set(kind.subarray(first, last), at);
  to.field.set(field.subarray(first, last), at);
  to.flags.set(flags.subarray(first, last), at);
  for (let node = first; node < last; node++) {
    const above = parent[node]!;
    to.parent[node + nodes] = above < first ? owner : above + nodes;
    to.next[node + nodes] = next[node]! + nodes;
    to.start[node + nodes] = start[node]! + units;
    to.end[node + nodes] = end[node]! + units;
  }
  return last - first;
}

/** Visible nodes below a subtree that is worth remembering: fewer, and what is kept of them costs more than it saves. */
const CHUNK_NODES = 128;

/** Ten numbers a frame, for trees of up to 131,072 levels (hidden ones counted): 5 MiB, made once. */
const FRAME = 10;
const frames = new Int32Array(FRAME * 131_072);
