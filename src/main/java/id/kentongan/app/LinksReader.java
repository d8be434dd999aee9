package id.kentongan.app;

import id.kentongan.channel.meta.MetaSettings;
import id.kentongan.channel.sms.SmppAddress;
import id.kentongan.channel.sms.SmppSettings;
import id.kentongan.channel.twilio.TwilioSettings;
import id.kentongan.yaml.Faults;
import id.kentongan.yaml.YamlMap;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads the lists of links. A link's name is the only one of its kind in all lists together. */
final class LinksReader {
    private final YamlMap root;
    private final Path folder;
    private final Faults faults;
    private final Map<String, Integer> lines = new HashMap<>();

    LinksReader(YamlMap root, Path folder, Faults faults) {
        this.root = root;
        this.folder = folder;
        this.faults = faults;
    }

    List<SmppSettings> sms() {
        return links("sms", SettingsTable.SMS_NAME, this::bind);
    }

    List<TwilioSettings> twilioSms(Optional<URI> publicUrl) {
        var reader = new HttpLinksReader(folder, faults);
        return links("twilio-sms", SettingsTable.TWILIO_SMS_NAME, section -> reader.sms(section, publicUrl));
    }

    List<TwilioSettings> whatsapp(Optional<URI> publicUrl) {
        var reader = new HttpLinksReader(folder, faults);
        return links("whatsapp", SettingsTable.WHATSAPP_NAME, section -> reader.whatsapp(section, publicUrl));
    }

    List<MetaSettings> meta(Optional<URI> publicUrl) {
        var reader = new HttpLinksReader(folder, faults);
        return links("meta", SettingsTable.META_NAME, section -> reader.meta(section, publicUrl));
    }

    private <T> List<T> links(String list, Setting<String> name, Function<Section, Optional<T>> reader) {
        var links = new ArrayList<T>();
        root.list(list).ifPresent(items -> items.maps().forEach(map -> {
            var section = new Section(map, folder);
            section.read(name).ifPresent(own -> check(own, name, map));
            reader.apply(section).ifPresent(links::add);
            section.close();
        }));
        return links;
    }

    private void check(String own, Setting<String> setting, YamlMap map) {
        map.text(setting.key()).ifPresent(text -> {
            Integer first = lines.putIfAbsent(own, text.mark().line());
            if (first != null) {
                text.fault("\"%s\" is the name of another link already, in line %d; expected one of its own"
                        .formatted(own, first));
            }
        });
    }

    private Optional<SmppSettings> bind(Section section) {
        var name = section.read(SettingsTable.SMS_NAME);
        var host = section.read(SettingsTable.SMS_HOST);
        var port = section.read(SettingsTable.SMS_PORT);
        var systemId = section.read(SettingsTable.SYSTEM_ID);
        var password = section.read(SettingsTable.PASSWORD);
        var systemType = section.read(SettingsTable.SYSTEM_TYPE);
        var number = number(section);
        var window = section.read(SettingsTable.SMS_WINDOW);
        var rate = section.read(SettingsTable.SMS_RATE);
        var validity = section.read(SettingsTable.VALIDITY);
        var times = times(section);
        return faults.isEmpty()
                ? Optional.of(new SmppSettings(name.orElseThrow(), host.orElseThrow(), port.orElseThrow(),
                        systemId.orElseThrow(), password.orElseThrow(), systemType.orElseThrow(), number.orElseThrow(),
                        window.orElseThrow(), rate.orElseThrow(), validity.orElseThrow(), times.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<SmppAddress> number(Section section) {
        var ton = section.read(SettingsTable.TON).orElse(OptionalInt.empty());
        var npi = section.read(SettingsTable.NPI).orElse(OptionalInt.empty());
        return section.read(SettingsTable.NUMBER).map(SmppAddress::of).map(looks -> new SmppAddress(looks.value(),
                (byte) ton.orElse(looks.ton()), (byte) npi.orElse(looks.npi())));
    }

    private Optional<SmppSettings.Times> times(Section section) {
        var enquireLink = section.read(SettingsTable.ENQUIRE_LINK);
        var enquireAnswer = section.read(SettingsTable.ENQUIRE_TIMEOUT);
        var connect = section.read(SettingsTable.CONNECT_TIMEOUT);
        var response = section.read(SettingsTable.RESPONSE_TIMEOUT);
        SmppSettings.Times usual = SmppSettings.Times.USUAL;
        return faults.isEmpty()
                ? Optional.of(new SmppSettings.Times(enquireLink.orElseThrow(), enquireAnswer.orElseThrow(),
                        connect.orElseThrow(), response.orElseThrow(), usual.firstPause(), usual.longestPause()))
                : Optional.empty();
    }
}
