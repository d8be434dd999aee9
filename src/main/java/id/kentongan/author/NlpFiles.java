package id.kentongan.author;

import id.kentongan.language.BrokenModelException;
import id.kentongan.language.LabelledFile;
import id.kentongan.language.OpenNlpInterpreter;
import id.kentongan.language.Task;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The files that a command about language names: what is wrong with one is told in a line, with the command's usage. */
final class NlpFiles {
    /** More lines than these would push everything else off a screen. */
    private static final int LEFT_OUT = 5;

    private final CommandLine command;

    NlpFiles(CommandLine command) {
        this.command = command;
    }

    /** For a subcommand, whose usage is shown. */
    static NlpFiles of(CommandSpec spec, String subcommand) {
        return new NlpFiles(Objects.requireNonNull(spec.subcommands().get(subcommand), subcommand));
    }

    /** What to throw where an argument is wrong. */
    ParameterException wrong(String message) {
        return new ParameterException(command, message);
    }

    /** The texts of a file; what had to be left out is told. */
    LabelledFile read(Task task, Path file) throws IOException {
        try {
            LabelledFile texts = task.read(existing(file));
            PrintWriter err = command.getErr();
            texts.leftOut().stream().limit(LEFT_OUT).forEach(line -> err.println("left out: " + file + ":" + line));
            if (texts.leftOut().size() > LEFT_OUT) {
                err.printf("left out: %d more%n", texts.leftOut().size() - LEFT_OUT);
            }
            err.flush();
            return texts;
        } catch (CharacterCodingException e) {
            throw new ParameterException(command, file + " is not UTF-8: save it so", e);
        }
    }

    Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw wrong("there is no file " + file);
        }
        return file;
    }

    /** Tells before the work what could not be written after it. */
    void writable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw wrong("there is no folder for " + file);
        }
        if (Files.isDirectory(file)) {
            throw wrong(file + " is a folder");
        }
    }

    /** Where models are to be kept. */
    void folder(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw wrong(folder + " is no folder");
        }
    }

    void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ParameterException(command, file + " cannot be written (" + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    /** With the models that somebody has trained. */
    OpenNlpInterpreter interpreter(Path models) {
        if (!Files.isDirectory(models)) {
            throw wrong("there is no folder " + models);
        }
        try {
            return new OpenNlpInterpreter(models);
        } catch (BrokenModelException e) {
            throw new ParameterException(command, e.getMessage(), e);
        }
    }
}
