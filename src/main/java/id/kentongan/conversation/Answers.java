package id.kentongan.conversation;

import id.kentongan.message.PhoneNumber;
import java.util.List;
import java.util.Map;

/** What the store knows: documents that do not exist are missing from their map, numbers that do not are 0. */
public record Answers(Map<DocumentKey, String> documents, Map<Need, Long> numbers,
        Map<Need.Members, List<PhoneNumber>> members) {
}
