import { instance } from '@viz-js/viz';
import type { Whole } from '../content/whole-schemas.ts';

/** A concept map as it is drawn: sizes and places in points, y downwards. */
interface DrawnMap {
  width: number;
  height: number;
  nodes: {
    id: string;
    name: string;
    chapter: string;
    x: number;
    y: number;
    width: number;
    height: number;
  }[];
  edges: {
    from: string;
    to: string;
    path: string;
    arrow: string;
    verb: string;
    x: number;
    y: number;
  }[];
  /** The concept that most of the others lead to; it is drawn larger. */
  hub: string;
}

/** Width of a letter of the map's text, on the safe side, in points. */
const LETTER = 9.2;
const NODE_HEIGHT = 34;
const HUB_SCALE = 1.3;
/** Left free round a concept, so that no line touches it. */
const CLEAR = 5;
const POINTS_PER_INCH = 72;

interface GraphvizOutput {
  bb: string;
  objects: { name: string; pos: string; width: string }[];
  edges: { pos: string; lp?: string }[];
}

/**
 * Lays a concept map out with Graphviz (at build time; readers get a plain drawing).
 *
 * @param map - From `content/whole/map.yaml`.
 */
export async function layOutMap(map: Whole['map']): Promise<DrawnMap> {
  const viz = await instance();
  const hub = hubOf(map);
  const scale = (id: string) => (id === hub ? HUB_SCALE : 1);
  const inches = (points: number) => (points / POINTS_PER_INCH).toFixed(3);
  const output = viz.renderJSON({
    directed: true,
    graphAttributes: { rankdir: 'TB', nodesep: 0.2, ranksep: 0.5, splines: 'spline' },
    nodeAttributes: { shape: 'box', fixedsize: true, fontsize: 14 },
    edgeAttributes: { fontsize: 12, fontname: 'Helvetica' },
    nodes: map.nodes.map(({ id, name }) => ({
      name: id,
      attributes: {
        label: name,
        width: inches(scale(id) * (name.length * LETTER + 24) + 2 * CLEAR),
        height: inches(scale(id) * NODE_HEIGHT + 2 * CLEAR),
      },
    })),
    edges: map.edges.map(({ from, to, verb }) => ({
      tail: from,
      head: to,
      attributes: { label: ` ${verb} ` },
    })),
  }) as GraphvizOutput;
  const [, , width = 0, height = 0] = output.bb.split(',').map(Number);
  const point = (text: string) => {
    const [x = 0, y = 0] = text.split(',').map(Number);
    return { x: round(x), y: round(height - y) };
  };
  return {
    width: round(width),
    height: round(height),
    nodes: map.nodes.map(({ id, name, chapter }) => {
      const object = output.objects.find((one) => one.name === id);
      return {
        id,
        name,
        chapter,
        ...point(object?.pos ?? '0,0'),
        width: round(Number(object?.width ?? 1) * POINTS_PER_INCH - 2 * CLEAR),
        height: round(scale(id) * NODE_HEIGHT),
      };
    }),
    hub,
    edges: map.edges.map(({ from, to, verb }, index) => {
      const { pos, lp } = output.edges[index] ?? { pos: '' };
      return { from, to, ...drawEdge(pos, point), verb, ...point(lp ?? '0,0') };
    }),
  };
}

function hubOf({ nodes, edges }: Whole['map']): string {
  const count = (id: string) => edges.filter(({ to }) => to === id).length;
  return nodes.map(({ id }) => id).reduce((a, b) => (count(b) > count(a) ? b : a));
}

/** Graphviz gives an edge as `e,END START C1 C2 P1 …`: a Bézier curve and the tip of its arrow. */
function drawEdge(pos: string, point: (text: string) => { x: number; y: number }) {
  const parts = pos.split(' ');
  const tip = parts.find((part) => part.startsWith('e,'));
  const curve = parts.filter((part) => !part.startsWith('e,')).map(point);
  const [start, ...rest] = curve;
  const text = ({ x, y }: { x: number; y: number }) => `${x},${y}`;
  const end = tip ? point(tip.slice(2)) : curve.at(-1);
  const last = curve.at(-1);
  if (!start || !end || !last) return { path: '', arrow: '' };
  const angle = Math.atan2(end.y - last.y, end.x - last.x);
  const side = (turn: number) => ({
    x: round(end.x - 10 * Math.cos(angle + turn)),
    y: round(end.y - 10 * Math.sin(angle + turn)),
  });
  return {
    path: `M${text(start)}C${rest.map(text).join(' ')}`,
    arrow: `M${text(end)}L${text(side(0.4))}L${text(side(-0.4))}Z`,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
