package id.kentongan.app;

import id.kentongan.channel.TemplateBook;
import id.kentongan.channel.meta.MetaSettings;
import id.kentongan.channel.twilio.TwilioSettings;
import id.kentongan.message.Medium;
import id.kentongan.yaml.Faults;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one link of a provider that is called over HTTP: of Twilio or of Meta. */
final class HttpLinksReader {
    private final Path folder;
    private final Faults faults;

    HttpLinksReader(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    Optional<TwilioSettings> sms(Section section, Optional<URI> publicUrl) {
        var name = section.read(SettingsTable.TWILIO_SMS_NAME);
        var accountSid = section.read(SettingsTable.TWILIO_SMS_ACCOUNT);
        List<String> tokens = tokens(section, SettingsTable.TWILIO_SMS_TOKEN, SettingsTable.TWILIO_SMS_SECONDARY);
        var from = section.read(SettingsTable.TWILIO_SMS_FROM);
        var apiUrl = section.read(SettingsTable.TWILIO_SMS_URL);
        var window = section.read(SettingsTable.TWILIO_SMS_WINDOW);
        var rate = section.read(SettingsTable.TWILIO_SMS_RATE);
        var timeout = section.read(SettingsTable.TWILIO_SMS_TIMEOUT);
        return faults.isEmpty()
                ? Optional.of(new TwilioSettings(name.orElseThrow(), Medium.SMS, accountSid.orElseThrow(), tokens,
                        from.orElseThrow(), apiUrl.orElseThrow(), publicUrl.orElseThrow(), new TwilioSettings.Limits(
                                window.orElseThrow(), rate.orElseThrow(), timeout.orElseThrow()),
                        TwilioSettings.Dressing.PLAIN))
                : Optional.empty();
    }

    Optional<TwilioSettings> whatsapp(Section section, Optional<URI> publicUrl) {
        var name = section.read(SettingsTable.WHATSAPP_NAME);
        var accountSid = section.read(SettingsTable.ACCOUNT_SID);
        List<String> tokens = tokens(section, SettingsTable.AUTH_TOKEN, SettingsTable.SECONDARY_TOKEN);
        var from = section.read(SettingsTable.FROM);
        var apiUrl = section.read(SettingsTable.API_URL);
        var window = section.read(SettingsTable.WHATSAPP_WINDOW);
        var rate = section.read(SettingsTable.WHATSAPP_RATE);
        var timeout = section.read(SettingsTable.TIMEOUT);
        var buttons = section.read(SettingsTable.BUTTONS);
        TemplateBook templates = templates(section, SettingsTable.TEMPLATES, TemplatesFile.Provider.TWILIO);
        return faults.isEmpty()
                ? Optional.of(new TwilioSettings(name.orElseThrow(), Medium.WHATSAPP, accountSid.orElseThrow(), tokens,
                        from.orElseThrow(), apiUrl.orElseThrow(), publicUrl.orElseThrow(), new TwilioSettings.Limits(
                                window.orElseThrow(), rate.orElseThrow(), timeout.orElseThrow()),
                        new TwilioSettings.Dressing(buttons.orElseThrow(), templates)))
                : Optional.empty();
    }

    Optional<MetaSettings> meta(Section section, Optional<URI> publicUrl) {
        var name = section.read(SettingsTable.META_NAME);
        var numberId = section.read(SettingsTable.META_NUMBER_ID);
        var token = section.read(SettingsTable.META_TOKEN);
        var secret = section.read(SettingsTable.META_SECRET);
        var verify = section.read(SettingsTable.META_VERIFY);
        var url = section.read(SettingsTable.META_URL);
        var version = section.read(SettingsTable.META_VERSION);
        var window = section.read(SettingsTable.META_WINDOW);
        var rate = section.read(SettingsTable.META_RATE);
        var timeout = section.read(SettingsTable.META_TIMEOUT);
        TemplateBook templates = templates(section, SettingsTable.META_TEMPLATES, TemplatesFile.Provider.META);
        return faults.isEmpty()
                ? Optional.of(new MetaSettings(name.orElseThrow(), numberId.orElseThrow(), new MetaSettings.Secrets(
                        token.orElseThrow(), secret.orElseThrow(), verify.orElseThrow()),
                        new MetaSettings.Api(url
                                .orElseThrow(), version.orElseThrow()),
                        publicUrl.orElseThrow(),
                        new MetaSettings.Limits(window.orElseThrow(), rate.orElseThrow(), timeout.orElseThrow()),
                        templates))
                : Optional.empty();
    }

    private static List<String> tokens(Section section, Setting<String> first, Setting<String> second) {
        var tokens = new ArrayList<String>();
        section.read(first).ifPresent(tokens::add);
        section.read(second).ifPresent(tokens::add);
        return tokens;
    }

    private TemplateBook templates(Section section, Setting<Path> setting, TemplatesFile.Provider provider) {
        return section.read(setting).map(written -> new TemplatesFile(provider, faults).read(folder.resolve(written)
                .normalize(), written.toString())).orElse(TemplateBook.NONE);
    }
}
