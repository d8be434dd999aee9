package id.kentongan.author;

import id.kentongan.author.FlowGraph.Arrow;
import id.kentongan.author.FlowGraph.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A graph as SVG: the steps below each other as in the file, what goes to the next straight down, what jumps as a curve
 * at the side, forwards on the right, backwards on the left, each as far out as it is long.
 */
final class Svg {
    private static final int WIDTH = 330;
    private static final int HEIGHT = 46;
    private static final int STRIDE = 82;
    private static final int TOP = 56;

    private Svg() {
    }

    static String of(FlowGraph graph) {
        int jump = graph.arrows().stream().mapToInt(arrow -> Math.abs(arrow.to() - arrow.from())).max().orElse(1);
        int margin = 60 + 14 * jump + 90;
        int width = WIDTH + 2 * margin;
        int height = TOP + STRIDE * graph.boxes().size();
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" "
                        .formatted(width, height, width, height)
                        + "font-family=\"sans-serif\" font-size=\"12\">\n<defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" "
                        + "markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\"/></marker></defs>\n"
                        + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        svg.append("<text x=\"%d\" y=\"28\" font-size=\"18\">%s</text>%n".formatted(margin, text(graph.title())));
        for (Arrow arrow : graph.arrows()) {
            svg.append(arrow(arrow, margin));
        }
        for (int i = 0; i < graph.boxes().size(); i++) {
            svg.append(box(graph.boxes().get(i), margin, TOP + STRIDE * i));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String box(Box box, int x, int y) {
        if (box.shape() == FlowGraph.Shape.ENDS) {
            return "<circle cx=\"%d\" cy=\"%d\" r=\"10\"/>%n".formatted(x + WIDTH / 2, y + 10);
        }
        String fill = switch (box.shape()) {
        case SAYS -> "#eef4ff";
        case ASKS -> "#fff6da";
        case DECIDES -> "#f3e9ff";
        case ACTS, ENDS -> "#e6f6e9";
        };
        return ("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\" stroke=\"#444\"/>"
                + "<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text><text x=\"%d\" y=\"%d\">%s</text>%n")
                .formatted(x, y,
                        WIDTH, HEIGHT, fill, x + 10, y + 19, text(box.name()), x + 10, y + 37, text(box.words()));
    }

    private static String arrow(Arrow arrow, int left) {
        int fromY = TOP + STRIDE * arrow.from();
        int toY = TOP + STRIDE * arrow.to();
        if (arrow.to() == arrow.from() + 1) {
            int x = left + WIDTH / 2;
            return line("M%d %dV%d".formatted(x, fromY + HEIGHT, toY))
                    + label(arrow, x + 6, fromY + HEIGHT + 20, "start");
        }
        boolean onward = arrow.to() > arrow.from();
        int side = onward ? left + WIDTH : left;
        int out = (onward ? 1 : -1) * (30 + 14 * Math.abs(arrow.to() - arrow.from()));
        List<Integer> points = new ArrayList<>(
                List.of(side, fromY + HEIGHT / 2, side + out, fromY + HEIGHT / 2, side + out,
                        toY + 10, side, toY + 10));
        return line("M%d %dC%d %d %d %d %d %d".formatted(points.toArray()))
                + label(arrow, side + out * 3 / 4, (fromY + toY) / 2 + 20, onward ? "start" : "end");
    }

    private static String line(String path) {
        return "<path d=\"" + path + "\" fill=\"none\" stroke=\"#444\" marker-end=\"url(#a)\"/>\n";
    }

    private static String label(Arrow arrow, int x, int y, String anchor) {
        return arrow.label().isEmpty()
                ? ""
                : String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"#06c\">%s</text>%n", x,
                        y,
                        anchor, text(arrow.label()));
    }

    private static String text(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
