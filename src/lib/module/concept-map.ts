import { instance } from '@viz-js/viz';
import type { Whole } from '../content/whole-schemas.ts';

/** A concept map as it is drawn: sizes and places in points, y downwards. */
interface DrawnMap {
  width: number;
  height: number;
  nodes: { id: string; name: string; chapter: string; x: number; y: number; width: number }[];
  edges: { path: string; arrow: string; verb: string; x: number; y: number }[];
}

/** Width of a letter of the map's text, on the safe side, in points. */
const LETTER = 8.4;
const NODE_HEIGHT = 34;
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
  const inches = (points: number) => (points / POINTS_PER_INCH).toFixed(3);
  const output = viz.renderJSON({
    directed: true,
    graphAttributes: { rankdir: 'TB', nodesep: 0.35, ranksep: 0.5, splines: 'spline' },
    nodeAttributes: { shape: 'box', fixedsize: true, height: inches(NODE_HEIGHT), fontsize: 14 },
    edgeAttributes: { fontsize: 12, fontname: 'Helvetica' },
    nodes: map.nodes.map(({ id, name }) => ({
      name: id,
      attributes: { label: name, width: inches(name.length * LETTER + 24) },
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
        width: round(Number(object?.width ?? 1) * POINTS_PER_INCH),
      };
    }),
    edges: map.edges.map(({ verb }, index) => {
      const { pos, lp } = output.edges[index] ?? { pos: '' };
      return { ...drawEdge(pos, point), verb, ...point(lp ?? '0,0') };
    }),
  };
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
