package id.kentongan.message;

import java.time.Instant;
import java.util.List;

/**
 * What a provider tells later of a message that it took: a delivery receipt (SMPP 3.4, 2.11 and appendix B), a status
 * callback. It may come late, twice, out of order, before the provider's own answer, or for what nobody knows.
 *
 * @param link
 *            the name of the link that the message left by
 * @param providerIds
 *            the id as it may have been given when the message was taken, the likeliest first: the same in hexadecimal
 *            and in decimal, for instance
 * @param to
 *            the person whom the message went to: their partition knows it
 * @param failure
 *            {@link Failure#NONE} unless it has failed
 * @param at
 *            when it was so, by the provider's clock where it says, else when the news came
 */
public record Receipt(String link, List<String> providerIds, PhoneNumber to, State state, Failure failure, Instant at) {
    /** How far the message, or this part of it, has come; a later state is never taken back by an earlier one. */
    public enum State {
        SENT, DELIVERED, READ, FAILED
    }

    public Receipt {
        providerIds = List.copyOf(providerIds);
        if ((state == State.FAILED) == (failure == Failure.NONE)) {
            throw new IllegalArgumentException(state + " and " + failure);
        }
    }
}
