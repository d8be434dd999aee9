package id.kentongan.announcement;

import id.kentongan.message.PhoneNumber;
import id.kentongan.place.PlaceCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A training with a quota. It lives in the partition that its code names and is changed by entries there only, so that
 * the quota is never exceeded and needs no lock.
 */
public record Training(String code, String title, PlaceCode village, PhoneNumber kader, int quota,
        List<PhoneNumber> registered, List<PhoneNumber> waiting, Instant opened) {
    public Training {
        if (quota < 1) {
            throw new IllegalArgumentException("a training needs a quota of at least one: " + quota);
        }
        registered = List.copyOf(registered);
        waiting = List.copyOf(waiting);
    }

    /** What a registration comes to; places and positions count from 1. */
    public sealed interface Registration {
        record Registered(Training training, int place) implements Registration {
        }

        record Waiting(Training training, int position) implements Registration {
        }

        record Already(int place) implements Registration {
        }

        record AlreadyWaiting(int position) implements Registration {
        }
    }

    /** Registers a person, or puts them on the waiting list when the quota is used up. */
    public Registration register(PhoneNumber person) {
        int place = registered.indexOf(person) + 1;
        if (place > 0) {
            return new Registration.Already(place);
        }
        int position = waiting.indexOf(person) + 1;
        if (position > 0) {
            return new Registration.AlreadyWaiting(position);
        }
        return registered.size() < quota
                ? new Registration.Registered(with(plus(registered, person), waiting), registered.size() + 1)
                : new Registration.Waiting(with(registered, plus(waiting, person)), waiting.size() + 1);
    }

    private Training with(List<PhoneNumber> nowRegistered, List<PhoneNumber> nowWaiting) {
        return new Training(code, title, village, kader, quota, nowRegistered, nowWaiting, opened);
    }

    private static List<PhoneNumber> plus(List<PhoneNumber> people, PhoneNumber person) {
        var more = new ArrayList<>(people);
        more.add(person);
        return more;
    }
}
