package id.kentongan.app;

import id.kentongan.channel.meta.MetaSettings;
import id.kentongan.channel.sms.SmppAddress;
import id.kentongan.channel.sms.SmppSettings;
import id.kentongan.channel.sms.SmscTls;
import id.kentongan.channel.twilio.TwilioSettings;
import id.kentongan.yaml.Faults;
import id.kentongan.yaml.YamlMap;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
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
    private final ZoneId zone;
    private final Map<String, Integer> lines = new HashMap<>();

    /**
     * @param folder
     *            what relative paths are relative to
     * @param zone
     *            of links that have none of their own
     */
    LinksReader(YamlMap root, Path folder, Faults faults, ZoneId zone) {
        this.zone = zone;
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
        var smsc = smsc(section);
        var number = number(section);
        var serves = section.read(SettingsTable.SERVES);
        var binding = binding(section);
        var sending = sending(section);
        var writing = writing(section);
        var times = times(section);
        return faults.isEmpty()
                ? Optional.of(new SmppSettings(name.orElseThrow(), smsc.orElseThrow(), number.orElseThrow(),
                        serves.orElseThrow(), binding.orElseThrow(), sending.orElseThrow(), writing.orElseThrow(),
                        times.orElseThrow()))
                : Optional.empty();
    }

    private Optional<SmppSettings.Smsc> smsc(Section section) {
        var host = section.read(SettingsTable.SMS_HOST);
        var port = section.read(SettingsTable.SMS_PORT);
        var tls = tls(section);
        var systemId = section.read(SettingsTable.SYSTEM_ID);
        var password = section.read(SettingsTable.PASSWORD);
        var systemType = section.read(SettingsTable.SYSTEM_TYPE);
        return faults.isEmpty()
                ? Optional.of(new SmppSettings.Smsc(host.orElseThrow(), port.orElseThrow(), tls,
                        systemId.orElseThrow(), password.orElseThrow(), systemType.orElseThrow()))
                : Optional.empty();
    }

    private Optional<SmscTls> tls(Section section) {
        boolean wanted = section.read(SettingsTable.TLS).orElse(false);
        Optional<Path> trusted = section.path(SettingsTable.TLS_TRUST);
        if (!wanted) {
            trusted.ifPresent(_ -> section.fault(SettingsTable.TLS_TRUST, "\"tls\" is not true, so nobody is asked"));
            return Optional.empty();
        }
        try {
            return Optional.of(trusted.isPresent() ? SmscTls.trusting(trusted.get()) : SmscTls.usual());
        } catch (NoSuchFileException e) {
            section.fault(SettingsTable.TLS_TRUST, "there is no such file");
        } catch (IOException e) {
            section.fault(SettingsTable.TLS_TRUST, "the file cannot be used: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<SmppSettings.Binding> binding(Section section) {
        var mode = section.read(SettingsTable.BIND);
        var sessions = section.read(SettingsTable.SESSIONS);
        var window = section.read(SettingsTable.SMS_WINDOW);
        var rate = section.read(SettingsTable.SMS_RATE);
        return faults.isEmpty()
                ? Optional.of(new SmppSettings.Binding(mode.orElseThrow(), sessions.orElseThrow(),
                        window.orElseThrow(), rate.orElseThrow()))
                : Optional.empty();
    }

    private Optional<SmppSettings.Sending> sending(Section section) {
        var ton = section.read(SettingsTable.DESTINATION_TON);
        var npi = section.read(SettingsTable.DESTINATION_NPI);
        var validity = section.read(SettingsTable.VALIDITY);
        var receipts = section.read(SettingsTable.RECEIPTS);
        var own = section.read(SettingsTable.RECEIPT_ZONE);
        return faults.isEmpty()
                ? Optional.of(new SmppSettings.Sending(ton.orElseThrow(), npi.orElseThrow(), validity.orElseThrow(),
                        receipts.orElseThrow(), own.orElse(zone)))
                : Optional.empty();
    }

    private Optional<SmppSettings.Writing> writing(Section section) {
        var alphabet = section.read(SettingsTable.ALPHABET);
        var packed = section.read(SettingsTable.PACKED);
        var joining = section.read(SettingsTable.CONCATENATION);
        var transliterate = section.read(SettingsTable.TRANSLITERATE);
        return faults.isEmpty()
                ? Optional.of(new SmppSettings.Writing(alphabet.orElseThrow(), packed.orElseThrow(),
                        joining.orElseThrow(), transliterate.orElseThrow()))
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
