package id.kentongan.author;

import id.kentongan.language.Task;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a task from the command line. */
final class TaskName implements ITypeConverter<Task> {
    @Override
    public Task convert(String word) {
        return Arrays.stream(Task.values()).filter(task -> task.word().equals(word)).findFirst()
                .orElseThrow(() -> new TypeConversionException(word + " is none of "
                        + Arrays.stream(Task.values()).map(Task::word).collect(Collectors.joining(", "))));
    }
}
