package id.kentongan.channel.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.content.v1.Content;
import com.twilio.rest.content.v1.Content.ContentCreateRequest;
import com.twilio.rest.content.v1.Content.ListItem;
import com.twilio.rest.content.v1.Content.QuickReplyAction;
import com.twilio.rest.content.v1.Content.QuickReplyActionType;
import com.twilio.rest.content.v1.Content.TwilioListPicker;
import com.twilio.rest.content.v1.Content.TwilioQuickReply;
import com.twilio.rest.content.v1.Content.Types;
import id.kentongan.channel.OptionShape;
import id.kentongan.message.Option;
import id.kentongan.message.Outbound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The contents by which options become buttons and lists. An account has one for each number of options, made by us when
 * it is missing: text, titles and ids are all placeholders, so nothing that is said to people is kept at Twilio. In the
 * 24 hours they need no approval (twilio.com/docs/content/twilio-quick-reply, …/twiliolist-picker).
 */
final class OptionContents {
    /** On the button that opens a list; a word in all four languages. */
    private static final String OPEN = "Menu";

    private final Map<String, String> sids = new ConcurrentHashMap<>();

    /** Finds what the account has, and makes what it has not; a {@code TwilioException} where that cannot be. */
    void prepare(TwilioRestClient twilio) {
        var there = new TreeMap<String, String>();
        Content.reader().setPageSize(500).read(twilio).forEach(content -> {
            if (content.getFriendlyName() != null && content.getSid() != null) {
                there.put(content.getFriendlyName(), content.getSid());
            }
        });
        for (OptionShape shape : OptionShape.values()) {
            for (int options = 1; options <= shape.most(); options++) {
                String name = name(shape, options);
                String sid = there.get(name);
                sids.put(name, sid == null ? create(twilio, name, shape, options) : sid);
            }
        }
    }

    private static String create(TwilioRestClient twilio, String name, OptionShape shape, int options) {
        var request = new ContentCreateRequest.Builder("id", types(shape, options)).friendlyName(name)
                .variables(samples(options)).build();
        String sid = Content.creator(request).create(twilio).getSid();
        if (sid == null) {
            throw new ApiException("content without a sid");
        }
        return sid;
    }

    private static Types types(OptionShape shape, int options) {
        IntStream numbers = IntStream.rangeClosed(1, options);
        return switch (shape) {
        case BUTTONS -> new Types.Builder().twilioQuickReply(TwilioQuickReply.builder(placeholder(1), numbers.mapToObj(
                number -> QuickReplyAction.builder(placeholder(2 * number)).id(placeholder(2 * number + 1))
                        .type(QuickReplyActionType.QUICK_REPLY).build())
                .toList()).build()).build();
        case LIST -> new Types.Builder().twilioListPicker(TwilioListPicker.builder(placeholder(1), OPEN, numbers
                .mapToObj(number -> ListItem.builder(placeholder(2 * number + 1), placeholder(2 * number)).build())
                .toList()).build()).build();
        };
    }

    private static String placeholder(int number) {
        return "{{" + number + "}}";
    }

    private static Map<String, String> samples(int options) {
        var samples = new TreeMap<String, String>(Map.of("1", "Apa yang bisa dibantu?"));
        IntStream.rangeClosed(1, options).forEach(number -> {
            samples.put(Integer.toString(2 * number), "Pilihan " + number);
            samples.put(Integer.toString(2 * number + 1), "pilihan-" + number);
        });
        return samples;
    }

    /** The message with its options to tap; empty where that cannot be, or not yet. */
    Optional<TwilioOrder.Prepared> of(Outbound message) {
        return OptionShape.of(message).flatMap(shape -> Optional.ofNullable(sids.get(name(shape, message.options()
                .size())))).map(sid -> TwilioOrder.Prepared.of(sid, values(message)));
    }

    private static List<String> values(Outbound message) {
        var values = new ArrayList<>(List.of(message.text()));
        for (Option option : message.options()) {
            values.add(option.title());
            values.add(option.id());
        }
        return values;
    }

    /** Whether something is missing: never made, or gone meanwhile. */
    boolean incomplete() {
        return sids.size() < OptionShape.BUTTONS.most() + OptionShape.LIST.most();
    }

    /** Twilio does not know it any more. */
    void forget(String contentSid) {
        sids.values().removeIf(contentSid::equals);
    }

    /** What a content is called in the account; another version when the placeholders change. */
    private static String name(OptionShape shape, int options) {
        return "kentongan_%s_%d_v1".formatted(shape.name().toLowerCase(java.util.Locale.ROOT), options);
    }
}
