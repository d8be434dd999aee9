package id.kentongan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** No file and no method is longer than a reader can hold. */
class SizeTest {

    private static final int FILE = 300;
    private static final int METHOD = 40;

    @Test
    void files_and_methods_are_short() throws IOException {
        var sources = new ArrayList<JavaFileObject>();
        for (String root : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")).sorted()
                        .forEach(file -> sources.add(new Source(file.toString(), read(file))));
            }
        }
        assertEquals("", String.join("\n", tooLong(sources)));
    }

    @Test
    void a_long_method_and_a_long_file_are_found() throws IOException {
        String method = "void longer() {\n" + "int a;\n".repeat(METHOD - 1) + "}\n";
        String most = "void most() {\n" + "int a;\n".repeat(METHOD - 2) + "}\n";
        var source = new Source("Long.java", "class Long {\n" + method + most + "\n".repeat(FILE) + "}\n");
        assertEquals(List.of("Long.java has 383 lines, at most 300", "Long.java:2 longer has 41 lines, at most 40"),
                tooLong(List.of(source)));
    }

    private static List<String> tooLong(List<JavaFileObject> sources) throws IOException {
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null,
                List.of("-proc:none", "--release", "25"), null, sources);
        var found = new ArrayList<String>();
        for (CompilationUnitTree unit : task.parse()) {
            String name = unit.getSourceFile().getName();
            long lines = unit.getSourceFile().getCharContent(true).chars().filter(c -> c == '\n').count();
            if (lines > FILE) {
                found.add("%s has %d lines, at most %d".formatted(name, lines, FILE));
            }
            new Methods(name, unit, Trees.instance(task).getSourcePositions(), found).scan(unit, null);
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static final class Methods extends TreePathScanner<Void, Void> {
        private final String file;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        Methods(String file, CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.file = file;
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            LineMap lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, method));
            long length = lines.getLineNumber(positions.getEndPosition(unit, method)) - first + 1;
            if (length > METHOD) {
                found.add("%s:%d %s has %d lines, at most %d".formatted(file, first, method.getName(), length, METHOD));
            }
            return super.visitMethod(method, null);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String name;
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
