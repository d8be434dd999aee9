package id.kentongan.app;

import id.kentongan.app.Settings.LogSettings;
import org.slf4j.LoggerFactory;

/** Logging as the settings want it. Called before anything asks for a logger: Logback reads its file only once. */
public final class Logs {
    private Logs() {
    }

    /** Chooses {@code logback.xml} or {@code logback-json.xml} and the level of our own lines in it. */
    public static void begin(LogSettings settings) {
        System.setProperty("logback.configurationFile", switch (settings.format()) {
        case TEXT -> "logback.xml";
        case JSON -> "logback-json.xml";
        });
        System.setProperty("KENTONGAN_LOG_LEVEL", settings.level().name());
        // Now, on one thread: SLF4J grumbles in its own format about threads that ask while it begins.
        LoggerFactory.getILoggerFactory();
    }
}
