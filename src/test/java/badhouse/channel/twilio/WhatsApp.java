package badhouse.channel.twilio;

public record WhatsApp() {
}
