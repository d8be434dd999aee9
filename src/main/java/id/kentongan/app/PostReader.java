package id.kentongan.app;

import id.kentongan.conversation.PostRules;
import id.kentongan.conversation.PostRules.Kind;
import id.kentongan.conversation.PostRules.Way;
import id.kentongan.conversation.QuietHours;
import id.kentongan.message.Lane;
import id.kentongan.yaml.Faults;
import id.kentongan.yaml.YamlMap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how messages are brought to people. */
final class PostReader {
    private final YamlMap root;
    private final Path folder;
    private final Faults faults;

    PostReader(YamlMap root, Path folder, Faults faults) {
        this.root = root;
        this.folder = folder;
        this.faults = faults;
    }

    Optional<PostRules> read(Optional<Duration> trace) {
        return root.mapOrNew("messages").flatMap(map -> {
            var section = new Section(map, folder);
            var reply = kind(section, SettingsTable.REPLY_OUTSIDE, SettingsTable.REPLY_WORTH);
            var notice = kind(section, SettingsTable.NOTICE_OUTSIDE, SettingsTable.NOTICE_WORTH);
            var announcement = kind(section, SettingsTable.ANNOUNCEMENT_OUTSIDE, SettingsTable.ANNOUNCEMENT_WORTH);
            var night = section.read(SettingsTable.NIGHT);
            var friday = section.read(SettingsTable.FRIDAY);
            var summary = section.read(SettingsTable.SUMMARY);
            section.close();
            return faults.isEmpty()
                    ? Optional.of(new PostRules(Map.of(Lane.CONVERSATION, reply.orElseThrow(), Lane.NOTICE, notice
                            .orElseThrow(), Lane.ANNOUNCEMENT, announcement.orElseThrow()), Set.of(), new QuietHours(
                                    night.orElseThrow(), friday.orElseThrow()),
                            trace.orElseThrow(), summary
                                    .orElseThrow()))
                    : Optional.empty();
        });
    }

    private static Optional<Kind> kind(Section section, Setting<List<Way>> outside, Setting<Duration> worth) {
        Optional<Duration> length = section.read(worth);
        return section.read(outside).flatMap(ways -> length.map(some -> new Kind(ways, some)));
    }
}
