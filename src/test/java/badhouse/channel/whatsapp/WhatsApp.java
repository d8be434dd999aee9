package badhouse.channel.whatsapp;

public record WhatsApp() {
}
