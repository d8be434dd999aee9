package id.kentongan.author;

import id.kentongan.author.FlowGraph.Arrow;
import id.kentongan.author.FlowGraph.Box;

/** A graph in the language of Mermaid (mermaid.js.org, flowchart), which forges show as a picture. */
final class Mermaid {
    private Mermaid() {
    }

    static String of(FlowGraph graph) {
        var lines = new StringBuilder("---\ntitle: \"" + text(graph.title()) + "\"\n---\nflowchart TD\n");
        for (int i = 0; i < graph.boxes().size(); i++) {
            lines.append("  s").append(i).append(box(graph.boxes().get(i))).append('\n');
        }
        for (Arrow arrow : graph.arrows()) {
            lines.append("  s").append(arrow.from()).append(" -->")
                    .append(arrow.label().isEmpty() ? " " : "|\"" + text(arrow.label()) + "\"| ").append('s')
                    .append(arrow.to()).append('\n');
        }
        return lines.toString();
    }

    private static String box(Box box) {
        String words = "\"<b>" + text(box.name()) + "</b>" + (box.words().isEmpty() ? "" : "<br>" + text(box.words()))
                + "\"";
        return switch (box.shape()) {
        case SAYS -> "[" + words + "]";
        case ASKS -> "[/" + words + "/]";
        case DECIDES -> "{" + words + "}";
        case ACTS -> "[[" + words + "]]";
        case ENDS -> "((\" \"))";
        };
    }

    /** Mermaid writes signs of its own as entities with a hash. */
    private static String text(String words) {
        return words.replace("#", "#35;").replace("\"", "#quot;").replace("<", "#lt;").replace(">", "#gt;")
                .replace("{", "#123;").replace("}", "#125;");
    }
}
