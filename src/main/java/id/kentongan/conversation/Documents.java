package id.kentongan.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import id.kentongan.message.Attachment;
import id.kentongan.message.Content;
import id.kentongan.message.MessageId;
import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Documents, entries and messages as the JSON that stands in the store. Instants are milliseconds since 1970. */
public final class Documents {
    private static final ObjectMapper JSON = mapper();

    private Documents() {
    }

    /** Writes a value; never fails for the records of this package. */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a " + value.getClass().getSimpleName(), e.getCause());
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws UnreadableException
     *             when it is something else; its message says nothing of the content
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UnreadableException(type.getSimpleName() + " at " + (e.getLocation() == null
                    ? "?"
                    : String.valueOf(e.getLocation().getColumnNr())));
        }
    }

    /** Stored JSON that this version cannot read. */
    public static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableException(String where) {
            super("not readable as " + where);
        }
    }

    /** Half a surrogate pair, at the border of an SMS part, survives as an escape only: so all but ASCII is escaped. */
    private static ObjectMapper mapper() {
        var module = new SimpleModule("kentongan");
        text(module, PhoneNumber.class, PhoneNumber::new, PhoneNumber::digits);
        text(module, PlaceCode.class, PlaceCode::new, PlaceCode::value);
        text(module, MessageId.class, MessageId::parse, MessageId::toString);
        instants(module);
        return JsonMapper.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .addModule(module)
                .addMixIn(Content.class, ContentTypes.class)
                .addMixIn(Attachment.class, AttachmentTypes.class)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                .withConfigOverride(String.class, Documents::emptyWhenLeftOut)
                .withConfigOverride(List.class, Documents::emptyWhenLeftOut)
                .withConfigOverride(Map.class, Documents::emptyWhenLeftOut)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** What is empty is not written, so that a document stays small. */
    private static void emptyWhenLeftOut(MutableConfigOverride type) {
        type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({@JsonSubTypes.Type(value = Content.Text.class, name = "text"),
            @JsonSubTypes.Type(value = Content.Part.class, name = "part"),
            @JsonSubTypes.Type(value = Content.Choice.class, name = "choice"),
            @JsonSubTypes.Type(value = Content.Location.class, name = "location"),
            @JsonSubTypes.Type(value = Content.Media.class, name = "media"),
            @JsonSubTypes.Type(value = Content.Unsupported.class, name = "unsupported")})
    private interface ContentTypes {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({@JsonSubTypes.Type(value = Attachment.Pin.class, name = "pin"),
            @JsonSubTypes.Type(value = Attachment.File.class, name = "file")})
    private interface AttachmentTypes {
    }

    private static void instants(SimpleModule module) {
        module.addSerializer(Instant.class, new StdSerializer<>(Instant.class) {
            private static final long serialVersionUID = 1;

            @Override
            public void serialize(Instant value, JsonGenerator generator, SerializerProvider provider)
                    throws IOException {
                generator.writeNumber(value.toEpochMilli());
            }
        });
        module.addDeserializer(Instant.class, new StdScalarDeserializer<Instant>(Instant.class) {
            private static final long serialVersionUID = 1;

            @Override
            public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return Instant.ofEpochMilli(parser.getLongValue());
            }
        });
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> read,
            Function<T, String> write) {
        module.addSerializer(type, new StdSerializer<>(type) {
            private static final long serialVersionUID = 1;

            @Override
            public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
                generator.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new FromStringDeserializer<>(type) {
            private static final long serialVersionUID = 1;

            @Override
            protected T _deserialize(String value, DeserializationContext context) {
                return read.apply(value);
            }
        });
    }
}
